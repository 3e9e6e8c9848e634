import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { makeAgreement, signAgreement } from '@shared/funding/agreementContract'
import { exportShares, readFunding, saveActuals } from '@shared/funding/contract'
import { cancelJoining, offerJoining, signJoining } from '@shared/funding/joinerContract'
import type { FundingView } from '@shared/funding/model'
import { confirmAccount, notePayment, setAccount, showAccount, takeOver, voidPayment } from '@shared/funding/moneyContract'
import { addEntry, readRunning, saveRunning, voidEntry } from '@shared/funding/runningContract'
import { type Day, addDays, dayOf } from '@shared/kernel/day'
import { addFen, fen, yuan } from '@shared/kernel/money'
import { childOf } from '@shared/kernel/place'
import { makeCasePdf, readCaseDocument } from '@shared/print/caseContract'
import { signerOf } from '@functions/funding/access'
import { accountConfirmed } from '@functions/funding/account'
import { moneyFacts } from '@functions/funding/facts'
import { noteHandOver } from '@functions/funding/handOvers'
import { fundingSealed } from '@functions/funding/sealed'
import { keys, table } from '@functions/funding/store'
import { unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import { keysIn } from '@functions/platform/sealed'
import { codeOf, ok } from '../../support/answers'
import {
  type CaseOwner,
  type ReportedCase,
  namedWorker,
  planned,
  putRoll,
  reportedCase,
  staffToken,
  strokes,
  twelveRooms,
} from '../../support/lifts/reportedCase'
import { api } from '../../support/stack'

/** One lift whose agreement everybody has signed; the parts below follow each other on it. */
let one: ReportedCase
let seen: FundingView
const of = () => ({ caseId: one.caseId })
const today = (): Day => dayOf(now())
const owner = (room: string): CaseOwner => {
  const found = one.owners.find((candidate) => candidate.room === room)
  if (!found) throw new Error(room)
  return found
}
const view = async (token = one.worker) => ok(await api(readFunding, { params: of(), token }))

beforeAll(async () => {
  one = await reportedCase()
  const { planTurn } = await planned(one)
  seen = ok(await api(makeAgreement, { params: of(), token: one.worker, body: { planTurn, after: 0 } }))
  const digest = seen.agreement?.digest
  if (!digest) throw new Error('no agreement')
  for (const { ownerKey, token } of one.owners.filter(({ room }) => Number(room) > 299)) {
    const body = { signer: signerOf(one.caseId, ownerKey), digest, signature: strokes }
    ok(await api(signAgreement, { params: { ...of(), version: 1 }, token, body }))
  }
})

describe('payments', () => {
  const paying = (room: string, amount: number, extra: object = {}) => ({
    ...{
      flat: childOf(one.unit, room),
      amount: yuan(amount),
      on: today(),
      way: 'transfer' as const,
      receipt: null,
      paymentKey: randomUUID(),
    },
    ...extra,
  })
  const note = (body: ReturnType<typeof paying>, token = one.worker) => api(notePayment, { params: of(), token, body })

  test('are noted once, whoever sends them again; what is wrong is void and stays', async () => {
    const body = paying('601', 1_000)
    ok(await note(body))
    const after = ok(await note(body))
    expect(after.money?.paid).toBe(yuan(1_000))
    expect(codeOf(await note({ ...body, amount: yuan(2_000) }))).toBe('MONEY_REPLAYED')
    const wrong = ok(await note(paying('601', 9_000, { on: addDays(today(), -3) })))
    const payment = wrong.money?.flats.find(({ flat }) => flat === owner('601').flat)?.payments.find(({ amount }) => amount === yuan(9_000))
    const gone = { params: { ...of(), paymentId: payment?.paymentId ?? '' }, token: one.worker, body: { reason: '记到别人家了' } }
    expect(ok(await api(voidPayment, gone)).money?.paid).toBe(yuan(1_000))
    expect(ok(await api(voidPayment, gone)).money?.paid).toBe(yuan(1_000))
    const flat = (await view()).money?.flats.find((f) => f.flat === owner('601').flat)
    expect(flat?.payments).toHaveLength(2)
    // Of 54,285.71… half was due on 1 November.
    expect(flat).toMatchObject({ paid: yuan(1_000), overdue: (flat?.due ?? 0) - yuan(1_000) })
  })

  test('of a flat that takes no part, of tomorrow, by somebody who keeps no books: refused', async () => {
    expect(codeOf(await note(paying('101', 1_000)))).toBe('FLAT_NOT_IN_AGREEMENT')
    expect(codeOf(await note(paying('601', 1_000, { on: addDays(today(), 1) })))).toBe('DAY_AHEAD')
    expect(codeOf(await note(paying('601', 1_000), owner('301').token))).toBe('CASE_NOT_YOURS')
    expect(codeOf(await note(paying('601', 0)))).toBe('BAD_REQUEST')
  })

  test('everybody sees the totals and the own line only; staff see all', async () => {
    const mine = await view(owner('502').token)
    expect(mine.money?.flats.map(({ flat }) => flat)).toEqual([owner('502').flat])
    expect(mine.money?.total).toBe(yuan(480_000))
    expect((await view()).money?.flats).toHaveLength(8)
    expect((await view(owner('101').token)).money?.flats).toEqual([])
  })
})

describe('the account', () => {
  const account = { bank: '示范银行云梯支行', holder: '禾苑3幢2单元加梯专户', number: '6222000011112222' }

  test('is sealed, shown whole to builders and staff, and confirmed once every builder has', async () => {
    ok(await api(setAccount, { params: of(), token: one.worker, body: { version: 0, ...account } }))
    expect(codeOf(await api(setAccount, { params: of(), token: one.worker, body: { version: 0, ...account } }))).toBe('FUNDING_CHANGED')
    expect(JSON.stringify(await table.get(keys.account(one.caseId, 1)))).not.toContain('11112222')
    expect(ok(await api(showAccount, { params: of(), token: owner('301').token })).number).toBe(account.number)
    expect(codeOf(await api(showAccount, { params: of(), token: owner('101').token }))).toBe('NOT_A_BUILDER')
    expect(JSON.stringify(await view(owner('301').token))).not.toContain(account.number)
    expect((await view(owner('101').token)).account).toBeNull()
    for (const { ownerKey, token } of one.owners.filter(({ room }) => Number(room) > 299)) {
      expect(await accountConfirmed(one.caseId)).toBe(false)
      ok(await api(confirmAccount, { params: of(), token, body: { version: 1, signer: signerOf(one.caseId, ownerKey), scan: null } }))
    }
    expect(await accountConfirmed(one.caseId)).toBe(true)
    const facts = await moneyFacts(one.head)
    expect(facts).toMatchObject({ agreement: { total: yuan(480_000) }, account: { ...account, confirmed: true } })
  })

  test('another one is confirmed anew; nobody confirms what was replaced, nor for a neighbour', async () => {
    ok(await api(setAccount, { params: of(), token: one.worker, body: { version: 1, ...account, number: '6222000033334444' } }))
    expect(await accountConfirmed(one.caseId)).toBe(false)
    const { ownerKey, token } = owner('301')
    const signer = signerOf(one.caseId, ownerKey)
    expect(codeOf(await api(confirmAccount, { params: of(), token, body: { version: 1, signer, scan: null } }))).toBe('ACCOUNT_CHANGED')
    const neighbour = owner('302').token
    expect(codeOf(await api(confirmAccount, { params: of(), token: neighbour, body: { version: 2, signer, scan: null } }))).toBe(
      'WRONG_PLACE',
    )
    expect(codeOf(await api(confirmAccount, { params: of(), token: one.worker, body: { version: 2, signer, scan: null } }))).toBe(
      'FILE_MISSING',
    )
  })
})

describe('later joiners', () => {
  const offering = (room: string, amount: number | null = null) => ({
    params: of(),
    token: one.worker,
    body: { flat: childOf(one.unit, room), amount: amount === null ? null : yuan(amount), joinerKey: randomUUID() },
  })

  test('wait for the settlement, then pay by the same coefficients, and it goes back exactly', async () => {
    expect(codeOf(await api(offerJoining, offering('201')))).toBe('JOIN_NOT_SETTLED')
    const settled = (amount: number | null) => ({
      params: of(),
      token: one.worker,
      body: {
        version: amount === null ? 0 : 1,
        subsidy: yuan(180_000),
        lines: [
          { kind: 'design' as const, amount: yuan(20_000), invoices: [] },
          { kind: 'equipment' as const, amount: yuan(270_000), invoices: [] },
          { kind: 'steel' as const, amount: yuan(150_000), invoices: [] },
          { kind: 'civil' as const, amount: amount === null ? null : yuan(amount), invoices: [] },
        ],
      },
    })
    expect(ok(await api(saveActuals, settled(null))).actuals).toMatchObject({ settled: false, version: 1 })
    expect(ok(await api(saveActuals, settled(60_000))).actuals).toMatchObject({ settled: true, total: yuan(500_000) })
    expect(codeOf(await api(offerJoining, offering('601')))).toBe('JOIN_ALREADY')
    expect(codeOf(await api(offerJoining, offering('201', 320_001)))).toBe('JOIN_AMOUNT')

    const { joiners } = ok(await api(offerJoining, offering('201')))
    const [joiner] = joiners
    if (!joiner) throw new Error('no joiner')
    // 0.5 of 2 × (1.0 + 1.3 + 1.6 + 1.9) + 0.5, of 320,000 yuan.
    expect(joiner).toMatchObject({ base: yuan(320_000), amount: Math.round((32_000_000 * 50) / 1_210), state: 'offered' })
    expect(addFen(joiner.refunds.map(({ amount }) => amount))).toBe(joiner.amount)
    expect(codeOf(await api(offerJoining, offering('202')))).toBe('JOIN_WAITS')

    const { joinerId, digest } = joiner
    const sign = (as: 'joiner' | 'builder', token: string) =>
      api(signJoining, { params: { ...of(), joinerId }, token, body: { as, digest, signature: strokes, scan: null } })
    expect(codeOf(await sign('joiner', owner('202').token))).toBe('NOT_A_BUILDER')
    expect(codeOf(await sign('builder', owner('301').token))).toBe('NOT_A_BUILDER')
    ok(await sign('joiner', owner('201').token))
    const done = ok(await sign('builder', owner('602').token))
    expect(done.joiners[0]).toMatchObject({ state: 'inForce', joinerSigned: true, builderSigned: true })
    expect(ok(await sign('builder', owner('602').token)).joiners[0]?.state).toBe('inForce')
    expect(done.money?.flats.map(({ flat }) => flat)).toEqual([owner('602').flat])
    expect((await view()).money?.flats.find(({ flat }) => flat === owner('201').flat)).toMatchObject({ share: joiner.amount })
  })

  test('given up, it stays to be read; the next is worked out from who has joined', async () => {
    const { joiners } = ok(await api(offerJoining, offering('202', 5_000)))
    const last = joiners.at(-1)
    if (!last) throw new Error('no joiner')
    expect(last).toMatchObject({ negotiated: true, amount: yuan(5_000), base: yuan(320_000) })
    expect(last.refunds.map(({ flat }) => flat)).toContain(owner('201').flat)
    const params = { ...of(), joinerId: last.joinerId }
    const cancelled = await api(cancelJoining, { params, token: one.worker, body: { reason: '不想加入了' } })
    expect(ok(cancelled).joiners.at(-1)?.state).toBe('cancelled')
    const body = { as: 'joiner' as const, digest: last.digest, signature: strokes, scan: null }
    expect(codeOf(await api(signJoining, { params, token: owner('202').token, body }))).toBe('JOIN_OVER')
    ok(await api(offerJoining, offering('202')))
  })
})

describe('running', () => {
  const entry = (kind: 'dues' | 'power' | 'fundIn', amount: number, flat: string | null = null, on = today()) => ({
    params: of(),
    token: one.worker,
    body: {
      ...{ kind, amount: yuan(amount), on, note: '', receipt: null, entryKey: randomUUID() },
      flat: flat === null ? null : childOf(one.unit, flat),
    },
  })

  test('a ledger with its balance, its fund and what each flat owes', async () => {
    const start = ok(await api(readRunning, { params: of(), token: one.worker }))
    expect(start).toMatchObject({ balance: 0, planVersion: 0, mayKeep: true })
    expect(addFen(start.dues.map(({ due }) => due))).toBe(yuan(7_300))
    ok(await api(addEntry, entry('dues', 900, '601')))
    ok(await api(addEntry, entry('fundIn', 300)))
    const books = ok(await api(addEntry, entry('power', 120.5)))
    expect(books).toMatchObject({ balance: 47_950, fund: 30_000, statement: { income: 90_000, expense: 42_050 } })
    expect(codeOf(await api(addEntry, entry('dues', 900)))).toBe('FLAT_NOT_IN_AGREEMENT')
    expect(codeOf(await api(addEntry, entry('power', 1, null, addDays(today(), 2))))).toBe('DAY_AHEAD')
    const power = books.entries.find(({ kind }) => kind === 'power')
    const gone = { params: { ...of(), entryId: power?.entryId ?? '' }, token: one.worker, body: { reason: '重复记账' } }
    expect(ok(await api(voidEntry, gone))).toMatchObject({ balance: 60_000 })
    const mine = ok(await api(readRunning, { params: of(), token: owner('301').token }))
    expect(mine.dues.map(({ flat }) => flat)).toEqual([owner('301').flat])
    expect(mine.entries.every(({ flat }) => flat === null)).toBe(true)
  })

  test('plan and dates are versions', async () => {
    const { plan } = ok(await api(readRunning, { params: of(), token: one.worker }))
    const reminders = [{ kind: 'insurance' as const, on: addDays(today(), 200), note: '示范保险公司' }]
    const body = { version: 0, plan: { ...plan, basis: 'equal' as const }, reminders }
    const saved = ok(await api(saveRunning, { params: of(), token: one.worker, body }))
    expect(new Set(saved.dues.map(({ due }) => due)).size).toBeLessThanOrEqual(2)
    expect(codeOf(await api(saveRunning, { params: of(), token: one.worker, body }))).toBe('FUNDING_CHANGED')
  })
})

describe('papers', () => {
  const document = (kind: 'agreement' | 'shares' | 'fundProof' | 'runningStatement', token: string, item?: string) =>
    api(readCaseDocument, { params: { ...of(), kind }, query: { ...(item !== undefined && { item }) }, token })

  test('agreement with the ink for builders, without it for others of the house', async () => {
    const inked = ok(await document('agreement', owner('301').token)).document
    expect(JSON.stringify(inked)).toContain('"strokes"')
    expect(JSON.stringify(ok(await document('agreement', owner('101').token)).document)).not.toContain('"strokes"')
    expect(codeOf(await document('agreement', await staffToken('greeningOfficer', one.head.district)))).toBe('NOT_ON_ROLL')
    ok(await document('shares', owner('101').token))
    ok(await document('runningStatement', owner('301').token))
  })

  test('the proof for the housing fund is the home’s own', async () => {
    const signer = signerOf(one.caseId, owner('301').ownerKey)
    expect(JSON.stringify(ok(await document('fundProof', owner('301').token, signer)))).toContain('301')
    expect(codeOf(await document('fundProof', owner('302').token, signer))).toBe('NOT_A_BUILDER')
    const pdf = ok(await api(makeCasePdf, { params: { ...of(), kind: 'fundProof' }, token: owner('301').token, body: { item: signer } }))
    expect(pdf.fileName).toContain('公积金')
  })

  test('the list of shares leaves with a number, a name and the sum of every flat', async () => {
    const list = ok(await api(exportShares, { params: of(), token: await namedWorker(one.head.community, '工甲一'), body: {} }))
    expect(list.watermark).toContain('工甲一')
    expect(list.rows).toHaveLength(8)
    expect(list.rows.reduce((sum, row) => sum + Math.round(Number(row[3]) * 100), 0)).toBe(yuan(480_000))
    expect((await api(exportShares, { params: of(), token: one.worker, body: {} })).ok).toBe(false)
  })
})

describe('a flat that changes hands', () => {
  test('takes rights, duties and what is owed along; heard from the roll, once', async () => {
    expect(codeOf(await api(takeOver, { params: of(), token: one.worker, body: { flat: owner('601').flat } }))).toBe('NOT_HANDED_OVER')
    await putRoll(one.unit, twelveRooms, 2, (room) => (room === '601' || room === '401' ? `${room} 买方` : room))
    expect((await view()).toTakeOver.map(({ flat }) => flat)).toEqual([owner('401').flat, owner('601').flat])
    const event = eventOf({
      ...{ type: 'registry.flatTransferred', subject: 'roll', place: one.unit, actor: 'system' },
      facts: { unit: one.unit, room: '601' },
    })
    await noteHandOver(event)
    await noteHandOver(event)
    const after = await view()
    expect(after.takeovers.map(({ flat }) => flat)).toEqual([owner('601').flat])
    expect(after.takeovers[0]?.left).toBeGreaterThan(0)
    const by = () => api(takeOver, { params: of(), token: one.worker, body: { flat: owner('401').flat } })
    ok(await by())
    expect(ok(await by()).takeovers).toHaveLength(2)
    expect((await view(owner('601').token)).money?.flats).toEqual([])
    expect((await moneyFacts(one.head)).actual).toEqual({ total: fen(50_000_000), settled: true, invoices: 0 })
  })
})

test('every sealed value of the table opens where the list for new keys says', async () => {
  const partitions = [keys.plan(one.caseId).pk, keys.signer(one.caseId, 1, '').pk]
  const items = (await Promise.all(partitions.map((pk) => table.query({ pk })))).flatMap((page) => page.items)
  let opened = 0
  const open = (sealed: string, context: string): string => {
    unseal(sealed, context)
    opened += 1
    return sealed
  }
  for (const item of items) {
    const listed = Object.values(fundingSealed(item, open)).flatMap((value) => keysIn(value))
    expect([item.sk, listed]).toEqual([item.sk, keysIn(item)])
  }
  // Two accounts with two fields each, eight builders' ink twice, and the two of the addition.
  expect(opened).toBe(22)
})
