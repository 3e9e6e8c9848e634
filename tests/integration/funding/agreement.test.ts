import { describe, expect, test } from '@jest/globals'
import { FileId } from '@shared/content/model'
import { checkPaper, enterPaper, makeAgreement, proceed, signAgreement, withdrawSignature } from '@shared/funding/agreementContract'
import { readFunding, savePlan } from '@shared/funding/contract'
import type { FundingView } from '@shared/funding/model'
import { digestText } from '@shared/kernel/digest'
import { addFen, yuan } from '@shared/kernel/money'
import { readCase } from '@shared/retrofit/caseContract'
import { addFile, markConfirmed } from '@functions/content/store'
import { signerOf } from '@functions/funding/access'
import { keys, table } from '@functions/funding/store'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { PersonId } from '@shared/identity/model'
import { caseKeys, readHead, table as retrofit } from '@functions/retrofit/store'
import { codeOf, ok } from '../../support/answers'
import {
  type CaseOwner,
  type ReportedCase,
  planned,
  putRoll,
  reportedCase,
  staffToken,
  strokes,
  tokenFor,
  twelveRooms,
  wholePlan,
} from '../../support/lifts/reportedCase'
import { api } from '../../support/stack'

const of = ({ caseId }: ReportedCase) => ({ caseId })
const view = async (one: ReportedCase, token = one.worker) => ok(await api(readFunding, { params: of(one), token }))
const made = async (one: ReportedCase): Promise<FundingView> => {
  const { planTurn, agreement } = await planned(one)
  return ok(await api(makeAgreement, { params: of(one), token: one.worker, body: { planTurn, after: agreement?.content.version ?? 0 } }))
}
const agreementOf = (seen: FundingView) => {
  if (!seen.agreement) throw new Error('no agreement')
  return seen.agreement
}
const payersOf = (one: ReportedCase) => one.owners.filter(({ room }) => Number(room) > 299)
const signWith = (one: ReportedCase, owner: CaseOwner, seen: FundingView, extra: object = {}) => {
  const { content, digest } = agreementOf(seen)
  const body = { signer: signerOf(one.caseId, owner.ownerKey), digest, signature: strokes, ...extra }
  return api(signAgreement, { params: { ...of(one), version: content.version }, token: owner.token, body })
}
/** What the page of the case says is missing for the agreement. */
const lacksOf = async (one: ReportedCase) =>
  ok(await api(readCase, { params: of(one), token: one.worker })).next.find(({ event }) => event === 'signAgreement')?.lacks
const stateOf = async (one: ReportedCase) => (await readHead(one.caseId))?.state

/** A scan that has arrived, at the community. */
const scanAt = async (one: ReportedCase): Promise<FileId> => {
  const fileId = newId(FileId, 'f')
  await addFile({
    ...{ fileId, name: '协议.jpg', contentType: 'image/jpeg', size: 10, sha256: digestText(fileId), key: `cases/${fileId}` },
    ...{ purpose: 'caseDocument', place: one.head.community, requestedBy: newId(PersonId, 'p'), requestedAt: now(), confirmedAt: null },
  })
  await markConfirmed(fileId, now())
  return fileId
}

describe('the plan', () => {
  test('is saved by the worker and the builders’ representative, never over somebody else’s change', async () => {
    const one = await reportedCase()
    const empty = await view(one)
    expect(empty).toMatchObject({ plan: null, planTurn: 0, agreement: null, mayPrepare: true, lacks: [] })
    expect(empty.house).toHaveLength(12)
    const plan = wholePlan(empty)
    const saved = ok(await api(savePlan, { params: of(one), token: one.worker, body: { turn: 0, plan } }))
    expect(saved).toMatchObject({ planTurn: 1, lacks: [] })
    expect(codeOf(await api(savePlan, { params: of(one), token: one.worker, body: { turn: 0, plan } }))).toBe('FUNDING_CHANGED')
    const rep = one.owners.at(-1)
    const other = one.owners[0]
    if (!rep || !other) throw new Error('no owner')
    expect(ok(await api(savePlan, { params: of(one), token: rep.token, body: { turn: 1, plan } })).planTurn).toBe(2)
    expect(codeOf(await api(savePlan, { params: of(one), token: other.token, body: { turn: 2, plan } }))).toBe('CASE_NOT_YOURS')
    expect((await view(one, other.token)).house.filter(({ mine }) => mine)).toHaveLength(1)
    const stranger = await reportedCase({ rooms: ['101'] })
    expect(codeOf(await api(readFunding, { params: of(one), token: stranger.worker }))).toBe('WRONG_PLACE')
    expect(codeOf(await api(readFunding, { params: of(one), token: await staffToken('waterOfficer', one.head.district) }))).toBe(
      'FORBIDDEN',
    )
  })

  test('says everything that it lacks at once, and becomes no agreement until nothing does', async () => {
    const one = await reportedCase({ levelEntry: true })
    const start = wholePlan(await view(one))
    const plan = {
      ...start,
      budget: { ...start.budget, steel: yuan(150_001) },
      clauses: { ...start.clauses, runningRaising: '', levelEntry: '' },
      running: { ...start.running, yearly: { ...start.running.yearly, insurance: null } },
    }
    const saved = ok(await api(savePlan, { params: of(one), token: one.worker, body: { turn: 0, plan } }))
    expect(saved.lacks.map(({ code }) => code)).toEqual(['instalmentsDiffer', 'clauseMissing', 'runningMissing', 'promiseMissing'])
    const refused = await api(makeAgreement, { params: of(one), token: one.worker, body: { planTurn: 1, after: 0 } })
    expect(codeOf(refused)).toBe('PLAN_LACKS')
  })

  test('is no agreement before the report of the notice', async () => {
    const one = await reportedCase({ state: 'noticeRunning' })
    const { planTurn } = await planned(one)
    expect(codeOf(await api(makeAgreement, { params: of(one), token: one.worker, body: { planTurn, after: 0 } }))).toBe('AGREEMENT_NOT_NOW')
  })
})

describe('the agreement', () => {
  test('is made once, adds up to the fen, and is shown to every owner with the own home marked', async () => {
    const one = await reportedCase()
    const { planTurn } = await planned(one)
    const body = { planTurn, after: 0 }
    const twice = await Promise.all([1, 2, 3].map(() => api(makeAgreement, { params: of(one), token: one.worker, body })))
    expect(twice.filter((answer) => answer.ok).length).toBeGreaterThan(0)
    const { agreement } = await view(one, one.owners[4]?.token)
    expect(agreement).toMatchObject({ state: 'signing', void: false, content: { version: 1, total: yuan(480_000) } })
    expect(addFen((agreement?.flats ?? []).map(({ share }) => share))).toBe(yuan(480_000))
    expect(agreement?.signers).toHaveLength(8)
    expect(agreement?.signers.filter(({ mine }) => mine)).toHaveLength(1)
    expect(JSON.stringify(agreement)).not.toContain('o_')
  })

  test('every builder signs the text that was shown; the last signature takes the case on', async () => {
    const one = await reportedCase()
    expect(await lacksOf(one)).toEqual(['agreementMissing'])
    const seen = await made(one)
    expect(await lacksOf(one)).toEqual(['buildersUnsigned'])
    const payers = payersOf(one)
    const [first, second] = payers
    const [outside] = one.owners
    if (!first || !second || !outside) throw new Error('no owners')
    expect(codeOf(await signWith(one, outside, seen))).toBe('NOT_A_BUILDER')
    expect(codeOf(await signWith(one, first, seen, { digest: digestText('another') }))).toBe('AGREEMENT_DIFFERS')
    expect(codeOf(await signWith(one, { ...first, token: second.token }, seen))).toBe('NOT_A_BUILDER')
    const helper = await tokenFor(first.ownerKey, one.unit, 'helper')
    expect(codeOf(await signWith(one, { ...first, token: helper }, seen))).toBe('NOT_A_BUILDER')
    for (const owner of payers.slice(0, -1)) ok(await signWith(one, owner, seen))
    ok(await signWith(one, first, seen))
    expect(await stateOf(one)).toBe('noticeReported')
    const last = payers.at(-1)
    if (!last) throw new Error('no owner')
    expect(ok(await signWith(one, last, seen)).agreement).toMatchObject({ state: 'complete' })
    expect(await stateOf(one)).toBe('agreed')
    expect(ok(await signWith(one, last, seen)).agreement).toMatchObject({ state: 'complete' })
    const raw = JSON.stringify((await table.query({ pk: keys.signer(one.caseId, 1, '').pk })).items)
    expect(raw).not.toContain('strokes')
  })

  test('a signature is taken back while others are missing, and never once it is complete', async () => {
    const one = await reportedCase()
    const seen = await made(one)
    const payers = payersOf(one)
    const [first] = payers
    if (!first) throw new Error('no owner')
    const back = { params: { ...of(one), version: 1 }, token: first.token, body: { signer: signerOf(one.caseId, first.ownerKey) } }
    expect(codeOf(await api(withdrawSignature, back))).toBe('NOT_SIGNED')
    ok(await signWith(one, first, seen))
    const taken = ok(await api(withdrawSignature, back))
    expect(taken.agreement?.signers.find(({ mine }) => mine)).toMatchObject({ state: 'withdrawn' })
    expect(ok(await api(withdrawSignature, back)).agreement?.state).toBe('signing')
    for (const owner of payers.slice(1)) ok(await signWith(one, owner, seen))
    expect(await stateOf(one)).toBe('noticeReported')
    ok(await signWith(one, first, seen))
    expect(await stateOf(one)).toBe('agreed')
    expect(codeOf(await api(withdrawSignature, back))).toBe('AGREEMENT_COMPLETE')
    const { items } = await table.query({ pk: keys.signer(one.caseId, 1, '').pk, prefix: `ACT#${back.body.signer}` })
    expect(items.map((item) => item.state)).toEqual(['signed', 'withdrawn', 'signed'])
  })

  test('another version voids what was signed; a changed scheme voids it without anybody writing to it', async () => {
    const one = await reportedCase()
    const seen = await made(one)
    const [first] = payersOf(one)
    if (!first) throw new Error('no owner')
    ok(await signWith(one, first, seen))
    const anew = await made(one)
    expect(anew).toMatchObject({ agreement: { content: { version: 2 }, state: 'signing' }, earlier: [{ version: 1, state: 'replaced' }] })
    expect(anew.agreement?.signers.every(({ state }) => state === 'missing')).toBe(true)
    expect(codeOf(await signWith(one, first, seen))).toBe('AGREEMENT_OVER')
    await retrofit.write({ update: caseKeys.head(one.caseId), set: { schemeVersion: 2 }, when: [] })
    expect((await view(one)).agreement).toMatchObject({ void: true })
    expect(codeOf(await signWith(one, first, anew))).toBe('AGREEMENT_OVER')
  })

  test('somebody who sold meanwhile does not bind the buyer: it is made anew', async () => {
    const one = await reportedCase()
    const seen = await made(one)
    await putRoll(one.unit, twelveRooms, 2, (room) => (room === '601' ? '601 买方' : room))
    const [first] = payersOf(one)
    if (!first) throw new Error('no owner')
    expect(codeOf(await signWith(one, first, seen))).toBe('BUILDERS_CHANGED')
    expect((await view(one)).agreement?.changedHands).toEqual(['3 幢 2 单元 601 室'])
  })

  test('on paper: one enters, another checks; nobody checks the own entry', async () => {
    const one = await reportedCase()
    const seen = await made(one)
    const payers = payersOf(one)
    const last = payers.at(-1)
    if (!last) throw new Error('no owner')
    const signer = signerOf(one.caseId, last.ownerKey)
    const params = { ...of(one), version: 1 }
    const body = { signer, digest: agreementOf(seen).digest, scan: await scanAt(one) }
    const missing = { ...body, scan: newId(FileId, 'f') }
    expect(codeOf(await api(enterPaper, { params, token: one.worker, body: missing }))).toBe('FILE_MISSING')
    ok(await api(enterPaper, { params, token: one.worker, body }))
    const checking = (token: string, right = true) =>
      api(checkPaper, {
        params: { ...params, signer },
        token,
        body: right ? { right: true } : { right: false, reason: '签名不是户主本人' },
      })
    expect(codeOf(await checking(one.worker))).toBe('PAPER_OTHER_READER')
    expect(ok(await checking(one.colleague, false)).agreement?.signers.find((s) => s.signer === signer)).toMatchObject({
      state: 'paperRefused',
    })
    ok(await api(enterPaper, { params, token: one.worker, body: { ...body, scan: await scanAt(one) } }))
    for (const owner of payers.slice(0, -1)) ok(await signWith(one, owner, seen))
    expect(await stateOf(one)).toBe('noticeReported')
    expect(ok(await checking(one.colleague)).agreement).toMatchObject({ state: 'complete' })
    expect(await stateOf(one)).toBe('agreed')
    expect(codeOf(await checking(one.worker))).toBe('PAPER_STANDS')
  })

  test('after a notice that was repeated on the same scheme nobody signs again', async () => {
    const one = await reportedCase()
    const seen = await made(one)
    for (const owner of payersOf(one)) ok(await signWith(one, owner, seen))
    const go = () => api(proceed, { params: { ...of(one), version: 1 }, token: one.worker, body: {} })
    expect(codeOf(await go())).toBe('CASE_STEP_NOT_NOW')
    await retrofit.write({ update: caseKeys.head(one.caseId), set: { state: 'noticeReported' }, when: [] })
    ok(await go())
    expect(await stateOf(one)).toBe('agreed')
  })
})
