import { beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { listCases, myCases, openCase, readCase } from '@shared/retrofit/caseContract'
import { CaseId } from '@shared/retrofit/model'
import { childOf } from '@shared/kernel/place'
import { Actor } from '../../support/actor'
import { anyone } from '../../support/stack'
import { type World, world } from './world'

let estate: World
let caseId: CaseId

const opening = (estateHere: World, extra: object = {}) => ({
  units: [estateHere.unit],
  levelEntry: false,
  occupiedFlats: [],
  ownership: 'resettlement' as const,
  caseKey: randomUUID(),
  ...extra,
})

beforeAll(async () => {
  estate = await world()
})

describe('opening a case', () => {
  test('a worker opens it once, however often the request arrives', async () => {
    const body = opening(estate)
    const first = await estate.worker.call(openCase, { body })
    expect(first).toMatchObject({
      state: 'wishing',
      turn: 0,
      round: 1,
      title: '禾苑小区 1 幢 1 单元加装电梯',
      as: ['communityWorker'],
    })
    expect(first.steps).toMatchObject([{ turn: 0, event: null, name: '立项', to: 'wishing' }])
    expect(await estate.worker.call(openCase, { body })).toMatchObject({ caseId: first.caseId })
    caseId = first.caseId
  })

  test('a unit is in one live case: the second is told which', async () => {
    await expect(estate.worker.call(openCase, { body: opening(estate) })).rejects.toThrow(`"caseId":"${caseId}"`)
  })

  test('a hundred at once: exactly one opens', async () => {
    const other = await world(['101', '102'])
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => other.worker.call(openCase, { body: opening(other) })))
    const opened = tries.filter((t) => t.status === 'fulfilled')
    expect(opened).toHaveLength(1)
    const refused = tries.flatMap((t) => (t.status === 'rejected' ? [String(t.reason)] : []))
    expect(refused.every((reason) => /CASE_UNIT_TAKEN|BUSY/.test(reason))).toBe(true)
  })

  test('units of two estates, flats of elsewhere, places that are no units', async () => {
    const other = await world(['101'])
    const refused = (extra: object) => expect(estate.worker.call(openCase, { body: opening(estate, extra) })).rejects
    await refused({ units: [estate.unit, other.unit] }).toThrow('CASE_UNITS')
    await refused({ units: [estate.estate] }).toThrow('CASE_UNITS')
    await refused({ occupiedFlats: [childOf(other.unit, '101')] }).toThrow('CASE_FLATS')
    await refused({ units: [childOf(childOf(estate.estate, 'b9'), 'u9')] }).toThrow('NOT_FOUND')
  })
})

describe('reading', () => {
  test('an owner of the unit sees it, a stranger does not, whoever is of elsewhere neither', async () => {
    const [owner] = estate.owners
    if (!owner) throw new Error('no owner')
    await owner.bindHomes()
    expect(await owner.call(readCase, { params: { caseId } })).toMatchObject({ owner: true, as: [] })
    expect((await owner.call(myCases)).items).toMatchObject([{ caseId, state: 'wishing' }])
    const stranger = await world(['101'])
    await stranger.owners[0]?.bindHomes()
    await expect(stranger.owners[0]?.call(readCase, { params: { caseId } })).rejects.toThrow('WRONG_PLACE')
    await expect(new Actor(anyone()).call(readCase, { params: { caseId } })).rejects.toThrow('FORBIDDEN')
    await expect(estate.worker.call(readCase, { params: { caseId: CaseId.parse(`c_${'0'.repeat(26)}`) } })).rejects.toThrow('NOT_FOUND')
  })

  test('stands in the list of its estate and of its unit', async () => {
    for (const place of [estate.estate, estate.unit])
      expect((await estate.worker.call(listCases, { query: { place } })).items.map((item) => item.caseId)).toEqual([caseId])
  })
})
