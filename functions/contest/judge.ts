import type { jurySheet, markPresent, recuseFrom, sendMarks } from '@shared/contest/juryContract'
import type { WorkView } from '@shared/contest/entry'
import type { ContestId } from '@shared/contest/model'
import { type Mark, type MarkOutcome, type ScoreMark, partsOf, pointsFit } from '@shared/contest/score'
import { Refusal } from '@shared/contract/errors'
import { DAY, type Instant, MINUTE, plus } from '@shared/kernel/instant'
import type { PersonId } from '@shared/identity/model'
import type { Caller } from '@functions/platform/caller'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustJudge, mustOrganise } from './access'
import { contestEvent } from './events'
import { type ContestItem, type EntryItem, type JurorItem, NumberItem, PresentItem, RecusalItem, ScoreItem, WorkItem } from './items'
import { type Kin, isKin, kinOf } from './kin'
import { allOf, entriesOf, isNew, keys, proveState, table } from './store'
import { presentWrite } from './store/entries'
import { keepMark, scoreWrites } from './store/jury'
import { workView } from './views'

/** Clocks of devices are not ours: a mark may be some minutes ahead, and as old as a day without network and a night. */
const CLOCK_SKEW = 10 * MINUTE
const OLDEST_MARK = 7 * DAY

const worksOf = async (head: ContestItem, entries: readonly EntryItem[]): Promise<Map<EntryItem['entryId'], WorkView>> => {
  if (head.mode !== 'works') return new Map()
  const last = entries.filter(({ work }) => work > 0).map(({ entryId, work }) => keys.work(head.contestId, entryId, work))
  const items = (await table.getMany(last)).map((item) => WorkItem.parse(item))
  return new Map(await Promise.all(items.map(async (item) => [item.entryId, await workView(head, item)] as const)))
}

/** What a juror sees. Made from numbers: of whose entry it is nothing is read but whether it is the juror's own. */
export const sheet: UseCase<typeof jurySheet> = async ({ params: { contestId } }, caller) => {
  const { head, juror } = await mustJudge(caller, contestId)
  const [entries, numbers, present, scores, recusals, kin] = await Promise.all([
    entriesOf(contestId),
    allOf(contestId, 'NUMBER#', NumberItem),
    allOf(contestId, 'PRESENT#', PresentItem),
    allOf(contestId, 'SCORE#', ScoreItem),
    allOf(contestId, 'RECUSAL#', RecusalItem),
    kinOf(caller),
  ])
  const eligible = entries.filter(({ state }) => state === 'eligible')
  // Works are read once the jury is open: before, they may still change.
  const works = head.state === 'published' ? new Map<EntryItem['entryId'], WorkView>() : await worksOf(head, eligible)
  const still = new Set(eligible.map(({ number }) => number))
  return {
    ...{ contestId, title: head.title, mode: head.mode, state: head.state, heldAt: head.heldAt, criteria: head.criteria },
    parts: juror.parts,
    categories: head.categories.map(({ id, name }) => ({ id, name })),
    entries: numbers
      .filter(({ number }) => still.has(number))
      .map((item) => {
        const { number, category, entryId } = item
        const own = isKin(kin, item)
        const mine = scores.filter((score) => score.number === number && score.juror === caller.personId)
        return {
          ...{ number, category, own, present: present.some((one) => one.number === number) },
          recused: recusals.some((one) => one.number === number && one.juror === caller.personId),
          work: own ? null : (works.get(entryId) ?? null),
          scores: mine.map(({ part, points, seconds, at }) => ({ part, points, seconds, at })),
        }
      }),
    now: now(),
  }
}

interface Judging {
  readonly head: ContestItem
  readonly juror: JurorItem
  readonly kin: Kin
  readonly numbers: ReadonlyMap<number, NumberItem>
}

const notePresent = async (id: ContestId, number: number, at: Instant, by: PersonId): Promise<'noted' | 'repeated'> => {
  try {
    await table.write(presentWrite(id, number, at, by))
    return 'noted'
  } catch (error) {
    if (error instanceof ConditionFailed) return 'repeated'
    throw error
  }
}

/** What became of a mark that the table did not take. */
const outcomeOf = async (error: unknown, id: ContestId, score: ScoreItem): Promise<MarkOutcome> => {
  if (!(error instanceof ConditionFailed)) throw error
  if (error.has('isNew')) return 'repeated'
  if (error.has('stateIs') || error.has('isThere')) return 'closed'
  if (error.has('notRecused')) return 'recused'
  await table.write(keepMark(id, score)).catch((again: unknown) => {
    if (!(again instanceof ConditionFailed)) throw again
  })
  return 'older'
}

const takeScore = async ({ head, juror, kin, numbers }: Judging, mark: ScoreMark): Promise<MarkOutcome> => {
  const entry = numbers.get(mark.number)
  const part = partsOf(head.mode, head.criteria).find(({ id }) => id === mark.part)
  if (!entry || !part) return 'unknown'
  if (juror.parts.length > 0 && !juror.parts.includes(part.id)) return 'notYours'
  if (!pointsFit(mark.points, part)) return 'wrongPoints'
  if (isKin(kin, entry)) return 'own'
  if (mark.at > plus(now(), CLOCK_SKEW) || mark.at < plus(now(), -OLDEST_MARK)) return 'wrongTime'
  const { number, points, seconds, at, markKey } = mark
  const score: ScoreItem = { number, juror: juror.jurorId, part: part.id, points, seconds, at, markKey }
  try {
    await table.transact(scoreWrites(head.contestId, score))
    return 'noted'
  } catch (error) {
    return outcomeOf(error, head.contestId, score)
  }
}

const takeMark = async (judging: Judging, mark: Mark, caller: Caller): Promise<MarkOutcome> => {
  if (mark.kind === 'score') return takeScore(judging, mark)
  const { head, numbers } = judging
  if (!numbers.has(mark.number)) return 'unknown'
  if (head.state !== 'published' && head.state !== 'judging') return 'closed'
  return notePresent(head.contestId, mark.number, mark.at, caller.personId)
}

export const take: UseCase<typeof sendMarks> = async ({ params: { contestId }, body: { marks } }, caller) => {
  const { head, juror } = await mustJudge(caller, contestId)
  const wanted = [...new Set(marks.map(({ number }) => number))]
  const [found, kin] = await Promise.all([table.getMany(wanted.map((n) => keys.number(contestId, n))), kinOf(caller)])
  const numbers = new Map(found.map((item) => NumberItem.parse(item)).map((item) => [item.number, item]))
  const results: { markKey: string; outcome: MarkOutcome }[] = []
  // One after another, in the order in which they were made: the later of two marks for the same part must come later.
  for (const mark of marks) results.push({ markKey: mark.markKey, outcome: await takeMark({ head, juror, kin, numbers }, mark, caller) })
  return { results, now: now() }
}

export const recuse: UseCase<typeof recuseFrom> = async ({ params: { contestId }, body: { number, reason } }, caller) => {
  const { head, juror } = await mustJudge(caller, contestId)
  if (!(await table.get(keys.number(contestId, number)))) throw new Refusal('NOT_FOUND')
  const key = keys.recusal(contestId, number, juror.jurorId)
  const event = contestEvent('recused', head, caller.personId, { number })
  const put = { ...key, number, juror: juror.jurorId, at: now(), reason: seal(reason, `${key.pk}/${key.sk}.reason`), event }
  try {
    await table.transact([{ put, when: [isNew] }, proveState(contestId, 'judging')])
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (!error.has('isNew')) throw new Refusal('JURY_CLOSED')
  }
  return { number }
}

export const present: UseCase<typeof markPresent> = async ({ params: { contestId }, body: { numbers } }, caller) => {
  const head = await mustOrganise(caller, contestId)
  if (head.state !== 'published' && head.state !== 'judging') throw new Refusal('CONTEST_OVER')
  const wanted = [...new Set(numbers)]
  const known = new Set((await table.getMany(wanted.map((n) => keys.number(contestId, n)))).map((item) => NumberItem.parse(item).number))
  for (const number of known) await notePresent(contestId, number, now(), caller.personId)
  return { present: known.size, unknown: wanted.filter((number) => !known.has(number)) }
}
