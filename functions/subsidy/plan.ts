import type { ReplyOf } from '@shared/contract/endpoint'
import { Refusal } from '@shared/contract/errors'
import { addDays, dayOf } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import { type PlanLine, type PlanStanding, bearerTotals, planDigest } from '@shared/subsidy/plan'
import type { adoptPlan, freezePlan, readPlan } from '@shared/subsidy/planContract'
import { windowFor } from '@shared/subsidy/window'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { changeSubsidy } from './change'
import { mustBeDistrict, mustSeeDistrict } from './district'
import { subsidyFacts } from './facts'
import { type FileItem, PlanItem } from './items'
import { readFiles, table } from './store'
import { planWrite, readPlanItem } from './store/district'
import { eachReviewed } from './store/lists'

/** Cases that one call of `adoptPlan` moves on: some seconds of work. */
const AT_ONCE = 10

const lineOf = ({ caseId, title, where, community, application, bearers, review }: FileItem): PlanLine[] =>
  application && bearers && review
    ? [
        {
          ...{ caseId, title, where, community, bearers },
          tier: application.tier,
          amount: application.amount,
          reviewedOn: review.on,
          outside: review.outside,
        },
      ]
    : []

/** What would be in the plan of a year now: every review that its window or an earlier one took in and that no plan has yet. */
const candidates = async (district: PlaceId, year: number): Promise<FileItem[]> => {
  const ids = await eachReviewed(district)
  // The list is read by an index, which may lag behind; the files themselves say what holds.
  const files = [...(await readFiles(ids)).values()]
  return files
    .filter((file) => file.state === 'reviewed' && file.review !== null && file.review.planYear <= year && file.corridor?.broken !== true)
    .sort((a, b) => `${a.community}#${a.review?.on}#${a.caseId}`.localeCompare(`${b.community}#${b.review?.on}#${b.caseId}`))
}

/** A broken corridor, or a case that was handed over without a subsidy, keeps a lift out although the plan names it. */
const standingOf = (file: FileItem | undefined, year: number): PlanStanding => {
  if (file?.planYear === year) return file.payment ? 'paid' : 'planned'
  return file?.state === 'reviewed' && file.corridor?.broken !== true ? 'waiting' : 'dropped'
}

/** The plan of a year as it would be now, or as it was made final. */
export const planOf = async (district: PlaceId, year: number): Promise<ReplyOf<typeof readPlan>> => {
  const item = await readPlanItem(district, year)
  const files = item
    ? await readFiles(item.lines.map(({ caseId }) => caseId))
    : new Map((await candidates(district, year)).map((f) => [f.caseId, f]))
  const lines = item ? item.lines : [...files.values()].flatMap(lineOf)
  const shown = lines.map((line) => {
    const file = files.get(line.caseId)
    const held = file !== undefined && (file.doubts > 0 || file.proven > 0)
    return { ...line, standing: item ? standingOf(file, year) : ('waiting' as const), held }
  })
  const window = windowFor(year)
  return {
    ...{
      year,
      window,
      lines: shown,
      mayFreezeFrom: addDays(window.to, 1),
      totals: bearerTotals(lines),
      digest: planDigest(lines),
      now: now(),
    },
    frozen: item && { on: item.on, number: item.number, digest: item.digest },
    waiting: item ? shown.filter(({ standing }) => standing === 'waiting').length : 0,
  }
}

export const read: UseCase<typeof readPlan> = async ({ params: { placeId, year } }, caller) => {
  mustSeeDistrict(caller, placeId, ['housingOfficer', 'financeOfficer', 'auditor'])
  return planOf(placeId, year)
}

/** Rules 十(三)2. Exactly what the screen showed becomes final, after the window has ended. */
export const freeze: UseCase<typeof freezePlan> = async ({ params: { placeId, year }, body: { seen } }, caller) => {
  mustBeDistrict(caller, placeId, ['housingOfficer'])
  const plan = await planOf(placeId, year)
  if (plan.frozen) {
    // Sent again because the answer got lost.
    if (plan.frozen.digest === seen) return plan
    throw new Refusal('PLAN_FROZEN', { number: plan.frozen.number })
  }
  const today = dayOf(now())
  if (today < plan.mayFreezeFrom) throw new Refusal('PLAN_WINDOW_OPEN', { from: plan.mayFreezeFrom })
  if (plan.lines.length === 0) throw new Refusal('PLAN_EMPTY')
  if (plan.digest !== seen) throw new Refusal('PLAN_CHANGED')
  const item = PlanItem.parse({ year, number: `BT-${year}`, on: today, by: caller.personId, digest: seen, lines: plan.lines })
  const event = eventOf({
    ...{ type: 'subsidy.planFrozen', subject: `staff:${placeId}`, place: placeId, actor: caller.personId },
    facts: { year, number: item.number, lifts: plan.totals.lifts, total: plan.totals.total, digest: seen },
  })
  try {
    await table.write(planWrite(placeId, item, event))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = PlanItem.parse(error.at(0)?.item)
    if (there.digest !== seen) throw new Refusal('PLAN_FROZEN', { number: there.number })
  }
  return planOf(placeId, year)
}

/** One case of a final plan goes on; one that cannot any more stays as it is and is shown as left out. */
const adoptOne = async (caller: Caller, line: PlanLine, year: number): Promise<void> => {
  const wanted = (error: unknown): void => {
    if (!(error instanceof Refusal) || !['CASE_STEP_NOT_NOW', 'CASE_LACKS', 'SUBSIDY_STAGE'].includes(error.code)) throw error
  }
  await changeSubsidy(caller, line.caseId, { name: 'plan', body: { year } }, ({ head, file }) => {
    if (file.planYear !== null) return null
    if (file.state !== 'reviewed') throw new Refusal('SUBSIDY_STAGE', { state: file.state })
    return {
      set: { state: 'planned', planYear: year },
      step: {
        step: { event: 'planSubsidy', facts: { planYear: year, amount: line.amount } },
        facts: subsidyFacts(head, file, { planYear: year }),
      },
    }
  }).then(() => undefined, wanted)
}

export const adopt: UseCase<typeof adoptPlan> = async ({ params: { placeId, year } }, caller) => {
  mustBeDistrict(caller, placeId, ['housingOfficer'])
  const item = await readPlanItem(placeId, year)
  if (!item) throw new Refusal('NOT_FOUND')
  const files = await readFiles(item.lines.map(({ caseId }) => caseId))
  const waiting = item.lines.filter(({ caseId }) => standingOf(files.get(caseId), year) === 'waiting')
  for (const line of waiting.slice(0, AT_ONCE)) await adoptOne(caller, line, year)
  const left = Math.max(0, waiting.length - AT_ONCE)
  return { done: left === 0, waiting: left }
}
