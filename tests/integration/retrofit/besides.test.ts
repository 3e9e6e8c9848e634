import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { Day } from '@shared/kernel/day'
import { fen } from '@shared/kernel/money'
import { me } from '@shared/identity/contract'
import { OwnerKey } from '@shared/registry/model'
import { noteUtility, offerToBuild, readCaseFile, recordBody, nameBuilders, reviewDesign } from '@shared/retrofit/fileContract'
import type { CaseId } from '@shared/retrofit/model'
import { readDigest } from '@shared/retrofit/stepContract'
import { dropVendor, evaluateVendor, listVendors, recommendVendor } from '@shared/retrofit/vendorContract'
import { runDigests } from '@functions/retrofit/digests'
import { headWrite, readHead, table } from '@functions/retrofit/store'
import { districtsWithout } from '@functions/retrofit/store/digest'
import { digestDay } from '@shared/retrofit/digest'
import { now } from '@functions/platform/clock'
import { type World, consented, document, flatOf, goodDesign, step, view, world } from './world'

let w: World
let caseId: CaseId
const ofCase = () => ({ params: { caseId } })

/** A case whose builders are named and whose body is appointed. */
beforeAll(async () => {
  w = await world(['101', '201', '301'])
  caseId = await consented(w)
})

describe('who takes part', () => {
  test('a home offers itself on the phone; nothing follows until a worker names it', async () => {
    const [, owner] = w.owners
    if (!owner) throw new Error('no owner')
    const ownerKey = OwnerKey.parse((await owner.call(me)).homes[0]?.ownerKey)
    const offer = (key: OwnerKey) => owner.call(offerToBuild, { params: { caseId, ownerKey: key }, body: { joins: true, asRep: true } })
    await offer(ownerKey)
    await expect(offer(OwnerKey.parse(`o_${'0'.repeat(26)}`))).rejects.toThrow('NOT_BOUND')
    expect((await view(w, caseId, owner)).as).toEqual([])
    expect((await w.worker.call(readCaseFile, ofCase())).offers).toHaveLength(1)
    const flat = flatOf(w, '201')
    const named = { flats: [flat], reps: [flat], fileId: await document(w) }
    await w.worker.call(nameBuilders, { ...ofCase(), body: named })
    expect((await view(w, caseId, owner)).as).toEqual(['builder'])
    expect((await w.worker.call(readCaseFile, ofCase())).offers).toMatchObject([{ label: '1 幢 1 单元 201 室', asRep: true }])
  })

  test('a firm that builds needs a licence that is good', async () => {
    const flat = flatOf(w, '201')
    const firm = { kind: 'constructionFirm' as const, name: '示范建筑工程有限公司', agreement: await document(w), agreed: [flat] }
    await w.worker.call(recordBody, { ...ofCase(), body: { ...firm, licence: null } })
    await expect(step(w, caseId, 'appointBody')).rejects.toThrow('bodyLicenceMissing')
    const licence = { number: 'D232000000', fileId: await document(w) }
    await w.worker.call(recordBody, { ...ofCase(), body: { ...firm, licence: { ...licence, validUntil: Day.parse('2020-01-01') } } })
    await expect(step(w, caseId, 'appointBody')).rejects.toThrow('bodyLicenceExpired')
    await w.worker.call(recordBody, { ...ofCase(), body: { ...firm, licence: { ...licence, validUntil: Day.parse('2099-01-01') } } })
    await step(w, caseId, 'appointBody')
  })

  test('a file of elsewhere, or of somebody else, is no file of this case', async () => {
    const elsewhere = await world(['101'])
    const foreign = await document(elsewhere)
    const body = { kind: 'self' as const, name: '全体建设者', licence: null, agreement: foreign, agreed: [] }
    await expect(w.worker.call(recordBody, { ...ofCase(), body })).rejects.toThrow('FILE_MISSING')
    // A file of the worker's is not the representative's to show.
    const own = { ...body, agreement: await document(w) }
    await expect(w.owners[1]?.call(recordBody, { ...ofCase(), body: own })).rejects.toThrow('FILE_MISSING')
  })
})

describe('reviews and pipes', () => {
  test('an office ticks the design it has seen; its no is a lack', async () => {
    const { recordDesign } = await import('@shared/retrofit/fileContract')
    const design = goodDesign(await document(w), await document(w))
    await w.worker.call(recordDesign, { ...ofCase(), body: design })
    const { designs } = await w.worker.call(readCaseFile, ofCase())
    const version = designs[0]?.version ?? 0
    const no = { ...design.checks, road: { ok: false, remark: '占用道路 0.3 米' } }
    await expect(w.planning.call(reviewDesign, { ...ofCase(), body: { checks: no, version: version - 1 } })).rejects.toThrow('CASE_MOVED')
    await w.planning.call(reviewDesign, { ...ofCase(), body: { checks: no, version } })
    await expect(step(w, caseId, 'presentScheme')).rejects.toThrow('schemeIncomplete')
    await w.planning.call(reviewDesign, { ...ofCase(), body: { checks: design.checks, version } })
    expect(await step(w, caseId, 'presentScheme')).toMatchObject({ state: 'schemeReady' })
  })

  test('pipes are moved free or at cost', async () => {
    const order = { kind: 'gas', operator: '示范燃气公司', state: 'ordered', remark: '' } as const
    const note = (charge: number, atCost: boolean) =>
      w.worker.call(noteUtility, { ...ofCase(), body: { ...order, charge: fen(charge), atCost } })
    await expect(note(100_00, false)).rejects.toThrow('CASE_UTILITY_PRICE')
    await note(0, false)
    await note(100_00, true)
    expect((await w.worker.call(readCaseFile, ofCase())).utilities).toMatchObject([{ kind: 'gas', charge: 100_00, atCost: true }])
  })
})

describe('the weekly digest', () => {
  test('tells each office what waited and what was overdue, once', async () => {
    const head = await readHead(caseId)
    if (!head) throw new Error('no case')
    while ((await districtsWithout(digestDay(now()))).includes(w.district)) expect((await runDigests()).failed).toBe(0)
    const read = () => w.worker.call(readDigest, { query: { role: 'communityWorker', place: w.community } })
    const { digest } = await read()
    expect(digest).toMatchObject({ monday: digestDay(now()), waiting: 1, overdue: [] })
    await runDigests()
    expect(await read()).toEqual({ digest })
    await expect(w.worker.call(readDigest, { query: { role: 'streetOfficer', place: w.street } })).rejects.toThrow('WRONG_PLACE')
  })
})

describe('firms that a community recommends', () => {
  test('by name, with the words of builders whose lift is there', async () => {
    const firm = (name: string) => ({
      ...{ place: w.community, name, trades: ['supply' as const, 'installation' as const], vendorKey: randomUUID() },
      ...{ licence: { number: 'TS3332000', validUntil: Day.parse('2099-01-01') }, about: '在本社区装过两部电梯，保养及时。' },
    })
    const [b, a] = [
      await w.worker.call(recommendVendor, { body: firm('乙示范电梯有限公司') }),
      await w.worker.call(recommendVendor, { body: firm('丙示范电梯有限公司') }),
    ]
    const say = (vendorId: typeof a.vendorId, score: number) =>
      w.owners[1]?.call(evaluateVendor, { params: { caseId, vendorId }, body: { score, text: '安装守时' } })
    await expect(say(a.vendorId, 5)).rejects.toThrow('CASE_STEP_NOT_NOW')
    const head = await readHead(caseId)
    if (!head) throw new Error('no case')
    await table.write(headWrite(head, { state: 'accepted' }))
    await say(a.vendorId, 5)
    await say(a.vendorId, 4)
    await expect(
      w.owners[0]?.call(evaluateVendor, { params: { caseId, vendorId: a.vendorId }, body: { score: 1, text: '' } }),
    ).rejects.toThrow('CASE_NOT_YOURS')
    const list = async () => (await w.owners[0]?.call(listVendors, { query: { place: w.community } }))?.items
    expect((await list())?.map((one) => [one.name, one.evaluations, one.meanTenths])).toEqual([
      ['丙示范电梯有限公司', 1, 40],
      ['乙示范电梯有限公司', 0, null],
    ])
    await w.worker.call(dropVendor, { params: { vendorId: b.vendorId }, body: { place: w.community, reason: '资质到期' } })
    expect(await list()).toHaveLength(1)
  })
})
