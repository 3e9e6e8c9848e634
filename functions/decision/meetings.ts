import { Refusal } from '@shared/contract/errors'
import { isMeetingTime, MeetingId } from '@shared/decision/meeting'
import type { cancelMeeting, listMeetings, planMeeting } from '@shared/decision/meetingContract'
import type { DecisionId } from '@shared/decision/model'
import type { Caller } from '@functions/platform/caller'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { mustCompose, snapshotFor } from './access'
import type { Head } from './items'
import { MeetingItem } from './meetingItems'
import { meetingViewOf } from './meetingView'
import { readHead, table } from './store'
import { attendedBy, cancelWrite, meetingsOf, noteOnVote, putMeeting, readMeeting } from './store/meetings'

/** A meeting for staff who look after the vote. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const meetingAsStaff = async (caller: Caller, id: DecisionId, meetingId: MeetingId): Promise<{ head: Head; item: MeetingItem }> => {
  const [found, item] = await Promise.all([readHead(id), readMeeting(id, meetingId)])
  const head = mustCompose(found, caller)
  if (!item) throw new Refusal('NOT_FOUND')
  return { head, item }
}

/** An event about a meeting; what is said there is in the minutes and nowhere else. */
export const meetingEvent = (type: string, head: Head, item: Pick<MeetingItem, 'meetingId' | 'kind'>, actor: string) =>
  eventOf({
    type,
    subject: `decision:${head.decisionId}`,
    place: head.community,
    actor,
    facts: { meeting: item.meetingId, kind: item.kind },
  })

/**
 * The vote remembers the meeting to come, and its coordination meeting for the lists that say that one is owed. A coordination meeting
 * on record is not replaced by a plan.
 */
const noteOfPlan = (head: Head, { meetingId, kind, startsAt, venue }: MeetingItem): Write => {
  const owed = kind === 'coordination' && head.coordination?.recorded !== true
  const nextMeeting = { meetingId, kind, startsAt, venue }
  return noteOnVote(head.decisionId, { nextMeeting, ...(owed && { coordination: { meetingId, startsAt, recorded: false } }) }, [])
}

/** What the vote remembers once a meeting is over. */
export const noteOfEnd = (head: Head, { meetingId, kind, startsAt }: MeetingItem, recorded: boolean): Write[] => {
  const wasNext = head.nextMeeting?.meetingId === meetingId ? ['nextMeeting'] : []
  if (recorded && kind === 'coordination')
    return [noteOnVote(head.decisionId, { coordination: { meetingId, startsAt, recorded } }, wasNext)]
  const wasOwed = head.coordination?.meetingId === meetingId ? ['coordination'] : []
  const remove = [...wasNext, ...wasOwed]
  return remove.length > 0 ? [noteOnVote(head.decisionId, {}, remove)] : []
}

/** The same key from the same person is the same meeting. */
const idOf = (caller: Caller, decisionId: DecisionId, key: string): MeetingId =>
  MeetingId.parse(`m_${lookupHash('meeting', `${caller.personId}\n${decisionId}\n${key}`, 26).toUpperCase()}`)

export const plan: UseCase<typeof planMeeting> = async ({ params: { decisionId }, body: { meetingKey, ...wanted } }, caller) => {
  const head = mustCompose(await readHead(decisionId), caller)
  if (!isMeetingTime(wanted.startsAt, now())) throw new Refusal('MEETING_TIME')
  const meetingId = idOf(caller, decisionId, meetingKey)
  const item: MeetingItem = {
    ...{ ...wanted, meetingId, decisionId, state: 'planned', attended: 0, plannedBy: caller.personId },
    ...{ photos: [], attachments: [] },
  }
  const event = meetingEvent('decision.meetingPlanned', head, item, caller.personId)
  try {
    await table.transact([putMeeting(item, event), noteOfPlan(head, item)])
    return await meetingViewOf(item, false)
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    return meetingViewOf(MeetingItem.parse(there), false)
  }
}

export const list: UseCase<typeof listMeetings> = async ({ params: { decisionId } }, caller) => {
  await snapshotFor(caller, decisionId)
  const items = await meetingsOf(decisionId)
  const attended = await attendedBy(
    decisionId,
    items.map(({ meetingId }) => meetingId),
    caller.personId,
  )
  return { now: now(), items: await Promise.all(items.map((item) => meetingViewOf(item, attended.has(item.meetingId)))) }
}

export const cancel: UseCase<typeof cancelMeeting> = async ({ params: { decisionId, meetingId }, body }, caller) => {
  const { head, item } = await meetingAsStaff(caller, decisionId, meetingId)
  const set = { cancelledAt: now(), reason: body.reason }
  const event = meetingEvent('decision.meetingCancelled', head, item, caller.personId)
  try {
    await table.transact([cancelWrite(decisionId, meetingId, { ...set, event }), ...noteOfEnd(head, item, false)])
    return await meetingViewOf({ ...item, ...set, state: 'cancelled' }, false)
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    const stands = MeetingItem.parse(there)
    if (stands.state !== 'cancelled') throw new Refusal('MEETING_OVER')
    return meetingViewOf(stands, false)
  }
}
