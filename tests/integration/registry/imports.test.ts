import { beforeAll, describe, expect, it } from '@jest/globals'
import { readLog } from '@shared/audit/contract'
import { FileId } from '@shared/content/model'
import { type PlaceId, childOf } from '@shared/kernel/place'
import { commitImport, listImportIssues, previewImport, readImport, readUnitRoll } from '@shared/registry/contract'
import { ImportId, type StoredFlat } from '@functions/registry/items'
import { unseal } from '@functions/platform/cipher'
import * as store from '@functions/registry/store'
import { mustApi, refusal, settled } from '../../support/stack'
import { gbCsv, csv, row, xlsx } from './sheets'
import { type Upload, type World, startWorld, tokenOf, unitOf, uploaded } from './world'

/** Four flats of three voters: 王甲一 owns two, 102 belongs to two people together. */
const stairwell = [
  row('101', { owner: '王甲一', phone: '13800001001' }),
  row('102', { owner: '李乙二', phone: '13800001002', coOwners: '李乙三//13800001003', area: '78.5' }),
  row('201', { owner: '王甲一', phone: '13800001001', areaSource: '实测' }),
  row('202', { owner: '欧阳丙四', phone: '' }),
]

describe('importing a roll', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })

  const readRoll = (unit: PlaceId) => mustApi(readUnitRoll, { params: { placeId: unit }, token: world.worker })

  it.each<[string, () => Upload]>([
    ['.xlsx', () => xlsx(stairwell)],
    ['.csv in UTF-8', () => csv(stairwell)],
    ['.csv in GB18030', () => gbCsv(stairwell)],
  ])('previews and commits %s', async (_, file) => {
    const estate = await world.newEstate()
    const unit = unitOf(estate, 3, 2)
    const totals = { flats: 4, people: 3, area: 6543 + 7850 + 6543 + 6543 }

    const preview = await world.previewed(estate, file())
    expect(preview).toMatchObject({ state: 'previewed', rows: 4, errors: 0, written: 0, totals })
    expect(await mustApi(readImport, { params: { importId: preview.importId }, token: world.worker })).toEqual(preview)
    expect(preview.units).toEqual([{ unit, label: '3 幢 2 单元', totals, before: null }])
    expect(await refusal(readUnitRoll, { params: { placeId: unit }, token: world.worker })).toMatchObject({ code: 'NOT_FOUND' })

    expect(await world.committed(preview.importId)).toMatchObject({ state: 'committed', written: 4 })
    const { flats, ...roll } = await readRoll(unit)
    expect(roll).toEqual({ totals, version: 1 })
    expect(flats.items.map((f) => [f.room, f.floor, f.area, f.areaSource, f.owners])).toEqual([
      ['101', 1, 6543, 'register', [{ name: '王**', phone: '138****1001' }]],
      [
        '102',
        1,
        7850,
        'register',
        [
          { name: '李**', phone: '138****1002' },
          { name: '李**', phone: '138****1003' },
        ],
      ],
      ['201', 2, 6543, 'survey', [{ name: '王**', phone: '138****1001' }]],
      ['202', 2, 6543, 'register', [{ name: '欧阳**', phone: null }]],
    ])
    expect(new Set(flats.items.map((f) => f.ownerKey)).size).toBe(3)
    expect(flats.items[0]?.ownerKey).toBe(flats.items[2]?.ownerKey)
  })

  it('gives the same owners the same key in every estate and every import', async () => {
    const keys = await Promise.all(
      [0, 1].map(async () => {
        const estate = await world.newEstate()
        await world.committed((await world.previewed(estate, xlsx([stairwell[0] ?? {}]))).importId)
        return (await readRoll(unitOf(estate, 3, 2))).flats.items[0]?.ownerKey
      }),
    )
    expect(keys[0]).toBe(keys[1])
  })

  it('keeps names and phones sealed, each to its flat and field', async () => {
    const estate = await world.newEstate()
    const unit = unitOf(estate, 3, 2)
    const { importId } = await world.previewed(estate, xlsx(stairwell))
    await world.committed(importId)
    const roll = await store.findRoll(unit)
    if (!roll) throw new Error('no roll')
    const flats: StoredFlat[] = []
    for await (const flat of store.flatsOf(roll)) flats.push(flat)
    const stored = JSON.stringify(flats)
    for (const secret of ['甲一', '丙四', '13800001001']) expect(stored).not.toContain(secret)
    const [first] = flats
    const name = first?.owners[0]?.name ?? ''
    expect(unseal(name, `${first?.flat}/0/name`)).toBe('王甲一')
    expect(() => unseal(name, `${flats[1]?.flat}/0/name`)).toThrow()
    expect(() => unseal(name, `${first?.flat}/0/phone`)).toThrow()
  })

  it('leaves an entry in the log for every unit, without anybody in it', async () => {
    const estate = await world.newEstate()
    const { importId } = await world.previewed(estate, xlsx([...stairwell, row('101', { unit: '1' })]))
    await world.committed(importId)
    await settled()
    const query = { place: estate, subject: `roll:${estate}` }
    const log = await mustApi(readLog, { query, token: world.worker })
    expect(log.items.map((entry) => [entry.type, entry.place, entry.facts.version, entry.facts.flats]).sort()).toEqual([
      ['registry.rollCommitted', unitOf(estate, 3, 1), 1, 1],
      ['registry.rollCommitted', unitOf(estate, 3, 2), 1, 4],
    ])
    expect(JSON.stringify(log)).not.toMatch(/甲一|1380000/)
  })

  it('is refused while there are errors, and writes nothing', async () => {
    const estate = await world.newEstate()
    const preview = await world.previewed(estate, xlsx([row('101'), row('101')]))
    expect(preview).toMatchObject({ errors: 1, issues: [{ row: 3, code: 'flatTwice', severity: 'error' }] })
    const refused = await refusal(commitImport, { params: { importId: preview.importId }, token: world.worker })
    expect(refused).toMatchObject({ code: 'IMPORT_HAS_ERRORS', facts: { errors: 1 } })
    expect(await store.findRoll(unitOf(estate, 3, 2))).toBeNull()
  })

  it('pages through all problems in row order', async () => {
    const estate = await world.newEstate()
    const rows = Array.from({ length: 230 }, (_, n) => row(String(101 + n), { phone: '' }))
    const preview = await world.previewed(estate, xlsx(rows))
    expect(preview).toMatchObject({ errors: 0, warnings: 230 })
    expect(preview.issues).toHaveLength(50)
    const seen: number[] = []
    let cursor: string | null = null
    do {
      const query: Record<string, string | number> = { limit: 70, ...(cursor !== null && { cursor }) }
      const page = await mustApi(listImportIssues, { params: { importId: preview.importId }, query, token: world.worker })
      seen.push(...page.items.map((issue) => issue.row))
      cursor = page.cursor
    } while (cursor !== null)
    expect(seen).toEqual(rows.map((_, n) => n + 2))
    const bad = { params: { importId: preview.importId }, query: { cursor: 'x' }, token: world.worker }
    expect(await refusal(listImportIssues, bad)).toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('takes only a confirmed roll file of this estate', async () => {
    const [estate, other] = [await world.newEstate(), await world.newEstate()]
    const preview = (fileId: FileId) => refusal(previewImport, { params: { placeId: estate }, body: { fileId }, token: world.worker })
    const png = { name: 'a.png', contentType: 'image/png', bytes: new Uint8Array([1]) }
    const drawing = await uploaded(estate, png, world.worker, 'schemeDrawing')
    const elsewhere = await uploaded(other, xlsx(stairwell), world.worker)
    for (const fileId of [drawing.fileId, elsewhere.fileId, FileId.parse('f_00000000000000000000000000')])
      expect(await preview(fileId)).toMatchObject({ code: 'FILE_MISSING' })
  })

  it('is for an estate that exists, and for those who keep its rolls', async () => {
    const estate = await world.newEstate()
    const { fileId } = await uploaded(world.community, xlsx(stairwell), world.worker)
    const at = (placeId: PlaceId, token = world.worker) => refusal(previewImport, { params: { placeId }, body: { fileId }, token })
    expect(await at(childOf(world.community, 'nowhere'))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await at(world.community)).toMatchObject({ code: 'NOT_FOUND' })

    const stranger = await tokenOf([{ role: 'communityWorker', place: await world.newEstate() }])
    expect(await at(estate, stranger)).toMatchObject({ code: 'WRONG_PLACE' })
    const { importId } = await world.previewed(estate, xlsx(stairwell))
    for (const endpoint of [commitImport, listImportIssues])
      expect(await refusal(endpoint, { params: { importId }, token: stranger })).toMatchObject({ code: 'WRONG_PLACE' })
    await world.committed(importId)
    const params = { placeId: unitOf(estate, 3, 2) }
    expect(await refusal(readUnitRoll, { params, token: stranger })).toMatchObject({ code: 'WRONG_PLACE' })
    const auditor = await tokenOf([{ role: 'auditor', place: world.district }])
    expect(await refusal(commitImport, { params: { importId }, token: auditor })).toMatchObject({ code: 'FORBIDDEN' })
    expect((await mustApi(readUnitRoll, { params, token: auditor })).flats.items).toHaveLength(4)
  })

  it('of an unknown import is not found', async () => {
    const importId = ImportId.parse('i_00000000000000000000000000')
    for (const endpoint of [commitImport, listImportIssues])
      expect(await refusal(endpoint, { params: { importId }, token: world.worker })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
