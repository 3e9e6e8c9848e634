import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { openCase } from '@shared/retrofit/caseContract'
import { CaseId } from '@shared/retrofit/model'
import { moveWith, noFacts } from '@functions/retrofit/move'
import { claimUnit, readHead, readSteps, readUnits, table } from '@functions/retrofit/store'
import { numberWrite, numbersGiven } from '@functions/retrofit/store/file'
import { ConditionFailed } from '@functions/platform/table'
import { unconditioned } from '../../support/unconditioned'
import { opened, world } from '../../integration/retrofit/world'

const crowd = (n: number): number[] => Array.from({ length: n }, (_, i) => i)
const done = (all: readonly PromiseSettledResult<unknown>[]): number => all.filter((one) => one.status === 'fulfilled').length

describe('ten tabs open a case for one unit at once', () => {
  test('one case comes of it, and the others are told which', async () => {
    const w = await world(['101'])
    const body = { units: [w.unit], levelEntry: false, occupiedFlats: [], ownership: 'commodity' as const }
    const tries = await Promise.allSettled(crowd(10).map(() => w.worker.call(openCase, { body: { ...body, caseKey: randomUUID() } })))
    expect(done(tries)).toBe(1)
    const { caseId } = (await readUnits([w.unit])).get(w.unit) ?? {}
    const told = tries.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
    expect(told.every((reason) => reason.includes(`"caseId":"${caseId}"`) || reason.includes('BUSY'))).toBe(true)
  })

  test('control: without the condition a unit is handed from case to case', async () => {
    const w = await world(['101'])
    const ids = ['A', 'B'].map((letter) => CaseId.parse(`c_${letter.repeat(26)}`))
    for (const id of ids) await table.transact(unconditioned([claimUnit(w.unit, w.community, id)]))
    expect((await readUnits([w.unit])).get(w.unit)?.caseId).toBe(ids[1])
  })
})

describe('two officers move one case at once', () => {
  const moves = async (guarded: boolean) => {
    const w = await world(['101'])
    const { caseId } = await opened(w)
    const head = await readHead(caseId)
    if (!head) throw new Error('no case')
    const as = { actors: ['streetOfficer' as const], personId: 'p_test', reason: '测试' }
    const writes = [moveWith(head, { ...as, event: 'suspend' }, noFacts, {}), moveWith(head, { ...as, event: 'cancel' }, noFacts, {})]
    const results = await Promise.allSettled(writes.map((moved) => table.transact(guarded ? moved.writes : unconditioned(moved.writes))))
    return { head: await readHead(caseId), steps: await readSteps(caseId), results }
  }

  test('one step is taken, and the case stands where its last step says', async () => {
    const { head, steps, results } = await moves(true)
    expect(done(results)).toBe(1)
    expect(steps).toHaveLength(2)
    expect(head).toMatchObject({ turn: 1, state: steps.at(-1)?.to })
  })

  test('control: without conditions both are taken from one turn, and one of them is lost', async () => {
    const { head, steps, results } = await moves(false)
    expect(done(results)).toBe(2)
    expect(steps).toHaveLength(2)
    expect(head?.turn).toBe(1)
  })
})

describe('ten notices want the next number at once', () => {
  const take = async (guarded: boolean) => {
    const { district } = await world(['101'])
    const caseId = CaseId.parse(`c_${'0'.repeat(26)}`)
    const given = await numbersGiven(district, 'filing', 2026)
    const write = numberWrite(district, 'filing', 2026, given, caseId)
    const results = await Promise.allSettled(crowd(10).map(() => table.transact(guarded ? [write] : unconditioned([write]))))
    return { results, given: await numbersGiven(district, 'filing', 2026) }
  }

  test('it is given out once; whoever lost reads again', async () => {
    const { results, given } = await take(true)
    expect(done(results)).toBe(1)
    expect(given).toBe(1)
    for (const one of results) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(ConditionFailed)
  })

  test('control: without the condition ten notices have one number', async () => {
    const { results, given } = await take(false)
    expect([done(results), given]).toEqual([10, 1])
  })
})
