import type { PersonId } from '@shared/identity/model'
import { type Day, addDays, dayOf } from '@shared/kernel/day'
import { type Instant } from '@shared/kernel/instant'
import { type DayPart, MOST_OF_SERVICE, type Served, changesByDay, splitByDay, weigh, withoutSource } from '@shared/volunteer/hours'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { DayItem, ServiceItem } from './items'
import { dayWrite, entryWrite, readDay, serviceWrite, totalWrite, yearWrite } from './store/hours'

/** Days that a service may touch; one that is far too long counts on none, so its ends are enough. */
const daysOf = ({ from, to }: Served): Day[] => {
  const [first, last] = [dayOf(from), dayOf(to ?? from)]
  return first === last ? [first] : addDays(first, 1) === last ? [first, last] : [first]
}

const partsOf = (service: ServiceItem | null): DayPart[] =>
  service?.state === 'counted' && service.to !== null ? splitByDay(service.from, service.to) : []

/** What is to stand afterwards: the times, or null when the service does not count at all. */
export interface Wanted {
  readonly service: Omit<ServiceItem, 'state' | 'cause' | 'minutes' | 'version'>
  readonly times: Served | null
  /** The event's type: `volunteer.hoursPosted`, `volunteer.hoursSettled`, `volunteer.hoursCorrected`. */
  readonly type: string
  readonly by: PersonId
}

const yearsOf = (changes: readonly { day: Day; minutes: number }[]): Map<string, number> => {
  const years = new Map<string, number>()
  for (const { day, minutes } of changes) years.set(day.slice(0, 4), (years.get(day.slice(0, 4)) ?? 0) + minutes)
  return years
}

/**
 * The writes that make one service of one person count as `wanted`: service, days, ledger, sums, in that order. The service is the first
 * write. Reads the days and puts every write under the condition that they still stand so; whoever loses counts anew.
 */
export const countWrites = async (before: ServiceItem | null, wanted: Wanted): Promise<{ next: ServiceItem; writes: Write[] }> => {
  const at: Instant = now()
  const { service, times, by } = wanted
  const { personId, source } = service
  const oldParts = partsOf(before)
  const days = [...new Set([...oldParts.map(({ day }) => day), ...(times ? daysOf(times) : [])])].sort()
  const held = new Map<Day, DayItem | null>(await Promise.all(days.map(async (day) => [day, await readDay(personId, day)] as const)))
  const verdict = times && weigh(times, at, (day) => withoutSource(held.get(day)?.spans ?? [], source))
  const parts = verdict?.is === 'counts' ? verdict.parts : []
  const changes = changesByDay(oldParts, parts)
  const version = (before?.version ?? 0) + 1
  const next: ServiceItem = {
    ...service,
    ...(times && { from: times.from, to: times.to }),
    state: verdict === null ? 'void' : verdict.is === 'counts' ? 'counted' : 'pending',
    cause: verdict?.is === 'pending' ? verdict.cause : null,
    minutes: parts.reduce((sum, part) => sum + part.to - part.from, 0),
    version,
  }
  const event = eventOf({
    type: wanted.type,
    subject: `volunteer:${personId}`,
    place: service.place,
    actor: by,
    facts: { source, teamId: service.teamId, state: next.state, minutes: next.minutes, was: before?.minutes ?? 0 },
  })
  const sum = changes.reduce((all, { minutes }) => all + minutes, 0)
  const services = (next.state === 'counted' ? 1 : 0) - (before?.state === 'counted' ? 1 : 0)
  const touched = [...oldParts, ...parts].map(({ day }) => day)
  const dayWrites = [...new Set(touched)].map((day) => {
    const there = held.get(day) ?? null
    const mine = parts.filter((part) => part.day === day).map(({ from, to }) => ({ from, to, source }))
    const spans = [...withoutSource(there?.spans ?? [], source), ...mine].sort((a, b) => a.from - b.from)
    return dayWrite(personId, there, { day, spans, version: (there?.version ?? 0) + 1 })
  })
  const entries = changes.map(({ day, minutes }) =>
    entryWrite(
      { personId, source, teamId: service.teamId, title: service.title, day, minutes, at, by, correction: before !== null },
      version,
    ),
  )
  // The service counts in the year in which it began.
  const beganIn = (parts[0] ?? oldParts[0])?.day.slice(0, 4)
  const years = yearsOf(changes)
  if (beganIn !== undefined && services !== 0 && !years.has(beganIn)) years.set(beganIn, 0)
  return {
    next,
    writes: [
      serviceWrite(before, next, event),
      ...dayWrites,
      ...entries,
      ...(sum !== 0 || services !== 0 ? [totalWrite(personId, sum, services)] : []),
      ...[...years].map(([year, minutes]) => yearWrite(personId, service.place, year, minutes, year === beganIn ? services : 0)),
    ],
  }
}

/** Writes that one person's hours take at most: service, two days, two entries, sum, two years. */
export const MOST_WRITES = 8
/** Longest single service, for whoever plans one. */
export const LONGEST = MOST_OF_SERVICE
