import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import type { CaseActor } from '@shared/retrofit/state'
import type { BodyOf } from '@shared/contract/endpoint'
import { bearersOf } from '@shared/subsidy/bearer'
import type { reviewSubsidy } from '@shared/subsidy/contract'
import { type Opinion, type ReviewStage, formPartNames } from '@shared/subsidy/model'
import { planYearOf } from '@shared/subsidy/window'
import { handOn } from '@functions/retrofit/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { moneyOf } from './account'
import { type Change, type Opened, changeSubsidy } from './change'
import { subsidyFacts } from './facts'
import { keys, record } from './store'
import { readLand } from './store/district'

type Said = BodyOf<typeof reviewSubsidy>

/** Who reviews at which stage, and at whose desk it lies next. Rules 十(三)1. */
const seats: Record<ReviewStage, { readonly role: CaseActor; readonly next: ReviewStage | null }> = {
  community: { role: 'communityWorker', next: 'street' },
  street: { role: 'streetOfficer', next: 'district' },
  district: { role: 'housingOfficer', next: null },
}

const opinionOf = ({ stage, remark, verdict }: Said, round: number): Opinion => ({
  ...{ round, stage, remark, verdict: verdict.is, on: dayOf(now()) },
  reasons: verdict.is === 'return' ? verdict.reasons : [],
})

/** The application goes back with every reason at once; it can be sent again as a new one. */
const returned = ({ head, file }: Opened, opinion: Opinion): Change => ({
  set: { state: 'returned' },
  step: {
    step: {
      event: 'returnSubsidy',
      reason: opinion.reasons.map(({ part, text }, i) => `${i + 1}. ${formPartNames[part]}：${text}`).join('；'),
      facts: { round: opinion.round, stage: opinion.stage, reasons: opinion.reasons.length },
    },
    facts: subsidyFacts(head, file),
  },
})

/** The district's review decides who bears it and in which plan it will be. */
const reviewed = async ({ head, file }: Opened, opinion: Opinion): Promise<Change> => {
  const { application } = file
  if (!application) throw new Refusal('SUBSIDY_STAGE', { state: file.state })
  const [land, money] = await Promise.all([readLand(head.district, head.estate), moneyOf(head)])
  const landIncome = land?.bearer ?? null
  const bearers = bearersOf(application.amount, application.ownership, landIncome)
  if (!bearers) throw new Refusal('SUBSIDY_LAND_INCOME', { estate: head.estate })
  const { year, outside } = planYearOf(opinion.on)
  const facts = subsidyFacts(head, file, { communityPassed: true, streetPassed: true, accountConfirmed: money.confirmed })
  return {
    set: { state: 'reviewed', bearers, landIncome, review: { on: opinion.on, planYear: year, outside } },
    step: {
      step: { event: 'reviewSubsidy', documents: [application.digest], facts: { amount: application.amount, planYear: year, outside } },
      facts,
    },
  }
}

/** Community and street hand it on to the next desk; the case stays where it is. */
const passedOn = ({ head }: Opened, opinion: Opinion, next: ReviewStage): Change => ({
  set: { state: next },
  tell: { type: 'subsidy.passed', facts: { stage: opinion.stage, round: opinion.round } },
  writes: handOn(head, [seats[next].role]),
})

const decideOn = async (caller: Caller, opened: Opened, said: Said): Promise<Change> => {
  const { file, as, head } = opened
  const { role, next } = seats[said.stage]
  if (!as.includes(role)) throw new Refusal('CASE_NOT_YOURS', { state: head.state })
  if (file.state !== said.stage) throw new Refusal('SUBSIDY_STAGE', { state: file.state })
  const opinion = opinionOf(said, file.round)
  const change =
    opinion.verdict === 'return' ? returned(opened, opinion) : next ? passedOn(opened, opinion, next) : await reviewed(opened, opinion)
  const kept = record(keys.opinion(head.caseId, file.round, said.stage), { ...opinion, by: caller.personId })
  return { ...change, writes: [...(change.writes ?? []), kept] }
}

/** 社区、街道初审，区住建局复审: one after the other, each once for an application. */
export const review: UseCase<typeof reviewSubsidy> = ({ params: { caseId }, body }, caller) => {
  const { turn, ...said } = body
  return changeSubsidy(caller, caseId, { name: 'review', body: said, turn }, (opened) => decideOn(caller, opened, body))
}
