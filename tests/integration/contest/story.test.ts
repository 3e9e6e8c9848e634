import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { contestIndicators, listContests, readContest, readDeskContest } from '@shared/contest/contestContract'
import {
  appealEntry,
  decideEntryAppeal,
  enterHelped,
  listEntries,
  myEntries,
  readEntry,
  revealEntry,
  withdrawEntry,
} from '@shared/contest/entryContract'
import {
  endJuror,
  jurySheet,
  juryProgress,
  markPresent,
  myJuries,
  recuseFrom,
  takeJurorCode,
  inviteJuror,
} from '@shared/contest/juryContract'
import {
  answerContestObjection,
  listContestObjections,
  objectToResult,
  printCertificate,
  readCertificate,
  readResult,
  verifyCertificate,
} from '@shared/contest/resultContract'
import { makeCertificatePdf } from '@shared/print/contract'
import type { ContestView } from '@shared/contest/view'
import { DAY, plus } from '@shared/kernel/instant'
import { readToken } from '@functions/platform/token'
import { now } from '@functions/platform/clock'
import { codeOf, ok } from '../../support/answers'
import { api, mustApi, refusal } from '../../support/stack'
import {
  type Club,
  arrivedFile,
  contestPlan,
  decideAs,
  draftContest,
  endRegistration,
  enterAs,
  entryFor,
  foundClub,
  group,
  neighbour,
  newJuror,
  openContest,
  passedEntry,
  scoreMark,
  sendAs,
  setContestTimes,
  stationPlan,
  stepOn,
  submitAs,
} from '../../support/contest'

let club: Club
beforeAll(async () => {
  club = await foundClub()
})
const ofContest = ({ contestId }: Pick<ContestView, 'contestId'>) => ({ params: { contestId } })

describe('entering', () => {
  test('a draft is nobody’s to see; once published it stands in the list of the district', async () => {
    const draft = await draftContest(club)
    await refusal(readContest, ofContest(draft))
    expect(codeOf(await enterAs(draft.contestId, await neighbour()))).toBe('NOT_FOUND')
    expect(ok(await stepOn(club, draft.contestId, 'publish'))).toMatchObject({ state: 'published', phase: 'registering' })
    const district = club.community.split('.')[0] as Club['community']
    expect((await mustApi(listContests, { query: { place: district } })).items.map(({ contestId }) => contestId)).toContain(draft.contestId)
  })

  test('a plan that lacks something is not published, and says what', async () => {
    const draft = await draftContest(club, contestPlan({ works: null }))
    const answer = await stepOn(club, draft.contestId, 'publish')
    expect(answer.ok ? null : answer.body.error).toMatchObject({ code: 'CONTEST_PLAN', facts: { lacks: ['worksMissing'] } })
  })

  test('once per person and group; sent again is the same; whoever withdrew may come again', async () => {
    const contest = await openContest(club, contestPlan({ categories: [group({ places: 2 }), group({ id: 'b', name: '少年组' })] }))
    const who = await neighbour()
    const key = randomUUID()
    const entry = ok(await enterAs(contest.contestId, who, { key }))
    expect(ok(await enterAs(contest.contestId, who, { key })).entryId).toBe(entry.entryId)
    expect(codeOf(await enterAs(contest.contestId, who, { key, entry: entryFor(who, { category: 'b' }) }))).toBe('ENTRY_REPLAYED')
    expect(codeOf(await enterAs(contest.contestId, who))).toBe('ENTRY_TWICE')
    // A relative types the same number.
    const daughter = await neighbour()
    const forMother = entryFor(daughter, { relation: 'parent', people: [{ name: '王甲一', phone: who.phone, bornYear: null }] })
    expect(codeOf(await enterAs(contest.contestId, daughter, { entry: forMother }))).toBe('ENTRY_TWICE')
    const params = { contestId: contest.contestId, entryId: entry.entryId }
    expect(await mustApi(withdrawEntry, { token: who.token, params })).toMatchObject({ state: 'withdrawn' })
    expect(ok(await enterAs(contest.contestId, daughter, { entry: forMother })).state).toBe('registered')
    const { contest: seen } = await mustApi(readContest, ofContest(contest))
    expect(seen.categories.map(({ taken, left }) => [taken, left])).toEqual([
      [1, 1],
      [0, null],
    ])
  })

  test('the full group, the window and the guardian of a child', async () => {
    const contest = await openContest(club, contestPlan({ categories: [group({ places: 1 })] }))
    ok(await enterAs(contest.contestId, await neighbour()))
    expect(codeOf(await enterAs(contest.contestId, await neighbour()))).toBe('CONTEST_FULL')
    const other = await openContest(club)
    const mother = await neighbour()
    const child = entryFor(mother, { relation: 'child', people: [{ name: '王小一', phone: null, bornYear: 2016 }] })
    const answer = await enterAs(other.contestId, mother, { entry: child })
    expect(answer.ok ? null : answer.body.error.facts).toEqual({ lacks: ['guardianMissing'] })
    const guardian = { name: '王甲一', phone: mother.phone, agreed: true }
    expect(ok(await enterAs(other.contestId, mother, { entry: { ...child, guardian } }))).toMatchObject({ minors: true, names: ['王小一'] })
    await setContestTimes(other, { opensAt: plus(now(), DAY) })
    expect(codeOf(await enterAs(other.contestId, await neighbour()))).toBe('CONTEST_NOT_YET')
    await setContestTimes(other, { opensAt: plus(now(), -DAY), closesAt: now() })
    expect(codeOf(await enterAs(other.contestId, await neighbour()))).toBe('CONTEST_CLOSED')
  })

  test('staff enter somebody who rang; names are masked for them, and shown once the reason is noted', async () => {
    const contest = await openContest(club)
    const params = ofContest(contest).params
    const entry = entryFor({ phone: '13800007799' })
    const helped = await mustApi(enterHelped, { token: club.staff, params, body: { entryKey: randomUUID(), entry } })
    expect(helped).toMatchObject({ helped: true, relation: 'staff', names: ['王**'] })
    const { items } = await mustApi(listEntries, { token: club.staff, params })
    expect(items.map(({ names }) => names)).toEqual([['王**']])
    const of = { contestId: contest.contestId, entryId: helped.entryId }
    expect(await mustApi(revealEntry, { token: club.staff, params: of, body: { reason: 'call' } })).toMatchObject({
      people: [{ name: '王甲一', phone: null }],
      contact: { name: '王甲一', phone: '13800007799' },
    })
    // Not theirs: to the account of staff it is no entry of their own.
    expect((await mustApi(myEntries, { token: club.staff })).items).toEqual([])
    await refusal(readEntry, { token: (await neighbour()).token, params: of })
  })
})

describe('works and their check', () => {
  test('versions are kept, the last counts; kinds, number, size and whose file it is are looked at', async () => {
    const contest = await openContest(club)
    const who = await neighbour()
    const entry = ok(await enterAs(contest.contestId, who))
    const first = ok(await submitAs(entry, who, club.community))
    expect(first.work).toMatchObject({ version: 1, title: '露珠里的叶脉', files: [{ contentType: 'image/jpeg', size: 1000 }] })
    expect(JSON.stringify(first.work)).not.toContain('王甲一的照片')
    const second = ok(await submitAs(first, who, club.community, { title: '雨后的蜗牛' }))
    expect([second.work?.title, second.versions.length]).toEqual(['雨后的蜗牛', 2])
    expect(codeOf(await submitAs(first, who, club.community))).toBe('EDITED_BY_OTHER')
    const large = await arrivedFile(who, club.community, { size: 20 * 1024 * 1024 })
    const film = await arrivedFile(who, club.community, { contentType: 'video/mp4' })
    const foreign = await arrivedFile(await neighbour(), club.community)
    const tries = [[large], [film], [foreign], [1, 2, 3, 4].map(() => film)]
    const codes = []
    for (const files of tries) codes.push(codeOf(await submitAs(second, who, club.community, { files })))
    expect(codes).toEqual(['WORK_FILES', 'WORK_FILES', 'FILE_MISSING', 'WORK_FILES'])
    await setContestTimes(contest, { worksUntil: now() })
    expect(codeOf(await submitAs(second, who, club.community))).toBe('WORK_LATE')
  })

  test('sent back with a term, mended after the deadline, refused, appealed, passed with a number', async () => {
    const contest = await openContest(club)
    const who = await neighbour()
    const entry = ok(await enterAs(contest.contestId, who))
    expect(codeOf(await decideAs(club, entry, 'pass'))).toBe('WORK_MISSING')
    const handedIn = ok(await submitAs(entry, who, club.community))
    expect(codeOf(await decideAs(club, entry, 'pass', 0))).toBe('EDITED_BY_OTHER')
    expect(codeOf(await decideAs(club, entry, 'sendBack', 1))).toBe('CONTEST_REASON')
    const back = ok(await decideAs(club, entry, 'sendBack', 1, { reason: '照片里有人脸，请换一张', mendUntil: plus(now(), DAY) }))
    expect(back).toMatchObject({ state: 'sentBack', reason: '照片里有人脸，请换一张' })
    await setContestTimes(contest, { worksUntil: now() })
    const mended = ok(await submitAs(handedIn, who, club.community))
    expect(mended).toMatchObject({ state: 'registered', reason: null })
    ok(await decideAs(club, entry, 'refuse', 2, { reason: '不是本人拍的' }))
    const params = { contestId: contest.contestId, entryId: entry.entryId }
    expect(await mustApi(appealEntry, { token: who.token, params, body: { text: '是我拍的，有原片' } })).toMatchObject({ appeal: 'open' })
    expect((await refusal(appealEntry, { token: who.token, params, body: { text: '再说一遍' } })).code).toBe('ENTRY_APPEALED')
    await mustApi(decideEntryAppeal, { token: club.staff, params, body: { grant: true, answer: '看过原片，成立' } })
    expect(ok(await decideAs(club, entry, 'pass', 2))).toMatchObject({ state: 'eligible', number: 1 })
  })
})

describe('the jury', () => {
  test('sees numbers and works and never a name, scores once per part with versions, steps back, and does not score its own', async () => {
    const contest = await openContest(club)
    const { contestId } = contest
    const inside = await neighbour()
    const [a, b] = [await passedEntry(club, contest), await passedEntry(club, contest, inside)]
    const juror = await newJuror(club, contestId)
    await newJuror(club, contestId, [], inside.token)
    await endRegistration(contest)
    const early = await sendAs(contestId, juror, [scoreMark(1, 'all', { science: 5, beauty: 5 })])
    expect(early).toEqual(['closed'])
    ok(await stepOn(club, contestId, 'openJury'))
    const sheet = await mustApi(jurySheet, { token: juror, params: { contestId } })
    expect(sheet.entries.map(({ number, own, work }) => [number, own, work?.title])).toEqual([
      [a.number, false, '露珠里的叶脉'],
      [b.number, false, '露珠里的叶脉'],
    ])
    expect(JSON.stringify(sheet)).not.toMatch(/王/)
    const ofInside = await mustApi(jurySheet, { token: inside.token, params: { contestId } })
    expect(ofInside.entries.map(({ own, work }) => [own, work === null])).toEqual([
      [false, false],
      [true, true],
    ])
    const first = scoreMark(1, 'all', { science: 5, beauty: 5 }, plus(now(), -2000))
    const later = scoreMark(1, 'all', { science: 9, beauty: 9 }, plus(now(), -1000))
    const between = scoreMark(1, 'all', { science: 1, beauty: 1 }, plus(now(), -1500))
    const strange = [
      scoreMark(9, 'all', { science: 1, beauty: 1 }),
      scoreMark(2, 'all', { science: 11, beauty: 1 }),
      scoreMark(2, 'scan', { scan: 1 }),
    ]
    expect(await sendAs(contestId, juror, [first, later, first, between, ...strange])).toEqual([
      ...['noted', 'noted', 'repeated', 'older', 'unknown', 'wrongPoints', 'unknown'],
    ])
    expect(await sendAs(contestId, inside.token, [scoreMark(2, 'all', { science: 10, beauty: 10 })])).toEqual(['own'])
    expect((await mustApi(jurySheet, { token: juror, params: { contestId } })).entries[0]?.scores).toMatchObject([
      { points: { science: 9, beauty: 9 } },
    ])
    await mustApi(recuseFrom, { token: juror, params: { contestId }, body: { number: 2, reason: '是我的学生' } })
    expect(await sendAs(contestId, juror, [scoreMark(2, 'all', { science: 9, beauty: 9 })])).toEqual(['recused'])
    await refusal(jurySheet, { token: (await neighbour()).token, params: { contestId } })
    expect((await mustApi(myJuries, { token: juror })).items.map(({ contestId: id }) => id)).toEqual([contestId])
    const { jurors, entries } = await mustApi(juryProgress, { token: club.staff, params: { contestId } })
    expect(jurors.map(({ given, recusals }) => [given, recusals]).sort()).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(entries.map(({ given, complete }) => [given, complete])).toEqual([
      [[1], true],
      [[0], false],
    ])
    // Whoever judges does not look at who entered, not even with an office.
    const judgingStaff = club.staff
    await newJuror(club, contestId, [], judgingStaff)
    expect((await refusal(listEntries, { token: judgingStaff, params: { contestId } })).code).toBe('JUROR_BLIND')
    await mustApi(endJuror, {
      token: club.staff,
      params: { contestId, jurorId: readToken(juror).personId },
      body: { reason: '临时有事' },
    })
    ok(await stepOn(club, contestId, 'closeJury'))
    const { lines, unranked } = await mustApi(readResult, { token: club.staff, params: { contestId } })
    expect([lines, unranked.length]).toEqual([[], 2])
  })

  test('a code is for one person and seven days', async () => {
    const contest = await openContest(club)
    const params = { contestId: contest.contestId }
    const { code } = await mustApi(inviteJuror, { token: club.staff, params, body: { name: '评委甲', parts: [] } })
    const [one, two] = [await neighbour(), await neighbour()]
    await mustApi(takeJurorCode, { token: one.token, body: { code: code.toLowerCase() } })
    await mustApi(takeJurorCode, { token: one.token, body: { code } })
    expect((await refusal(takeJurorCode, { token: two.token, body: { code } })).code).toBe('JUROR_CODE_USED')
    expect((await refusal(takeJurorCode, { token: two.token, body: { code: '00000000' } })).code).toBe('JUROR_CODE_UNKNOWN')
  })
})

test('stations on site: who came, points of each, public for five working days, objected to, answered, awarded, genuine', async () => {
  const contest = await openContest(club, stationPlan())
  const { contestId } = contest
  const params = { contestId }
  const [wang, li] = [await neighbour(), await neighbour()]
  const first = await passedEntry(club, contest, wang)
  await passedEntry(club, contest, li)
  const [scan, doctor] = [await newJuror(club, contestId, ['scan']), await newJuror(club, contestId, ['doctor'])]
  await endRegistration(contest)
  ok(await stepOn(club, contestId, 'openJury'))
  expect(await mustApi(markPresent, { token: club.staff, params, body: { numbers: [1, 2, 7] } })).toEqual({ present: 2, unknown: [7] })
  const early = await sendAs(contestId, scan, [
    { kind: 'present', markKey: randomUUID(), number: 1, at: now() },
    scoreMark(1, 'scan', { scan: 9 }, now(), 30),
    scoreMark(2, 'scan', { scan: 8 }, now(), 30),
    scoreMark(2, 'doctor', { doctor: 8 }, now(), 30),
  ])
  expect(early).toEqual(['repeated', 'noted', 'noted', 'notYours'])
  expect(
    await sendAs(contestId, doctor, [scoreMark(1, 'doctor', { doctor: 9 }, now(), 50), scoreMark(2, 'doctor', { doctor: 7 }, now(), 50)]),
  ).toEqual(['noted', 'noted'])
  ok(await stepOn(club, contestId, 'closeJury'))
  expect(await sendAs(contestId, scan, [scoreMark(2, 'scan', { scan: 10 })])).toEqual(['closed'])
  const shown = ok(await stepOn(club, contestId, 'publishResult'))
  expect(shown.result).toMatchObject([
    { rank: 1, number: 1, who: '王**', shown: 1800, award: 'first' },
    { rank: 2, number: 2, shown: 1500, award: 'second' },
  ])
  expect(Date.parse(shown.publicity?.until ?? '') - Date.parse(now())).toBeGreaterThanOrEqual(5 * DAY)

  const text = '第一关的秒表好像晚按了'
  const objectionKey = randomUUID()
  const objecting = { token: li.token, params, body: { objectionKey, text, phone: li.phone } }
  const { objectionId } = await mustApi(objectToResult, objecting)
  expect((await mustApi(objectToResult, objecting)).objectionId).toBe(objectionId)
  expect(codeOf(await stepOn(club, contestId, 'award'))).toBe('CONTEST_LACKS')
  await setContestTimes(contest, { objectableUntil: now() })
  const waiting = await stepOn(club, contestId, 'award')
  expect(waiting.ok ? null : waiting.body.error.facts).toEqual({ lacks: ['objectionsOpen'] })
  expect((await refusal(objectToResult, { ...objecting, body: { objectionKey: randomUUID(), text, phone: li.phone } })).code).toBe(
    'OBJECTION_LATE',
  )
  const answered = { token: club.staff, params: { contestId, objectionId }, body: { upheld: false, text: '看了录像，计时无误' } }
  await mustApi(answerContestObjection, answered)
  expect((await refusal(answerContestObjection, answered)).code).toBe('CONTEST_OBJECTION_ANSWERED')
  expect((await mustApi(listContestObjections, { token: club.staff, params })).items).toMatchObject([{ text, answer: { upheld: false } }])
  ok(await stepOn(club, contestId, 'award'))

  const { items, objections } = await mustApi(myEntries, { token: wang.token })
  expect([items[0]?.awardName, items[0]?.rank, objections]).toEqual(['一等奖', 1, []])
  expect((await mustApi(myEntries, { token: li.token })).objections).toMatchObject([{ answer: { text: '看了录像，计时无误' } }])
  const of = { contestId, entryId: first.entryId }
  const own = await mustApi(readCertificate, { token: wang.token, params: of })
  expect(own).toMatchObject({ who: '王甲一', award: '一等奖', number: items[0]?.certificate })
  expect(await mustApi(printCertificate, { token: club.staff, params: of })).toEqual(own)
  const genuine = await mustApi(verifyCertificate, { params: { number: own.number.toLowerCase() } })
  expect(genuine).toMatchObject({ who: '王**', award: '一等奖' })
  const slip = own.number.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A'))
  expect((await refusal(verifyCertificate, { params: { number: slip } })).code).toBe('CERTIFICATE_MISTYPED')
  expect((await mustApi(makeCertificatePdf, { token: wang.token, params: { number: own.number } })).url).toContain(own.number)
  expect((await refusal(makeCertificatePdf, { token: li.token, params: { number: own.number } })).code).toBe('NOT_FOUND')
  ok(await stepOn(club, contestId, 'archive'))
  const year = new Date(now()).getUTCFullYear()
  const counted = await mustApi(contestIndicators, { token: club.staff, query: { place: club.community, year } })
  expect(counted.attendances).toBeGreaterThanOrEqual(2)
})

test('what is upheld goes back to the jury, and the publicity begins anew', async () => {
  const contest = await openContest(club)
  const { contestId } = contest
  await passedEntry(club, contest)
  const juror = await newJuror(club, contestId)
  await endRegistration(contest)
  ok(await stepOn(club, contestId, 'openJury'))
  await sendAs(contestId, juror, [scoreMark(1, 'all', { science: 1, beauty: 1 }, plus(now(), -2000))])
  ok(await stepOn(club, contestId, 'closeJury'))
  ok(await stepOn(club, contestId, 'publishResult'))
  expect(codeOf(await stepOn(club, contestId, 'reopenJury'))).toBe('CONTEST_REASON')
  expect(ok(await stepOn(club, contestId, 'reopenJury', '有一项分数录错'))).toMatchObject({
    state: 'judging',
    round: 2,
    result: null,
    publicity: null,
  })
  await sendAs(contestId, juror, [scoreMark(1, 'all', { science: 2, beauty: 2 })])
  ok(await stepOn(club, contestId, 'closeJury'))
  expect(ok(await stepOn(club, contestId, 'publishResult')).result).toMatchObject([{ shown: 2000 }])
  const { next } = await mustApi(readDeskContest, { token: club.staff, params: { contestId } })
  expect(next).toEqual([
    { step: 'reopenJury', lacks: [] },
    { step: 'award', lacks: ['publicityRuns'] },
  ])
  expect(codeOf(await api(readDeskContest, { token: (await neighbour()).token, params: { contestId } }))).toBe('FORBIDDEN')
})
