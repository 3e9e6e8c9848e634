import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { PlaceId } from '@shared/kernel/place'
import { commitImport, previewImport, readImport, readUnitRoll } from '@shared/registry/contract'
import { RollImport } from '@shared/registry/model'
import { lookupHash } from '@functions/platform/cipher'
import { dynamo } from '@functions/platform/table'
import * as registry from '@functions/registry/exports'
import { handler } from '@functions/registry/handler'
import { ImportId } from '@functions/registry/items'
import * as store from '@functions/registry/store'
import { invoke } from '../../support/invoke'
import { anyPhone, api, mustApi, refusal } from '../../support/stack'
import { row, xlsx } from './sheets'
import { type World, startWorld, unitOf, uploaded } from './world'

const phone = anyPhone()
/** Two stairwells of three flats; 王甲一 owns a flat in each. */
const twoUnits = [
  row('101', { owner: '王甲一', phone }),
  row('102'),
  row('201'),
  row('101', { unit: '1', owner: '王甲一', phone }),
  row('102', { unit: '1' }),
  row('201', { unit: '1' }),
]
/** The same stairwells, one flat more each; 王甲一 has sold 2-101. */
const twoUnitsLater = [row('101', { owner: '李乙二', phone: '13800007002' }), ...twoUnits.slice(1), row('202'), row('202', { unit: '1' })]

const crash = 'crash'

describe('committing a roll', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterEach(() => {
    dynamo.middlewareStack.remove(crash)
  })

  /** From the n-th write on (counting from 0) the function writes nothing any more, as if it had been ended there. Gives the number of tries. */
  const endAtWrite = (n: number): { writes: number } => {
    const seen = { writes: 0 }
    dynamo.middlewareStack.add(
      (next, context) => (args) => {
        if (/^(PutItem|UpdateItem|TransactWriteItems|Put|Update|TransactWrite)Command$/.test(context.commandName ?? '')) {
          seen.writes += 1
          if (seen.writes > n) return Promise.reject(new Error('ended here'))
        }
        return next(args)
      },
      { step: 'initialize', name: crash },
    )
    return seen
  }
  const commit = (importId: string) => api(commitImport, { params: { importId }, token: world.worker })
  /** In this process, where the writes can be stopped. */
  const commitHere = (importId: string) => invoke(handler, commitImport, { params: { importId }, token: world.worker })

  const rollsOf = async (estate: PlaceId): Promise<(registry.NamedFlat[] | null)[]> => {
    const rolls: (registry.NamedFlat[] | null)[] = []
    for await (const roll of registry.rollOf([unitOf(estate, 3, 2), unitOf(estate, 3, 1)]))
      rolls.push(roll.totals === null ? null : roll.flats)
    return rolls
  }
  /** Flats of 王甲一 by the look-up, in this estate. */
  const foundByPhone = async (estate: PlaceId): Promise<PlaceId[]> => {
    const owners = await registry.ownersByPhone(lookupHash('phone', phone))
    return owners.flatMap((o) => o.units).filter((unit) => unit.startsWith(`${estate}.`))
  }

  it('shows each unit whole or not at all wherever it is ended, and goes on when called again', async () => {
    const counted = await world.previewed(await world.newEstate(), xlsx(twoUnits))
    const whole = endAtWrite(Infinity)
    await commitHere(counted.importId)
    dynamo.middlewareStack.remove(crash)
    expect(whole.writes).toBeGreaterThan(7)

    for (let n = 0; n < whole.writes; n += 1) {
      const estate = await world.newEstate()
      const { importId } = await world.previewed(estate, xlsx(twoUnits))
      endAtWrite(n)
      expect((await commitHere(importId)).status).toBe(500)
      dynamo.middlewareStack.remove(crash)

      const rolls = await rollsOf(estate)
      for (const roll of rolls) if (roll) expect(roll).toHaveLength(3)
      const inForce = [unitOf(estate, 3, 2), unitOf(estate, 3, 1)].filter((_, i) => rolls[i] !== null)
      expect((await foundByPhone(estate)).sort()).toEqual(inForce.sort())

      const halfway = await mustApi(readImport, { params: { importId }, token: world.worker })
      expect(halfway.state).not.toBe('committed')
      expect(halfway.written).toBeGreaterThanOrEqual(3 * inForce.length)

      const done = await world.committed(importId)
      expect(done).toMatchObject({ state: 'committed', written: 6 })
      expect(await mustApi(readImport, { params: { importId }, token: world.worker })).toEqual(done)
      expect((await rollsOf(estate)).map((roll) => roll?.length)).toEqual([3, 3])
    }
  })

  it('is the same when asked ten times at once, and once more later', async () => {
    const estate = await world.newEstate()
    const { importId } = await world.previewed(estate, xlsx(twoUnits))
    const replies = await Promise.all(Array.from({ length: 10 }, () => commit(importId)))
    expect(replies.map((r) => r.status)).toEqual(replies.map(() => 200))
    expect((await commit(importId)).body).toMatchObject({ state: 'committed', written: 6 })
    const unit = unitOf(estate, 3, 2)
    const { version, flats } = await mustApi(readUnitRoll, { params: { placeId: unit }, token: world.worker })
    expect([version, flats.items.length]).toEqual([1, 3])
  })

  it('of two imports at once puts one in force, never a mixture, and tells the other that it is stale', async () => {
    const estate = await world.newEstate()
    const imports = await Promise.all([twoUnits, twoUnitsLater].map((rows) => world.previewed(estate, xlsx(rows))))
    const replies = await Promise.all(imports.map(({ importId }) => commit(importId)))
    const rolls = await rollsOf(estate)
    for (const roll of rolls) {
      const rooms = roll?.map((f) => f.room).join()
      expect(['101,102,201', '101,102,201,202']).toContain(rooms)
    }
    const stale = replies.filter((r) => r.status === 409)
    expect(stale.length).toBeGreaterThan(0)
    for (const reply of stale) expect(reply.body).toMatchObject({ error: { code: 'IMPORT_STALE' } })
  })

  it('changes over to a later import and keeps the former roll', async () => {
    const estate = await world.newEstate()
    const unit = unitOf(estate, 3, 2)
    await world.committed((await world.previewed(estate, xlsx(twoUnits))).importId)
    const before = await store.findRoll(unit)

    const preview = await world.previewed(estate, xlsx(twoUnitsLater))
    expect(preview.units[0]).toMatchObject({ before: { flats: 3, people: 3 }, totals: { flats: 4, people: 4 } })
    expect((await foundByPhone(estate)).length).toBe(2)
    await world.committed(preview.importId)

    const { version, flats } = await mustApi(readUnitRoll, { params: { placeId: unit }, token: world.worker })
    expect(version).toBe(2)
    expect(flats.items.map((f) => f.room)).toEqual(['101', '102', '201', '202'])
    expect(await foundByPhone(estate)).toEqual([unitOf(estate, 3, 1)])

    if (!before) throw new Error('no former roll')
    const kept = []
    for await (const flat of store.flatsOf(before)) kept.push(flat.room)
    expect(kept).toEqual(['101', '102', '201'])
  })

  it('refuses a preview that another import has overtaken, before it writes anything', async () => {
    const estate = await world.newEstate()
    const overtaken = await world.previewed(estate, xlsx(twoUnits))
    await world.committed((await world.previewed(estate, xlsx(twoUnitsLater.filter((r) => r.unit === '2')))).importId)
    const refused = await refusal(commitImport, { params: { importId: overtaken.importId }, token: world.worker })
    expect(refused).toMatchObject({ code: 'IMPORT_STALE', facts: { units: ['3 幢 2 单元'] } })
    expect((await rollsOf(estate))[1]).toBeNull()
  })

  it('leaves units alone that the file does not name', async () => {
    const estate = await world.newEstate()
    await world.committed((await world.previewed(estate, xlsx(twoUnits))).importId)
    await world.committed((await world.previewed(estate, xlsx([row('501', { unit: '1' })]))).importId)
    expect((await rollsOf(estate)).map((roll) => roll?.map((f) => f.room))).toEqual([['101', '102', '201'], ['501']])
  })

  it('takes a tower of many flats in steps', async () => {
    const estate = await world.newEstate()
    const tower = Array.from({ length: 250 }, (_, n) => row(`${1 + Math.floor(n / 10)}${String(1 + (n % 10)).padStart(2, '0')}`))
    const { importId } = await world.previewed(estate, xlsx(tower))
    const [unit] = await store.importUnits(ImportId.parse(importId))
    expect(unit?.chunks).toEqual([100, 100, 50])

    endAtWrite(4)
    expect((await commitHere(importId)).status).toBe(500)
    dynamo.middlewareStack.remove(crash)
    expect(await rollsOf(estate)).toEqual([null, null])

    expect(await world.committed(importId)).toMatchObject({ state: 'committed', written: 250 })
    expect((await rollsOf(estate))[0]).toHaveLength(250)
  })

  it('of 5,000 rows answers within its time and says how far it came', async () => {
    const estate = await world.newEstate()
    const rows = Array.from({ length: 5_000 }, (_, n) => {
      const [unit, flat] = [Math.floor(n / 12), n % 12]
      return row(`${1 + Math.floor(flat / 2)}0${1 + (flat % 2)}`, {
        building: String(1 + Math.floor(unit / 4)),
        unit: String(1 + (unit % 4)),
        phone: `139${String(n).padStart(8, '0')}`,
      })
    })
    const { fileId } = await uploaded(estate, xlsx(rows), world.worker)
    const before = process.cpuUsage().user
    const answer = await invoke(handler, previewImport, { params: { placeId: estate }, body: { fileId }, token: world.worker })
    // Processor time, since the machine may be busy with other tests: the gateway gives up after 30 seconds.
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10)
    const preview = RollImport.parse(answer.body)
    expect(preview).toMatchObject({ rows: 5_000, errors: 0, totals: { flats: 5_000 } })
    expect(preview.units).toHaveLength(417)

    const first = RollImport.parse((await commitHere(preview.importId)).body)
    const second = RollImport.parse((await commitHere(preview.importId)).body)
    expect(first.written).toBeGreaterThan(0)
    expect(second.written).toBeGreaterThan(first.state === 'committed' ? 4_999 : first.written)
  })
})
