import { describe, expect, test } from '@jest/globals'
import type { EntryView } from '@shared/contest/entry'
import { answerContestObjection, objectToResult } from '@shared/contest/resultContract'
import { SECOND, plus } from '@shared/kernel/instant'
import { CategoryItem, ScoreItem } from '@functions/contest/items'
import { allOf, entriesOf, keys, table } from '@functions/contest/store'
import { now } from '@functions/platform/clock'
import { codeOf, ok } from '../../support/answers'
import {
  arrivedFile,
  contestPlan,
  decideAs,
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
  stepOn,
  submitAs,
} from '../../support/contest'
import { api } from '../../support/stack'
import { enterByCounting, scoreBlindly, submitByLooking } from './unguarded'

/** What is scarce or once-only in a competition is decided by the condition of the write; each race has its control without it. */

const times = <T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)))

describe('the last places of a group', () => {
  test('forty phones at three places: three are in, and as many are counted', async () => {
    const club = await foundClub()
    const { contestId } = await openContest(club, contestPlan({ categories: [group({ places: 3 })] }))
    const crowd = await times(40, () => neighbour())
    const codes = (await times(40, async (n) => enterAs(contestId, crowd[n] ?? (await neighbour())))).map(codeOf)
    expect([codes.filter((code) => code === null).length, new Set(codes)]).toEqual([3, new Set([null, 'CONTEST_FULL'])])
    const category = CategoryItem.parse(await table.get(keys.category(contestId, 'a')))
    expect([category.left, category.taken, (await entriesOf(contestId)).length]).toEqual([0, 3, 3])
  })

  test('control: counted first and written then, more than three are in', async () => {
    const club = await foundClub()
    const { contestId } = await openContest(club, contestPlan({ categories: [group({ places: 3 })] }))
    const taken = await times(20, () => enterByCounting(contestId))
    expect(taken.filter(Boolean).length).toBeGreaterThan(3)
  })
})

test('one person entered by ten relatives at once is in once', async () => {
  const club = await foundClub()
  const { contestId } = await openContest(club)
  const mother = await neighbour()
  const relatives = await times(10, () => neighbour())
  const answers = await times(10, (n) => {
    const relative = relatives[n] ?? mother
    const people = [{ name: '王甲一', phone: mother.phone, bornYear: null }]
    return enterAs(contestId, relative, { entry: entryFor(relative, { relation: 'parent', people }) })
  })
  expect(answers.map(codeOf).filter((code) => code === null).length).toBe(1)
  expect((await entriesOf(contestId)).length).toBe(1)
  expect(CategoryItem.parse(await table.get(keys.category(contestId, 'a'))).taken).toBe(1)
})

test('entries passed at once get numbers of their own, without a gap', async () => {
  const club = await foundClub()
  const { contestId } = await openContest(club)
  const entries = await times(6, async () => {
    const who = await neighbour()
    const entry = ok(await enterAs(contestId, who))
    return ok(await submitAs(entry, who, club.community))
  })
  const passed = await times(6, (n) => decideAs(club, entries[n] as EntryView, 'pass', 1))
  expect(passed.map((answer) => ok(answer).number).sort()).toEqual([1, 2, 3, 4, 5, 6])
})

describe('scores against the closing of the jury', () => {
  const judged = async () => {
    const club = await foundClub()
    const contest = await openContest(club)
    await passedEntry(club, contest)
    const jurors = await times(6, () => newJuror(club, contest.contestId))
    await endRegistration(contest)
    ok(await stepOn(club, contest.contestId, 'openJury'))
    return { club, contestId: contest.contestId, jurors }
  }

  test('each is either told that it is in and counts, or that the jury has closed and does not', async () => {
    const { club, contestId, jurors } = await judged()
    const [closed, ...outcomes] = await Promise.all([
      stepOn(club, contestId, 'closeJury').then((answer) => (ok(answer), ['closed'] as const)),
      ...jurors.map((juror, n) => sendAs(contestId, juror, [scoreMark(1, 'all', { science: n, beauty: n })])),
    ])
    expect(closed).toEqual(['closed'])
    const said = outcomes.flat().filter((outcome) => outcome === 'noted').length
    const held = await allOf(contestId, 'SCORE#', ScoreItem)
    const result = await table.get(keys.result(contestId, 1))
    expect([held.length, (result?.scores as unknown[]).length]).toEqual([said, said])
  })

  test('control: without asking whether the jury is open, a score is there that the result has not', async () => {
    const { club, contestId, jurors } = await judged()
    ok(await stepOn(club, contestId, 'closeJury'))
    await scoreBlindly(contestId, 1, jurors[0] ?? '')
    const result = await table.get(keys.result(contestId, 1))
    expect((await allOf(contestId, 'SCORE#', ScoreItem)).length).toBeGreaterThan((result?.scores as unknown[]).length)
  })

  test('two devices of one juror send the same marks at once: each counts once', async () => {
    const { contestId, jurors } = await judged()
    const marks = [scoreMark(1, 'all', { science: 4, beauty: 4 }, plus(now(), -2 * SECOND)), scoreMark(1, 'all', { science: 8, beauty: 8 })]
    const outcomes = (await times(5, () => sendAs(contestId, jurors[0] ?? '', marks))).flat()
    expect(outcomes.filter((outcome) => outcome === 'noted').length).toBeLessThanOrEqual(2)
    const held = await allOf(contestId, 'SCORE#', ScoreItem)
    expect(held.map(({ points }) => points)).toEqual([{ science: 8, beauty: 8 }])
    expect((await allOf(contestId, 'MARK#', ScoreItem)).length).toBe(2)
  })
})

describe('a work at the deadline', () => {
  test('the clause of the write decides, also when the contest was read before', async () => {
    const club = await foundClub()
    const contest = await openContest(club)
    const who = await neighbour()
    const entry = ok(await enterAs(contest.contestId, who))
    const files = [await arrivedFile(who, club.community)]
    await setContestTimes(contest, { worksUntil: now() })
    expect(codeOf(await submitAs(entry, who, club.community, { files }))).toBe('WORK_LATE')
    const [item] = await entriesOf(contest.contestId)
    expect(item?.work).toBe(0)
  })

  test('control: looked at first and written then, it comes in after the deadline', async () => {
    const club = await foundClub()
    const contest = await openContest(club)
    const entry = ok(await enterAs(contest.contestId, await neighbour()))
    const late = await submitByLooking(contest.contestId, entry.entryId, () =>
      setContestTimes(contest, { worksUntil: plus(now(), -SECOND) }),
    )
    expect(late).toBe(true)
  })
})

test('an objection against the award: it is answered before, or it never was', async () => {
  const club = await foundClub()
  const contest = await openContest(club)
  const { contestId } = contest
  await passedEntry(club, contest)
  const juror = await newJuror(club, contestId)
  await endRegistration(contest)
  ok(await stepOn(club, contestId, 'openJury'))
  await sendAs(contestId, juror, [scoreMark(1, 'all', { science: 5, beauty: 5 })])
  ok(await stepOn(club, contestId, 'closeJury'))
  ok(await stepOn(club, contestId, 'publishResult'))
  const objector = await neighbour()
  const objection = await api(objectToResult, {
    token: objector.token,
    params: { contestId },
    body: { objectionKey: 'objection-at-the-end-1', text: '分数算得不对', phone: objector.phone },
  })
  await setContestTimes(contest, { objectableUntil: now() })
  const awarded = await stepOn(club, contestId, 'award')
  expect([objection.ok, codeOf(awarded)]).toEqual([true, 'CONTEST_LACKS'])
  const { objectionId } = ok(objection)
  ok(
    await api(answerContestObjection, {
      token: club.staff,
      params: { contestId, objectionId },
      body: { upheld: false, text: '核对过，没有错' },
    }),
  )
  expect(ok(await stepOn(club, contestId, 'award')).state).toBe('awarded')
})
