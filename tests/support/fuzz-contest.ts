import { createContest, stepContest } from '@shared/contest/contestContract'
import { contestContract } from '@shared/contest/contract'
import { decideEntry, enterContest, submitWork } from '@shared/contest/entryContract'
import { inviteJuror, takeJurorCode } from '@shared/contest/juryContract'
import { objectToResult } from '@shared/contest/resultContract'
import type { ContestView } from '@shared/contest/view'
import type { PlaceId } from '@shared/kernel/place'
import { plus, DAY } from '@shared/kernel/instant'
import { now } from '@functions/platform/clock'
import { newUlid } from '@functions/platform/ids'
import { readToken } from '@functions/platform/token'
import { arrivedFile, contestPlan, endRegistration, scoreMark, sendAs, setContestTimes, stationPlan, stepOn } from './contest'
import type { Hints } from './requests'
import { anyPhone, mustApi } from './stack'

interface Wanted {
  readonly community: PlaceId
  readonly worker: string
  /** Whoever enters, with a name and a number that stand nowhere else. */
  readonly contestant: { readonly token: string; readonly name: string; readonly phone: string }
  /** Whoever judges and must not learn who entered. */
  readonly juror: string
}

/** A contest that can be entered, one with its jury, and one that is awarded: what requests about competitions can find. */
export const fuzzContest = async ({ community, worker: token, contestant, juror }: Wanted): Promise<Hints> => {
  const club = { community, staff: token }
  const publish = async (plan = contestPlan()): Promise<ContestView> => {
    const draft = await mustApi(createContest, { token, body: { contestKey: newUlid(), place: community, plan } })
    const body = { step: 'publish' as const, version: draft.version, reason: null }
    return mustApi(stepContest, { token, params: { contestId: draft.contestId }, body })
  }
  const { name, phone } = contestant
  const entry = {
    ...{ category: 'a', relation: 'self' as const, contact: { name, phone }, people: [{ name, phone, bornYear: 1954 }] },
    ...{ teamName: null, guardian: null },
  }
  const enter = async ({ contestId }: ContestView, works: boolean) => {
    const made = await mustApi(enterContest, { token: contestant.token, params: { contestId }, body: { entryKey: newUlid(), entry } })
    const params = { contestId, entryId: made.entryId }
    const work = { title: '露珠里的叶脉', text: '清晨拍的', files: [await arrivedFile(contestant, community)] }
    if (works) await mustApi(submitWork, { token: contestant.token, params, body: { workKey: newUlid(), seen: 0, work } })
    return params
  }
  const pass = (params: Awaited<ReturnType<typeof enter>>, seen: number) =>
    mustApi(decideEntry, { token, params, body: { decision: 'pass', seen, reason: null, mendUntil: null } })
  const judge = async ({ contestId }: ContestView): Promise<void> => {
    const { code } = await mustApi(inviteJuror, { token, params: { contestId }, body: { name: '评委甲', parts: [] } })
    await mustApi(takeJurorCode, { token: juror, body: { code } })
  }
  const [open, judging, awarded] = [await publish(), await publish(), await publish(stationPlan())]
  // Two that are edited and taken a step on: the others stay where they are.
  const drafts = []
  for (let n = 0; n < 2; n++)
    drafts.push(await mustApi(createContest, { token, body: { contestKey: newUlid(), place: community, plan: contestPlan() } }))
  const [edited, stepped] = drafts.map(({ contestId }) => contestId)
  const entered = await enter(open, true)
  const judged = await enter(judging, true)
  const won = await enter(awarded, false)
  await pass(judged, 1)
  await pass(won, 0)
  for (const contest of [judging, awarded]) {
    await judge(contest)
    await endRegistration(contest)
    await stepOn(club, contest.contestId, 'openJury')
  }
  await sendAs(awarded.contestId, juror, [scoreMark(1, 'scan', { scan: 9 }, now(), 30), scoreMark(1, 'doctor', { doctor: 9 }, now(), 60)])
  await stepOn(club, awarded.contestId, 'closeJury')
  await stepOn(club, awarded.contestId, 'publishResult')
  const objecting = { objectionKey: newUlid(), text: '计时好像不准', phone }
  const { objectionId } = await mustApi(objectToResult, {
    token: contestant.token,
    params: { contestId: awarded.contestId },
    body: objecting,
  })
  await mustApi(contestContract.answerContestObjection, {
    token,
    params: { contestId: awarded.contestId, objectionId },
    body: { upheld: false, text: '看了录像，没有错' },
  })
  await setContestTimes(awarded, { objectableUntil: now() })
  await stepOn(club, awarded.contestId, 'award')
  const { certificate } = (await mustApi(contestContract.readEntry, { token, params: won })).entry
  const { code } = await mustApi(inviteJuror, { token, params: { contestId: judging.contestId }, body: { name: '评委乙', parts: [] } })

  const params = (id: string, ...all: object[]) => ({ [`params of contest.${id}`]: all })
  const fresh = (n: number) => ({
    entryKey: newUlid(),
    entry: {
      ...entry,
      contact: { name: `甲${n}`, phone: anyPhone() },
      people: [{ name: `甲${n}`, phone: anyPhone(), bornYear: 1950 + n }],
    },
  })
  const [ofOpen, ofJudging, ofAwarded] = [open, judging, awarded].map(({ contestId }) => ({ contestId }))
  const ofEntries = ['readEntry', 'submitWork', 'withdrawEntry', 'appealEntry', 'decideEntry', 'decideEntryAppeal', 'revealEntry']
  return {
    contestId: [open, judging, awarded].map(({ contestId }) => contestId),
    ...Object.fromEntries(ofEntries.map((id) => [`params of contest.${id}`, [entered]])),
    ...params('readEntry', entered, won),
    ...params('readCertificate', won),
    ...params('printCertificate', won),
    ...params('verifyCertificate', { number: certificate }),
    ...params('enterContest', ofOpen ?? {}),
    ...params('enterHelped', ofOpen ?? {}),
    ...params('listEntries', ofOpen ?? {}),
    ...params('jurySheet', ofJudging ?? {}),
    ...params('sendMarks', ofJudging ?? {}),
    ...params('recuseFrom', ofJudging ?? {}),
    ...params('readResult', ofAwarded ?? {}),
    ...params('listContestObjections', ofAwarded ?? {}),
    ...params('answerContestObjection', { contestId: awarded.contestId, objectionId }),
    ...params('endJuror', { contestId: open.contestId, jurorId: readToken(contestant.token).personId }),
    'body of contest.enterContest': Array.from({ length: 12 }, (_, n) => fresh(n)),
    'body of contest.enterHelped': Array.from({ length: 12 }, (_, n) => fresh(n)),
    'body of contest.createContest': Array.from({ length: 6 }, () => ({ contestKey: newUlid(), place: community, plan: contestPlan() })),
    'body of contest.sendMarks': Array.from({ length: 8 }, () => ({ marks: [scoreMark(1, 'all', { science: 5, beauty: 5 })] })),
    'body of contest.decideEntry': [
      { decision: 'pass', seen: 1, reason: null, mendUntil: null },
      { decision: 'sendBack', seen: 1, reason: '换一张清楚的', mendUntil: plus(now(), DAY) },
    ],
    'body of contest.takeJurorCode': [{ code }],
    ...params('inviteJuror', ofOpen ?? {}),
    'body of contest.inviteJuror': [{ name: '评委丙', parts: [] }],
    ...params('editContest', { contestId: edited }),
    'body of contest.editContest': [1, 2].map((version) => ({ version, plan: contestPlan() })),
    'contestId of contest.stepContest': stepped ? [stepped] : [],
    'body of contest.stepContest': [{ step: 'publish', version: drafts[1]?.version, reason: null }],
    'query of contest.contestIndicators': [{ place: community, year: 2026 }],
  }
}
