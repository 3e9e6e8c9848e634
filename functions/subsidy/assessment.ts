import { Refusal } from '@shared/contract/errors'
import { Day, dayOf } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import { type StreetCount, assess } from '@shared/subsidy/assessment'
import type { AssessmentView, closeAssessment, readAssessment, setAssessment } from '@shared/subsidy/streetContract'
import { placesIn } from '@functions/registry/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { mustBeDistrict, mustSeeDistrict } from './district'
import { AssessmentItem } from './items'
import { namesOf } from './names'
import { table } from './store'
import { assessmentWrite, readAssessmentItem, readDone } from './store/district'

/** Before anybody set anything: the whole year counts, and what is deducted is shared out by surplus. */
const unset = (year: number): AssessmentItem => ({
  ...{ year, nodeOn: Day.parse(`${year}-12-31`), rule: { kind: 'proportional' }, targets: [] },
  ...{ version: 0, closedOn: null, outcome: null },
})

const streetsOf = async (district: PlaceId): Promise<PlaceId[]> => (await placesIn(district)).map(({ placeId }) => placeId)

/** Every street of the district with its target and the lifts registered for use in the year by the node date. */
const countsOf = async (district: PlaceId, { year, nodeOn, targets }: AssessmentItem): Promise<StreetCount[]> => {
  const [streets, done] = await Promise.all([streetsOf(district), readDone(district, year)])
  const known = new Set([...streets, ...targets.map(({ street }) => street), ...done.map(({ street }) => street)])
  const target = new Map(targets.map((one) => [one.street, one.target]))
  return [...known].sort().map((street) => ({
    street,
    target: target.get(street) ?? 0,
    done: done.filter((one) => one.street === street && one.registeredOn <= nodeOn).length,
  }))
}

const viewOf = async (district: PlaceId, item: AssessmentItem): Promise<AssessmentView> => {
  const { year, nodeOn, rule, closedOn, version, outcome } = item
  // A closed year keeps what it was closed with, also when a lift is registered with an earlier date later.
  const counts = outcome ?? (await countsOf(district, item))
  const figures = assess(counts, rule)
  const nameOf = await namesOf(counts.map(({ street }) => street))
  return {
    ...{ ...figures, year, nodeOn, rule, closedOn, version, now: now() },
    streets: figures.streets.map((street) => ({ ...street, name: nameOf(street.street) })),
    state: closedOn ? 'closed' : version === 0 ? 'draft' : 'running',
  }
}

/** Somebody else changed the year first: it is closed, or has other targets now. */
const lost = (error: unknown): Refusal => {
  if (!(error instanceof ConditionFailed)) throw error
  const there = error.at(0)?.item
  const closed = there ? AssessmentItem.parse(there).closedOn : null
  return closed ? new Refusal('ASSESSMENT_CLOSED', { closedOn: closed }) : new Refusal('EDITED_BY_OTHER')
}

export const read: UseCase<typeof readAssessment> = async ({ params: { placeId, year } }, caller) => {
  mustSeeDistrict(caller, placeId, ['housingOfficer', 'financeOfficer', 'auditor'])
  return viewOf(placeId, (await readAssessmentItem(placeId, year)) ?? unset(year))
}

/** The district sets targets per street for a year (区住建局为落实属地责任，强化责任考核). */
export const set: UseCase<typeof setAssessment> = async ({ params: { placeId, year }, body }, caller) => {
  mustBeDistrict(caller, placeId, ['housingOfficer'])
  const before = await readAssessmentItem(placeId, year)
  if (before?.closedOn) throw new Refusal('ASSESSMENT_CLOSED', { closedOn: before.closedOn })
  const { version, nodeOn, rule, targets } = body
  if (!nodeOn.startsWith(String(year))) throw new Refusal('ASSESSMENT_DATE')
  const streets = new Set(await streetsOf(placeId))
  const twice = new Set(targets.map(({ street }) => street)).size < targets.length
  if (twice || targets.some(({ street }) => !streets.has(street))) throw new Refusal('ASSESSMENT_STREET')
  if ((before?.version ?? 0) !== version) throw new Refusal('EDITED_BY_OTHER')
  const next: AssessmentItem = { ...unset(year), nodeOn, rule, targets, version: version + 1 }
  const event = eventOf({
    ...{ type: 'subsidy.targetsSet', subject: `staff:${placeId}`, place: placeId, actor: caller.personId },
    facts: { year, nodeOn, rule, targets, version: next.version },
  })
  await table.write(assessmentWrite(placeId, before, next, event)).catch((error: unknown) => {
    throw lost(error)
  })
  return viewOf(placeId, next)
}

/** Deductions and rewards of the year as they are on the day of closing, for good. */
export const close: UseCase<typeof closeAssessment> = async ({ params: { placeId, year }, body: { version } }, caller) => {
  mustBeDistrict(caller, placeId, ['housingOfficer'])
  const before = await readAssessmentItem(placeId, year)
  if (!before) throw new Refusal('NOT_FOUND')
  // Sent again because the answer got lost.
  if (before.closedOn && before.version === version + 1) return viewOf(placeId, before)
  if (before.closedOn) throw new Refusal('ASSESSMENT_CLOSED', { closedOn: before.closedOn })
  if (before.version !== version) throw new Refusal('EDITED_BY_OTHER')
  const today = dayOf(now())
  if (today <= before.nodeOn) throw new Refusal('ASSESSMENT_EARLY', { nodeOn: before.nodeOn })
  const { streets, pool, rewarded } = assess(await countsOf(placeId, before), before.rule)
  const next: AssessmentItem = { ...before, closedOn: today, outcome: streets, version: version + 1 }
  const event = eventOf({
    ...{ type: 'subsidy.assessmentClosed', subject: `staff:${placeId}`, place: placeId, actor: caller.personId },
    facts: { year, pool, rewarded, streets: streets.length },
  })
  await table.write(assessmentWrite(placeId, before, next, event)).catch((error: unknown) => {
    throw lost(error)
  })
  return viewOf(placeId, next)
}
