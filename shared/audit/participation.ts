import * as z from 'zod'
import { Channel, type Count } from '../decision/model'
import { dayOf } from '../decision/paper'
import { DAY, type Instant } from '../kernel/instant'

/** Voters whose first ballot came on this day in China by this way; not how they voted. */
export const FirstBallots = z.object({ day: z.iso.date(), channel: Channel, people: z.number().int().positive() })
export type FirstBallots = z.infer<typeof FirstBallots>

const PREFIX = 'first'
const revisions: readonly string[] = ['decision.ballotCast', 'decision.ballotContested', 'decision.ballotHeld']

/**
 * The counter that an act adds one to, or null. Counted are first ballots alone: a voter has one first ballot, whatever comes after,
 * so the counters add up to the voters from whom anything came.
 */
export const counterOf = (act: { readonly type: string; readonly at: Instant; readonly facts: Record<string, unknown> }): string | null => {
  const channel = Channel.safeParse(act.facts.channel)
  return revisions.includes(act.type) && act.facts.revision === 1 && channel.success ? `${PREFIX}:${channel.data}:${dayOf(act.at)}` : null
}

/** The counters among the attributes of an item, by day and way. */
export const firstBallotsIn = (item: Record<string, unknown>): FirstBallots[] =>
  Object.entries(item)
    .flatMap(([name, people]) => {
      const [prefix, channel, day] = name.split(':')
      const read = prefix === PREFIX ? FirstBallots.safeParse({ day, channel, people }) : null
      return read?.success ? [read.data] : []
    })
    .sort((a, b) => (a.day + a.channel < b.day + b.channel ? -1 : 1))

/** Whole days in China from opening to `day`: 0 is the first day. */
export const dayNumber = (opensAt: Instant, day: string): number => Math.round((Date.parse(day) - Date.parse(dayOf(opensAt))) / DAY)

/** People by way of their first ballot. */
export const byWay = (first: readonly FirstBallots[]): Record<Channel, number> => {
  const sums: Record<Channel, number> = { phone: 0, paper: 0, proxy: 0, settlement: 0 }
  for (const { channel, people } of first) sums[channel] += people
  return sums
}

/** People by the day of their first ballot, counted from the opening of the own vote; the index is the day. */
export const byDay = (votes: readonly { readonly opensAt: Instant; readonly first: readonly FirstBallots[] }[]): number[] => {
  const days: number[] = []
  for (const { opensAt, first } of votes)
    for (const { day, people } of first) {
      const n = Math.max(0, dayNumber(opensAt, day))
      while (days.length <= n) days.push(0)
      days[n] = (days[n] ?? 0) + people
    }
  return days
}

/** The day by which half of those who voted had done so, 0 being the first; null when nobody has. */
export const medianDay = (days: readonly number[]): number | null => {
  const all = days.reduce((sum, n) => sum + n, 0)
  let seen = 0
  for (const [day, n] of days.entries()) {
    seen += n
    if (n > 0 && seen * 2 >= all) return day
  }
  return null
}

/** Of how many people nothing was counted, over votes that are closed. */
export const silentOf = (
  closed: readonly { readonly roll: Count | null; readonly participation: Count | null }[],
): { readonly silent: number; readonly whole: number } => {
  const whole = closed.reduce((sum, { roll }) => sum + (roll?.people ?? 0), 0)
  return { whole, silent: whole - closed.reduce((sum, { participation }) => sum + (participation?.people ?? 0), 0) }
}
