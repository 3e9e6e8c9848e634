import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { endpoints } from '@shared/contract'
import { StaffRole } from '@shared/contract/roles'
import { PlaceId, childOf } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { isOfCases } from '../support/elsewhere'
import { type FuzzWorld, fuzzWorld } from '../support/fuzz-world'
import { requestsOf } from '../support/requests'
import { tokenWith } from '../support/tokens'
import { refusedWith, send } from './wire'

/**
 * The right role in the wrong place, for the endpoints of lift cases and programmes: requests made from the contract, about the things of
 * one district, sent by everybody of another one who may call them at all. None is ever answered.
 */
const elsewhere = PlaceId.parse('elsewhere')
const unit = PlaceId.parse('elsewhere.s1.c1.e1.b1.u1')
const samples = 8

/** Speak of the caller alone, or of what is open to everybody who holds the role: there is no wrong place to be in. */
const ofTheCallerAlone = ['retrofit.myCases', 'notice.myObjections', 'funding.mine', 'subsidy.mine', 'activity.mine']

const tried = endpoints.filter((e) => isOfCases(e) && Array.isArray(e.access) && !ofTheCallerAlone.includes(e.id))

let world: FuzzWorld
beforeAll(async () => {
  world = await fuzzWorld()
})

const tokenOf = (role: string): Promise<string> => {
  const staff = StaffRole.safeParse(role)
  if (staff.success) return tokenWith({ staff: [{ role: staff.data, place: elsewhere }] })
  return tokenWith({ owner: [{ ownerKey: OwnerKey.parse('o_00000000000000000000000001'), generation: 1, units: [childOf(unit, '101')] }] })
}

/** What tells a stranger nothing but that this is not theirs. */
const forThePlace = ['WRONG_PLACE', 'NOT_FOUND', 'CASE_NOT_YOURS', 'NOT_A_BUILDER', 'NOT_ON_ROLL', 'NOT_BOUND', 'FORBIDDEN']

/** Endpoints of whose requests none got as far as the place: rules of their schemas that no generator knows. */
const forTheForm: string[] = []

describe('requests about another district', () => {
  test.each(tried.map((e) => [e.id, e] as const))('%s answers nobody of elsewhere', async (_, endpoint) => {
    const requests = fc.sample(requestsOf(endpoint, world.hints([world.running])), { seed: 20261124, numRuns: samples })
    const answers: (string | number)[] = []
    for (const role of Array.isArray(endpoint.access) ? endpoint.access : []) {
      const token = await tokenOf(role)
      for (const request of requests) answers.push(await refusedWith(await send(endpoint, { ...request, token })))
    }
    expect(answers.filter((answer) => typeof answer === 'number')).toEqual([])
    if (!answers.some((answer) => forThePlace.some((code) => code === answer))) forTheForm.push(endpoint.id)
  })
})

test('control: nearly all are refused for the place and not for the form', () => {
  expect(forTheForm.length).toBeLessThan(tried.length / 10)
})
