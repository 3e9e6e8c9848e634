import path from 'node:path'
import type { Actor } from '../actor'
import { addresses, loginCode, phoneCode } from '../stack'
import type { ViewNode } from './node'
import { Phone, type PhoneOptions } from './phone'

/** The bundle that `npm run build:weapp` makes. */
export const builtBundle = path.resolve('miniapp/dist/weapp')
/** The bundle was built for one address of the API; this run has another. */
const toGateway = (url: string): string => {
  const { pathname, search } = new URL(url)
  return `${addresses.gateway}${pathname}${search}`
}

/** The phone of an invented person, with the API of this test run behind it. */
export const phoneOf = (owner: Actor, more: Partial<PhoneOptions> = {}): Phone =>
  new Phone({
    dist: builtBundle,
    route: toGateway,
    account: { loginCode: () => loginCode(owner.person), phoneCode: async () => (owner.phone === null ? null : phoneCode(owner.phone)) },
    ...more,
  })

/** Signs on the pad with a finger. */
export const sign = async (phone: Phone): Promise<void> => {
  const pad: ViewNode = phone.byId('signature-pad')
  const points = Array.from({ length: 12 }, (_, i) => ({ x: 30 + i * 20, y: i % 2 === 0 ? 40 : 110 }))
  await phone.draw(pad, points)
}
