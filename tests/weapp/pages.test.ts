import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { read } from '@shared/decision/contract'
import { type Estate, castAs, openVote, settledEstate } from '../support/estate'
import { Bundle } from '../support/weapp/bundle'
import { type ViewNode, isControl, lineageOf, spokenName, unspoken } from '../support/weapp/node'
import { builtBundle, phoneOf } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** Every page of the built bundle opens for a bound owner, and what can be pressed there has a name. */

const bundle = new Bundle(builtBundle)
let estate: Estate
let query = ''
let phone: Phone | null = null

beforeAll(async () => {
  estate = await settledEstate(['101', '102'])
  const decisionId = await openVote(estate)
  const [owner] = estate.owners
  if (owner === undefined) throw new Error('no owner')
  await owner.bindHomes()
  await castAs(owner, decisionId, 'agree')
  const { mine } = await owner.call(read, { params: { decisionId } })
  query = `?id=${decisionId}&voter=${mine[0]?.voterId}`
})
afterEach(() => {
  phone?.end()
  phone = null
})

const openAt = async (page: string): Promise<Phone> => {
  const [owner] = estate.owners
  if (owner === undefined) throw new Error('no owner')
  phone = phoneOf(owner)
  await phone.launch(bundle.tabs.includes(page) ? `/${page}` : `/${page}${query}`)
  return phone
}

test.each(bundle.pages.map((page) => [page]))('%s opens from a link; everything that can be pressed says what it is', async (page) => {
  const opened = await openAt(page)
  expect(opened.route).toBe(page)
  expect(opened.text().length).toBeGreaterThan(10)
  expect(opened.text()).not.toMatch(/undefined|NaN|\[object|null/)
  expect(bundle.titleOf(page)).not.toBe('')

  const controls = opened.controls()
  expect(unspoken(opened.screen())).toEqual([])
  const insideAnother = (node: ViewNode): boolean => lineageOf(node).slice(1).some(isControl)
  expect(controls.filter(insideAnother).map(spokenName)).toEqual([])
})

test('the ballot, opened over a vote, says of everything what it is', async () => {
  const [, other] = estate.owners
  if (other === undefined) throw new Error('no owner')
  await other.bindHomes()
  phone = phoneOf(other)
  await phone.launch(`/packages/decision/pages/vote/index${query}`)
  await phone.tap('反对')
  await phone.see('您选的是：反对')
  expect(unspoken(phone.screen())).toEqual([])
})
