import { isEnded } from '@shared/dispatch/state'
import type { Write } from '@functions/platform/table'
import { cardOf } from './card'
import type { OrderItem } from './items'
import { type Entry, entryGone, entryWrite, index } from './store'

/** In whose queue an order stands now: who must act, and those to whom it was shown because nobody did. */
const queuesOf = (head: OrderItem): { who: string; place: OrderItem['community'] }[] => {
  const { state, community, street, district, departments, department, escalation, emergency } = head
  const queues: { who: string; place: OrderItem['community'] }[] = []
  if (state === 'submitted' || state === 'disputed' || emergency || escalation) queues.push({ who: 'community', place: community })
  if (escalation && escalation.level !== 'community') queues.push({ who: 'street', place: street })
  if (escalation?.level === 'district') queues.push({ who: 'district', place: district })
  if (state === 'dispatched')
    for (const one of departments) if (one.state === 'asked') queues.push({ who: one.department, place: district })
  if (state === 'taken' && department) queues.push({ who: department, place: district })
  return queues
}

/** Lists in which an order stands as it is now, but for those it stands in for good. */
export const entriesOf = (head: OrderItem): Entry[] => {
  const { orderId, createdAt, due, departments, district, state, hall, offers, team, members, appointment, urgent, emergency } = head
  const gsk = `${createdAt}#${orderId}`
  const waits = `${emergency ? '0' : (due ?? '9999')}#${orderId}`
  return [
    ...queuesOf(head).map(({ who, place }) => ({ sk: `QUEUE#${who}`, gpk: index.queue(who, place), gsk: waits })),
    ...departments.map(({ department }) => ({ sk: `DEPT#${department}`, gpk: index.department(department, district), gsk })),
    ...(state === 'offered' && hall
      ? [{ sk: 'HALL', gpk: index.hall(district), gsk: `${urgent ? '0' : '1'}#${gsk}`, card: cardOf(head, null, head.since) }]
      : []),
    ...offers
      .filter((offer) => offer.teamId !== team && state === 'offered' && offer.state === 'asked')
      .map(({ teamId }) => ({ sk: `TEAM#${teamId}`, gpk: index.team(teamId), gsk })),
    ...(team ? [{ sk: `TEAM#${team}`, gpk: index.team(team), gsk }] : []),
    ...members.map(({ personId }) => ({
      sk: `SERVES#${personId}`,
      gpk: index.serves(personId),
      gsk: `${appointment?.startsAt ?? createdAt}#${orderId}`,
    })),
    ...(isEnded(state) ? [] : [{ sk: 'SAME', gpk: index.same(district, head.phoneHash), gsk }]),
  ]
}

/**
 * Writes that bring the lists from what they were to what they are to be. A claim writes head and team alone, so that lists still show what
 * they showed while it was offered: the next step takes those entries out.
 */
export const listWrites = (before: OrderItem, after: OrderItem): Write[] => {
  const shown = new Map(entriesOf(before).map((entry) => [entry.sk, entry]))
  if (before.state === 'claimed')
    for (const entry of entriesOf({ ...before, state: 'offered', team: null })) if (!shown.has(entry.sk)) shown.set(entry.sk, entry)
  const wanted = entriesOf(after)
  const gone = [...shown.keys()].filter((sk) => !wanted.some((entry) => entry.sk === sk))
  const changed = wanted.filter((entry) => JSON.stringify(shown.get(entry.sk)) !== JSON.stringify(entry))
  return [...changed.map((entry) => entryWrite(before.orderId, entry)), ...gone.map((sk) => entryGone(before.orderId, sk))]
}
