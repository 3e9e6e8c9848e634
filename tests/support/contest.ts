import { randomUUID } from 'node:crypto'
import { stepContest, createContest, readDeskContest } from '@shared/contest/contestContract'
import type { EntryInput, EntryView } from '@shared/contest/entry'
import { decideEntry, enterContest, submitWork } from '@shared/contest/entryContract'
import { inviteJuror, sendMarks, takeJurorCode } from '@shared/contest/juryContract'
import type { ContestStep } from '@shared/contest/machine'
import type { Category, ContestId, ContestPlan } from '@shared/contest/model'
import type { Mark, MarkOutcome } from '@shared/contest/score'
import type { ContestView } from '@shared/contest/view'
import { type FileId, FileId as FileIdSchema } from '@shared/content/model'
import { DAY, HOUR, type Instant, plus } from '@shared/kernel/instant'
import { digestText } from '@shared/kernel/digest'
import type { PlaceId } from '@shared/kernel/place'
import { addFile } from '@functions/content/store'
import { keys, table } from '@functions/contest/store'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { readToken } from '@functions/platform/token'
import { type Club, type Neighbour, neighbour } from './activity'
import { ok } from './answers'
import { api, mustApi } from './stack'

export { foundClub, neighbour } from './activity'
export type { Club, Neighbour } from './activity'

const group = (wishes: Partial<Category> = {}): Category => ({
  id: 'a',
  name: '公开组',
  ages: { from: null, to: null },
  team: null,
  places: null,
  ...wishes,
})
export { group }

const criterion = (id: string, name: string) => ({ id, name, words: '', most: 10, weight: 1, seconds: null })

/** A contest of photographs; registration runs, and works are taken for three days. */
export const contestPlan = (wishes: Partial<ContestPlan> = {}): ContestPlan => ({
  title: '身边的科学摄影赛',
  summary: '用手机拍下身边的科学，写几句话说明。',
  audience: ['everyone'],
  organiser: '云梯社区居民委员会',
  leadUnit: '',
  mode: 'works',
  categories: [group()],
  opensAt: plus(now(), -HOUR),
  closesAt: plus(now(), 2 * DAY),
  worksUntil: plus(now(), 3 * DAY),
  works: { kinds: ['photo'], files: 3, megabytes: 10 },
  heldAt: null,
  venue: null,
  criteria: [
    { ...criterion('science', '科学性'), weight: 4 },
    { ...criterion('beauty', '画面'), weight: 6 },
  ],
  minScores: 1,
  tieBreaks: ['firstCriterion'],
  awards: [
    { id: 'first', name: '一等奖', places: 1 },
    { id: 'second', name: '二等奖', places: 2 },
  ],
  publicityDays: 5,
  ...wishes,
})

/** A contest of stations, held the day after registration ends. */
export const stationPlan = (wishes: Partial<ContestPlan> = {}): ContestPlan =>
  contestPlan({
    title: '老年人智能手机运用大赛',
    audience: ['elders'],
    mode: 'onSite',
    worksUntil: null,
    works: null,
    heldAt: plus(now(), 3 * DAY),
    venue: { name: '社区活动室', address: '示范路 1 号', access: ['seating'], position: null },
    criteria: [
      { ...criterion('scan', '扫码'), seconds: 60 },
      { ...criterion('doctor', '挂号'), seconds: 120 },
    ],
    tieBreaks: ['lessTime'],
    ...wishes,
  })

export const draftContest = ({ staff: token, community: place }: Club, plan: ContestPlan = contestPlan()): Promise<ContestView> =>
  mustApi(createContest, { token, body: { contestKey: randomUUID(), place, plan } })

/** Takes a contest a step on, from wherever it stands now. */
export const stepOn = async ({ staff: token }: Club, contestId: ContestId, step: ContestStep, reason: string | null = null) => {
  const { contest } = await mustApi(readDeskContest, { token, params: { contestId } })
  return api(stepContest, { token, params: { contestId }, body: { step, version: contest.version, reason } })
}

export const openContest = async (club: Club, plan: ContestPlan = contestPlan()): Promise<ContestView> => {
  const draft = await draftContest(club, plan)
  const { staff: token } = club
  return mustApi(stepContest, {
    token,
    params: { contestId: draft.contestId },
    body: { step: 'publish', version: draft.version, reason: null },
  })
}

export const entryFor = ({ phone }: Pick<Neighbour, 'phone'>, wishes: Partial<EntryInput> = {}): EntryInput => ({
  category: 'a',
  relation: 'self',
  contact: { name: '王甲一', phone },
  people: [{ name: '王甲一', phone: null, bornYear: null }],
  teamName: null,
  guardian: null,
  ...wishes,
})

interface Wished {
  readonly entry?: EntryInput
  readonly key?: string
}
export const enterAs = (contestId: ContestId, who: Neighbour, { entry, key }: Wished = {}) =>
  api(enterContest, {
    token: who.token,
    params: { contestId },
    body: { entryKey: key ?? randomUUID(), entry: entry ?? entryFor(who) },
  })

/** A file that has arrived, as if it had been sent by this account. */
export const arrivedFile = async (
  who: Pick<Neighbour, 'token'>,
  place: PlaceId,
  { contentType = 'image/jpeg', size = 1000 }: { contentType?: string; size?: number } = {},
): Promise<FileId> => {
  const fileId = newId(FileIdSchema, 'f')
  const { personId } = readToken(who.token)
  const described = { name: '王甲一的照片.jpg', contentType, size, sha256: digestText(fileId) }
  await addFile({
    ...{ ...described, fileId, key: `works/${fileId}`, purpose: 'contestWork', place },
    ...{ requestedBy: personId, requestedAt: now(), confirmedAt: now() },
  })
  return fileId
}

export const submitAs = async (
  entry: Pick<EntryView, 'contestId' | 'entryId'> & { work?: { version: number } | null },
  who: Neighbour,
  place: PlaceId,
  wishes: { files?: FileId[]; key?: string; title?: string } = {},
) =>
  api(submitWork, {
    token: who.token,
    params: { contestId: entry.contestId, entryId: entry.entryId },
    body: {
      workKey: wishes.key ?? randomUUID(),
      seen: entry.work?.version ?? 0,
      work: { title: wishes.title ?? '露珠里的叶脉', text: '清晨在院子里拍的。', files: wishes.files ?? [await arrivedFile(who, place)] },
    },
  })

export const decideAs = (
  { staff: token }: Club,
  entry: Pick<EntryView, 'contestId' | 'entryId'>,
  decision: 'pass' | 'sendBack' | 'refuse',
  seen = 0,
  more: { reason?: string; mendUntil?: Instant } = {},
) =>
  api(decideEntry, {
    token,
    params: { contestId: entry.contestId, entryId: entry.entryId },
    body: { decision, seen, reason: more.reason ?? null, mendUntil: more.mendUntil ?? null },
  })

/** Somebody who entered, handed in where that is asked for, and passed the check. */
export const passedEntry = async (
  club: Club,
  contest: Pick<ContestView, 'contestId' | 'mode'>,
  who?: Neighbour,
  entry?: EntryInput,
): Promise<EntryView> => {
  const person = who ?? (await neighbour())
  const { contestId } = contest
  const made = ok(await enterAs(contestId, person, entry ? { entry } : {}))
  if (contest.mode === 'works') ok(await submitAs(made, person, club.community))
  return ok(await decideAs(club, made, 'pass', contest.mode === 'works' ? 1 : 0))
}

export const newJuror = async ({ staff: token }: Club, contestId: ContestId, parts: string[] = [], juror?: string): Promise<string> => {
  const { code } = await mustApi(inviteJuror, { token, params: { contestId }, body: { name: '评委甲', parts } })
  const taker = juror ?? (await neighbour()).token
  await mustApi(takeJurorCode, { token: taker, body: { code } })
  return taker
}

/** Sets times of a contest straight in the table: nobody waits for days in a test. */
export const setContestTimes = async (
  { contestId, categories }: Pick<ContestView, 'contestId' | 'categories'>,
  times: { opensAt?: Instant; closesAt?: Instant; worksUntil?: Instant; objectableUntil?: Instant },
): Promise<void> => {
  const { opensAt, closesAt } = times
  const window = { ...(opensAt && { opensAt }), ...(closesAt && { closesAt }) }
  await table.write({ update: keys.head(contestId), set: { ...times }, when: [] })
  if (opensAt ?? closesAt)
    await Promise.all(categories.map(({ id }) => table.write({ update: keys.category(contestId, id), set: window, when: [] })))
}
/** Registration and works are over since a minute. */
export const endRegistration = (contest: Pick<ContestView, 'contestId' | 'categories' | 'mode'>): Promise<void> => {
  const past = plus(now(), -60_000)
  return setContestTimes(contest, { closesAt: past, ...(contest.mode === 'works' && { worksUntil: past }) })
}

export const scoreMark = (
  number: number,
  part: string,
  points: Record<string, number>,
  at = now(),
  seconds: number | null = null,
): Mark => ({
  ...{ kind: 'score', markKey: randomUUID(), number, part, points, seconds, at },
})
export const sendAs = async (contestId: ContestId, juror: string, marks: Mark[]): Promise<MarkOutcome[]> =>
  (await mustApi(sendMarks, { token: juror, params: { contestId }, body: { marks } })).results.map(({ outcome }) => outcome)
