import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Endpoint } from '@shared/contract/endpoint'
import { approveBindingRequest, useBindingCode, voterHistory } from '@shared/identity/bindingContract'
import { bindByPhone, me } from '@shared/identity/contract'
import { PersonId } from '@shared/identity/model'
import { ConditionFailed } from '@functions/platform/table'
import { newId } from '@functions/platform/ids'
import { table, voterKey, voterUnchanged } from '@functions/identity/store'
import { OwnerKey } from '@shared/registry/model'
import type { Sending } from '../../../infra/local/client'
import type { Actor } from '../../support/actor'
import { ask, bindingEstate, codeFor, stranger, targetFor } from '../../support/bindings'
import { phoneCode } from '../../support/stack'

/** One person per voter, whichever ways they come at once. */
type Here = Awaited<ReturnType<typeof bindingEstate>>
let here: Here
beforeAll(async () => {
  here = await bindingEstate()
})

const attempt = async <E extends Endpoint>(by: Actor, endpoint: E, sending: Omit<Sending<E>, 'token'>): Promise<string> => {
  try {
    await by.call(endpoint, sending)
    return 'done'
  } catch (error) {
    return /"code":"(\w+)"/.exec(String(error))?.[1] ?? String(error)
  }
}
const bound = async (people: readonly Actor[], ownerKey: OwnerKey): Promise<number> => {
  const homes = await Promise.all(people.map(async (person) => (await person.call(me)).homes))
  return homes.flat().filter((home) => home.ownerKey === ownerKey && home.standing === 'voter').length
}

describe('at once', () => {
  test('a code against the phone: one is bound, the other is told who stands there', async () => {
    const flat = await here.flat('101')
    const [buyer, { code }] = [stranger(), await codeFor(here.worker, here.unit, flat)]
    const phone = await phoneCode(here.single.phone ?? '')
    await Promise.all([buyer.call(me), here.single.call(me)])
    const outcomes = await Promise.all([
      attempt(buyer, useBindingCode, { params: { code } }),
      attempt(here.single, bindByPhone, { body: { phoneCode: phone } }),
    ])
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(['VOTER_BOUND', 'VOTER_BOUND_TO_OTHER']).toContain(outcomes.find((outcome) => outcome !== 'done'))
    expect(await bound([buyer, here.single], flat.ownerKey)).toBe(1)
  })

  test('ten who type one code: one is bound', async () => {
    const flat = await here.flat('301')
    const { code } = await codeFor(here.worker, here.unit, flat, 'company')
    const people = Array.from({ length: 10 }, stranger)
    await Promise.all(people.map((person) => person.call(me)))
    const outcomes = await Promise.all(people.map((person) => attempt(person, useBindingCode, { params: { code } })))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(await bound(people, flat.ownerKey)).toBe(1)
  })

  test('two workers with two requests for one voter: one approval stands, one record is in force', async () => {
    const flat = await here.flat('201')
    const [one, other] = [stranger(), stranger()]
    const requests = [await ask(one, here.unit, '201'), await ask(other, here.unit, '202')]
    const workers = [here.worker, here.colleague]
    await Promise.all(workers.map((worker) => worker.call(me)))
    const outcomes = await Promise.all(
      requests.map(({ requestId }, i) =>
        attempt(workers[i] ?? here.worker, approveBindingRequest, { params: { requestId }, body: targetFor(here.unit, flat, 'owner') }),
      ),
    )
    expect(outcomes.toSorted()).toEqual(['VOTER_BOUND', 'done'])
    expect(await bound([one, other], flat.ownerKey)).toBe(1)
    const { history } = await here.worker.call(voterHistory, { params: { placeId: here.unit, ownerKey: flat.ownerKey } })
    expect(history.filter(({ until }) => until === null)).toHaveLength(1)
  })

  test('two workers with one request: one decides, the other reads what stands', async () => {
    const flat = await here.flat('102')
    const { requestId } = await ask(stranger(), here.unit, '102', 'coOwner')
    const body = targetFor(here.unit, flat, 'coOwner')
    const outcomes = await Promise.all(
      [here.worker, here.colleague].map((worker) => attempt(worker, approveBindingRequest, { params: { requestId }, body })),
    )
    expect(outcomes).toContain('done')
    const { history } = await here.worker.call(voterHistory, { params: { placeId: here.unit, ownerKey: flat.ownerKey } })
    expect(history).toHaveLength(1)
  })
})

test('control: without the condition on the voter several people would be bound', async () => {
  const ownerKey = OwnerKey.parse(`o_${'7'.repeat(26)}`)
  const bind = (when: Parameters<typeof table.write>[0]['when']): Promise<string> =>
    table.write({ put: { ...voterKey(ownerKey), personId: newId(PersonId, 'p'), generation: 1, turn: 1 }, when }).then(
      () => 'bound',
      (error: unknown) => (error instanceof ConditionFailed ? 'refused' : Promise.reject(error)),
    )
  const without = await Promise.all(Array.from({ length: 5 }, () => bind([])))
  expect(without.filter((outcome) => outcome === 'bound').length).toBeGreaterThan(1)
  expect(await bind(voterUnchanged(null))).toBe('refused')
})
