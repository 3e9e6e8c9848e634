import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { Day, dayOf } from '@shared/kernel/day'
import { fen } from '@shared/kernel/money'
import type { CaseFacts } from '@shared/retrofit/facts'
import {
  addContract,
  announceWorks,
  nameBuilders,
  noteWorks,
  readCaseFile,
  readWorks,
  recordAcceptance,
  recordBody,
  recordDesign,
  recordInspection,
  recordRegistration,
} from '@shared/retrofit/fileContract'
import type { CaseId } from '@shared/retrofit/model'
import { explainCorrection, fileCase, fillPack, readQueue, requestCorrection, sendSheet, signOpinion } from '@shared/retrofit/stepContract'
import { listCaseDocuments, makeCasePdf, readCaseDocument } from '@shared/print/caseContract'
import { caseDocuments } from '@shared/document/caseKinds'
import { now } from '@functions/platform/clock'
import { type World, consented, document, flatOf, goodDesign, moveAs, step, view, world } from './world'

/** One lift, all the way to its registration; what notice and money do is played by their steps. */
let w: World
let caseId: CaseId
const ofCase = () => ({ params: { caseId } })
const today = () => dayOf(now())
const far = Day.parse('2099-12-31')
const noticed: NonNullable<CaseFacts['notice']> = { lacks: 0, over: true, withoutRecord: 0 }
const scheme = { vote: { phase: 'closed', outcome: 'passed', final: true }, scheme: { lacks: 0, sameTerms: true } } as const

beforeAll(async () => {
  w = await world()
  caseId = await consented(w)
})

describe('from consent to the design', () => {
  test('the vote moved the case on by itself', async () => {
    const seen = await view(w, caseId)
    expect(seen.state).toBe('consented')
    expect(seen.steps.map((s) => s.event)).toEqual([null, 'startConsulting', 'consentReached'])
    expect(seen.waitsFor).toEqual(['builder', 'communityWorker'])
  })

  test('no body, no appointment: what lacks is said', async () => {
    await expect(step(w, caseId, 'appointBody')).rejects.toThrow('bodyAgreementMissing')
  })

  test('builders are named by their flats; one who did not sign makes the body not unanimous', async () => {
    const fileId = await document(w)
    const [first, second] = [flatOf(w, '201'), flatOf(w, '301')]
    await expect(w.worker.call(nameBuilders, { ...ofCase(), body: { flats: [first], reps: [second], fileId } })).rejects.toThrow(
      'CASE_FLATS',
    )
    await w.worker.call(nameBuilders, { ...ofCase(), body: { flats: [first, second], reps: [first], fileId } })
    const agreement = await document(w)
    const body = { kind: 'property', name: '示范物业服务有限公司', licence: null, agreement } as const
    await w.worker.call(recordBody, { ...ofCase(), body: { ...body, agreed: [first] } })
    await expect(step(w, caseId, 'appointBody')).rejects.toThrow('bodyNotUnanimous')
    await w.worker.call(recordBody, { ...ofCase(), body: { ...body, agreed: [first, second] } })
    expect(await step(w, caseId, 'appointBody')).toMatchObject({ state: 'bodyAppointed' })
  })

  test('the builders’ representative acts from now on, a neighbour does not', async () => {
    const [, rep] = w.owners
    const [neighbour] = w.owners
    rep?.signInAgain()
    expect((await view(w, caseId, rep)).as).toEqual(['builder'])
    expect((await view(w, caseId, neighbour)).as).toEqual([])
    await expect(step(w, caseId, 'presentScheme', neighbour)).rejects.toThrow('CASE_NOT_YOURS')
  })

  test('a design without elevation, then a whole one', async () => {
    const [plan, elevation] = [await document(w), await document(w)]
    const design = goodDesign(plan, elevation)
    await w.worker.call(recordDesign, { ...ofCase(), body: { ...design, drawings: design.drawings.slice(0, 1) } })
    await expect(step(w, caseId, 'presentScheme')).rejects.toThrow('schemeIncomplete')
    await w.worker.call(recordDesign, {
      ...ofCase(),
      body: { ...design, entry: 'level', corridor: { width: 1500, length: 3000, height: 2600 } },
    })
    await expect(step(w, caseId, 'presentScheme')).rejects.toThrow('termsDiffer')
    await w.worker.call(recordDesign, { ...ofCase(), body: design })
    // The same again is no new version.
    await w.worker.call(recordDesign, { ...ofCase(), body: design })
    const file = await w.worker.call(readCaseFile, ofCase())
    expect(file.designs.map((d) => d.lacks)).toEqual([[], [], ['elevationMissing']])
    expect(await step(w, caseId, 'presentScheme', w.owners[1])).toMatchObject({ state: 'schemeReady', schemeVersion: 1 })
  })
})

describe('filing', () => {
  test('an application without its documents', async () => {
    await moveAs(caseId, 'postNotice', ['communityWorker'], { ...scheme, notice: noticed })
    await moveAs(caseId, 'issueReport', ['communityWorker'], { notice: noticed })
    await moveAs(caseId, 'signAgreement', ['builder'], { agreement: { lacks: 0, unsigned: 0 } })
    await expect(step(w, caseId, 'submit')).rejects.toThrow('["contractsMissing","packIncomplete"]')
  })

  test('contracts, supervision apart; the pack; received today', async () => {
    const contract = {
      ...{ contractor: '示范电梯工程有限公司', licence: { number: 'D232000000', validUntil: far }, amount: fen(45_000_000) },
      ...{ lease: false, signedOn: today() },
    }
    const all = ['design', 'construction', 'supervision', 'supply', 'installation'] as const
    const sign = async (trades: readonly (typeof all)[number][], fileId: Awaited<ReturnType<typeof document>>) =>
      w.worker.call(addContract, { ...ofCase(), body: { ...contract, trades: [...trades], fileId } })
    await expect(sign(all, await document(w))).rejects.toThrow('CASE_SUPERVISION')
    await sign(['design', 'construction', 'supply', 'installation'], await document(w))
    await sign(['supervision'], await document(w))
    for (const name of ['application', 'titles', 'qualifications'] as const)
      await w.worker.call(fillPack, { params: { caseId, document: name }, body: { files: [await document(w)] } })
    const seen = await step(w, caseId, 'submit', w.owners[1])
    expect(seen).toMatchObject({ state: 'submitted', due: { overdue: false } })
    const { items } = await w.officer.call(readQueue, { query: { role: 'streetOfficer', place: w.street } })
    expect(items).toMatchObject([{ caseId, state: 'submitted', due: seen.due }])
    await expect(w.officer.call(readQueue, { query: { role: 'housingOfficer', place: w.district } })).rejects.toThrow('WRONG_PLACE')
  })

  test('one notice tells everything; a second only what has changed', async () => {
    const tell = async (items: { document: 'titles' | 'contracts' | 'application'; missing: string }[]) => {
      const { turn } = await view(w, caseId)
      return w.officer.call(requestCorrection, { ...ofCase(), body: { items, turn } })
    }
    await expect(tell([{ document: 'titles', missing: '材料不全，请尽快补正材料。' }])).rejects.toThrow('CASE_CORRECTION_VAGUE')
    const asked = await tell([
      { document: 'titles', missing: '缺 301 室的不动产权证复印件' },
      { document: 'application', missing: '第二页没有建设者代表的签名' },
    ])
    expect(asked).toMatchObject({ state: 'correcting' })
    await expect(step(w, caseId, 'resubmit')).rejects.toThrow('correctionsOpen')
    await w.worker.call(fillPack, { params: { caseId, document: 'titles' }, body: { files: [await document(w)] } })
    await w.worker.call(explainCorrection, {
      params: { caseId, document: 'application' },
      body: { text: '第二页是空白页，签名在第三页。' },
    })
    expect(await step(w, caseId, 'resubmit')).toMatchObject({ state: 'submitted' })
    await expect(tell([{ document: 'contracts', missing: '监理合同没有写明服务期限' }])).rejects.toThrow('设计、施工、监理、供货、安装合同')
    expect(await tell([{ document: 'titles', missing: '新交的 301 室产权证缺附图页' }])).toMatchObject({ state: 'correcting' })
    await w.worker.call(fillPack, { params: { caseId, document: 'titles' }, body: { files: [await document(w)] } })
    await step(w, caseId, 'resubmit')
    await expect(step(w, caseId, 'accept', w.worker)).rejects.toThrow('CASE_NOT_YOURS')
    await step(w, caseId, 'accept', w.officer)
    expect(await step(w, caseId, 'forward', w.officer)).toMatchObject({ state: 'districtReview', waitsFor: ['housingOfficer'] })
  })

  test('bureaus are asked, each once and for five working days; nothing is filed over an objection', async () => {
    const sheet = { bureau: 'greeningOfficer', subject: '施工范围内有两棵香樟需要移植' } as const
    const [one, two] = await Promise.allSettled([
      w.housing.call(sendSheet, { ...ofCase(), body: sheet }),
      w.housing.call(sendSheet, { ...ofCase(), body: sheet }),
    ])
    expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected'])
    expect(await step(w, caseId, 'askOpinions', w.housing)).toMatchObject({ state: 'opinions' })
    const { items } = await w.planning.call(readQueue, { query: { role: 'planningOfficer', place: w.district } })
    expect(items).toMatchObject([{ caseId, due: { overdue: false } }])
    const say = (by: typeof w.planning, bureau: 'planningOfficer' | 'greeningOfficer', opinion: 'agree' | 'object', text = '') =>
      by.call(signOpinion, { params: { caseId, bureau }, body: { opinion, text } })
    await expect(say(w.planning, 'greeningOfficer', 'agree')).rejects.toThrow('CASE_NOT_YOURS')
    await expect(say(w.planning, 'planningOfficer', 'object')).rejects.toThrow('CASE_OPINION_REASON')
    await say(w.planning, 'planningOfficer', 'object', '井道距北侧道路过近，请复核退界')
    await say(w.greening, 'greeningOfficer', 'agree')
    const { turn } = await view(w, caseId)
    await expect(w.housing.call(fileCase, { ...ofCase(), body: { turn } })).rejects.toThrow('opinionsAgainst')
    await say(w.planning, 'planningOfficer', 'agree')
    const filed = await w.housing.call(fileCase, { ...ofCase(), body: { turn } })
    expect(filed.filing?.number).toMatch(/^备〔\d{4}〕001号$/)
    // Sent again: the same notice.
    expect((await w.housing.call(fileCase, { ...ofCase(), body: { turn } })).filing).toEqual(filed.filing)
    expect((await w.planning.call(readQueue, { query: { role: 'planningOfficer', place: w.district } })).items).toEqual([])
  })
})

describe('construction and registration', () => {
  test('no works before they are announced', async () => {
    await expect(step(w, caseId, 'startConstruction')).rejects.toThrow('worksNotAnnounced')
    const fileId = await document(w)
    const body = { reportNumber: '报2026-01', reportedOn: today(), noticeNumber: '告2026-01', noticeOn: today(), fileId }
    await w.worker.call(announceWorks, { ...ofCase(), body })
    expect(await step(w, caseId, 'startConstruction')).toMatchObject({ state: 'construction' })
  })

  test('the site has a diary and inspections, each by whom it concerns', async () => {
    const note = (kind: 'diary' | 'inspection', by: typeof w.worker, worksKey: string) =>
      by.call(noteWorks, {
        ...ofCase(),
        body: {
          ...{ kind, on: today(), text: '井道钢结构安装', safety: { fence: true, fire: false }, photos: [], worksKey },
          problem: kind === 'inspection' ? { text: '补齐二层灭火器', mendBy: today() } : null,
        },
      })
    await expect(note('diary', w.officer, randomUUID())).rejects.toThrow('CASE_NOT_YOURS')
    const key = randomUUID()
    expect(await note('inspection', w.officer, key)).toEqual(await note('inspection', w.officer, key))
    await note('diary', w.worker, randomUUID())
    expect((await w.worker.call(readWorks, ofCase())).items).toHaveLength(2)
  })

  test('a failed acceptance keeps it on the site; passed and inspected, it is accepted', async () => {
    const accept = async (passed: boolean) =>
      w.worker.call(recordAcceptance, {
        ...ofCase(),
        body: {
          ...{ passed, on: today(), parties: ['全体建设者', '示范监理有限公司'], remark: '', usedFrom: passed ? today() : null },
          fileId: await document(w),
        },
      })
    await accept(false)
    await expect(step(w, caseId, 'completeAcceptance')).rejects.toThrow('["acceptanceMissing","inspectionMissing"]')
    await accept(true)
    const inspection = { number: '监检2026001', on: today(), passed: true, validUntil: far }
    await w.market.call(recordInspection, { ...ofCase(), body: { ...inspection, fileId: await document(w) } })
    const seen = await step(w, caseId, 'completeAcceptance')
    expect(seen).toMatchObject({ state: 'accepted', acceptedOn: today(), usedFrom: today() })
    expect(seen.due).not.toBeNull()
  })

  test('registered, not before its acceptance', async () => {
    await expect(step(w, caseId, 'register')).rejects.toThrow('registrationMissing')
    const body = { number: '梯11苏B00001', on: today(), form: await document(w), mark: await document(w) }
    const early = Day.parse('2022-01-01')
    await expect(w.worker.call(recordRegistration, { ...ofCase(), body: { ...body, on: early } })).rejects.toThrow('CASE_DAY')
    await w.worker.call(recordRegistration, { ...ofCase(), body })
    expect(await step(w, caseId, 'register', w.market)).toMatchObject({ state: 'registered', registration: { number: body.number } })
  })

  test('a neighbour sees the design and no contract', async () => {
    const [neighbour] = w.owners
    const seen = await neighbour?.call(readCaseFile, ofCase())
    expect(seen).toMatchObject({ contracts: [], pack: [], asks: [], body: null })
    expect(seen?.designs).toHaveLength(1)
  })
})

describe('documents of the application', () => {
  const kinds = async (by: typeof w.worker) =>
    (await by.call(listCaseDocuments, ofCase())).items.filter(({ kind }) => !kind.startsWith('notice'))

  test('every paper can be printed as it was issued', async () => {
    const lines = (await kinds(w.worker)).filter((line) => caseDocuments[line.kind].room === 'retrofit')
    expect(lines.map((line) => [line.kind, line.state])).toEqual([
      ['liftApplication', 'ready'],
      ['correctionNotice', 'ready'],
      ['correctionNotice', 'ready'],
      ['contactSheet', 'ready'],
      ['filingNotice', 'ready'],
    ])
    for (const { kind, item } of lines) {
      const { document: paper } = await w.worker.call(readCaseDocument, {
        params: { caseId, kind },
        query: { ...(item !== null && { item }) },
      })
      expect(paper.sheets.length).toBeGreaterThan(0)
      const { url } = await w.worker.call(makeCasePdf, { params: { caseId, kind }, body: { ...(item !== null && { item }) } })
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  test('a neighbour has the filing notice alone', async () => {
    const [neighbour] = w.owners
    if (!neighbour) throw new Error('no neighbour')
    const lines = (await kinds(neighbour)).filter((line) => caseDocuments[line.kind].room === 'retrofit')
    expect(lines.map((line) => line.kind)).toEqual(['filingNotice'])
    await expect(neighbour.call(readCaseDocument, { params: { caseId, kind: 'liftApplication' } })).rejects.toThrow('NOT_FOUND')
  })
})
