import { beforeAll, describe, expect, test } from '@jest/globals'
import { me } from '@shared/identity/contract'
import { OwnerKey } from '@shared/registry/model'
import { expressWish, noteWish, readPool, readUnitWishes } from '@shared/retrofit/wishContract'
import { caseKeys, table } from '@functions/retrofit/store'
import type { Actor } from '../../support/actor'
import { type World, opened, world } from './world'

let w: World
const ofUnit = () => ({ params: { placeId: w.unit } })
const keyOf = async (owner: Actor): Promise<OwnerKey> => {
  await owner.bindHomes()
  return OwnerKey.parse((await owner.call(me)).homes[0]?.ownerKey)
}
const owner = (n: number): Actor => {
  const one = w.owners[n]
  if (!one) throw new Error(`no owner ${n}`)
  return one
}

beforeAll(async () => {
  w = await world(['101', '201', '301', '401'])
})

describe('the pool of wishes', () => {
  test('a home has one word: said twice it counts once, taken back it counts no more', async () => {
    const ownerKey = await keyOf(owner(0))
    const say = (stance: 'wants' | 'against' | null) =>
      owner(0).call(expressWish, { params: { placeId: w.unit, ownerKey }, body: { stance } })
    expect(await say('wants')).toMatchObject({ wants: 1, against: 0, homes: 4, mine: [{ ownerKey, stance: 'wants' }], lines: [] })
    expect(await say('wants')).toMatchObject({ wants: 1 })
    expect(await say('against')).toMatchObject({ wants: 0, against: 1 })
    expect(await say(null)).toMatchObject({ wants: 0, against: 0, mine: [{ stance: null }] })
    await say('wants')
  })

  test('ten taps at once on one phone are one word', async () => {
    const ownerKey = await keyOf(owner(1))
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        owner(1).call(expressWish, { params: { placeId: w.unit, ownerKey }, body: { stance: i % 2 === 0 ? 'wants' : 'undecided' } }),
      ),
    )
    const { wants, undecided, against } = await w.worker.call(readUnitWishes, ofUnit())
    expect(wants + undecided + against).toBe(2)
  })

  test('nobody speaks for a home of others', async () => {
    const ownerKey = await keyOf(owner(0))
    await expect(owner(1).call(expressWish, { params: { placeId: w.unit, ownerKey }, body: { stance: 'against' } })).rejects.toThrow(
      'NOT_BOUND',
    )
  })

  test('what was heard at the door is for staff, and sealed where it lies', async () => {
    const note = '担心一楼采光，约周末再谈'
    const seen = await w.worker.call(noteWish, { ...ofUnit(), body: { room: '301', stance: 'against', note } })
    expect(seen.lines.find((line) => line.room === '301')).toMatchObject({ stance: 'against', way: 'door', notes: [{ text: note }] })
    expect((await owner(0).call(readUnitWishes, ofUnit())).lines).toEqual([])
    const { items } = await table.query({ pk: caseKeys.unit(w.unit).pk, prefix: 'HEARD#' })
    expect(items).toHaveLength(1)
    expect(JSON.stringify(items)).not.toContain('采光')
    await expect(w.worker.call(noteWish, { ...ofUnit(), body: { room: '909', stance: 'against', note } })).rejects.toThrow(
      'ROOM_NOT_ON_ROLL',
    )
    const elsewhere = await world(['101'])
    await expect(elsewhere.worker.call(readUnitWishes, ofUnit())).rejects.toThrow('WRONG_PLACE')
  })

  test('the community sees its units, and which is worth a case; one with a case suggests none', async () => {
    await w.worker.call(noteWish, { ...ofUnit(), body: { room: '401', stance: 'wants', note: '' } })
    const pool = () => w.worker.call(readPool, { query: { place: w.community } })
    expect((await pool()).items).toMatchObject([{ unit: w.unit, label: '1 幢 1 单元', homes: 4, suggested: true, caseId: null }])
    const { caseId } = await opened(w)
    expect((await pool()).items).toMatchObject([{ suggested: false, caseId }])
    await expect(w.planning.call(readPool, { query: { place: w.community } })).rejects.toThrow('WRONG_PLACE')
  })
})
