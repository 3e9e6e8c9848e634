import type { MeetingId } from '@shared/decision/meeting'
import type { DecisionId, VoterId } from '@shared/decision/model'
import type { PersonId } from '@shared/identity/model'
import { type Instant, plus, HOUR } from '@shared/kernel/instant'
import { absent, atLeast, atMost, type Clause, clause, exists, is, type Item } from '@functions/platform/clause'
import type { Key, Write } from '@functions/platform/table'
import { AdditionItem, AttendeeItem, MeetingItem } from '../meetingItems'
import { inDecision, keys, partitionOf, table } from '../store'

/** Keys and conditions of meetings, in the partition of their vote. */

export const meetingKeys = {
  meeting: (id: DecisionId, meeting: MeetingId): Key => inDecision(id, `MEETING#${meeting}`),
  /** `who` is a person who signed in, or the keyed hash of a name that a worker noted. */
  attendee: (id: DecisionId, meeting: MeetingId, who: string): Key => inDecision(id, `ATTENDEE#${meeting}#${who}`),
  /** A home of the roll that is counted. */
  present: (id: DecisionId, meeting: MeetingId, voter: VoterId): Key => inDecision(id, `PRESENT#${meeting}#${voter}`),
  addition: (id: DecisionId, meeting: MeetingId, addition: string): Key => inDecision(id, `ADDITION#${meeting}#${addition}`),
}
/** What a sealed field of a meeting, an attendee or an addition is bound to. */
export const sealedIn = ({ pk, sk }: Key, field: string): string => `${pk}/${sk}.${field}`
export const byPerson = (person: PersonId): string => `P#${person}`
export const byName = (hash: string): string => `N#${hash}`

// --- reading

export const readMeeting = async (id: DecisionId, meeting: MeetingId): Promise<MeetingItem | null> => {
  const item = await table.get(meetingKeys.meeting(id, meeting))
  return item && MeetingItem.parse(item)
}

/** Every meeting of a vote, the latest first. */
export const meetingsOf = async (id: DecisionId): Promise<MeetingItem[]> => {
  const found: MeetingItem[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: 'MEETING#', consistent: true })) found.push(MeetingItem.parse(item))
  return found.sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
}

/** Meetings of the vote that a person signed in at. */
export const attendedBy = async (id: DecisionId, meetings: readonly MeetingId[], person: PersonId): Promise<Set<MeetingId>> => {
  const wanted = new Map(meetings.map((meeting) => [meetingKeys.attendee(id, meeting, byPerson(person)).sk, meeting]))
  const items = await table.getMany(meetings.map((meeting) => meetingKeys.attendee(id, meeting, byPerson(person))))
  return new Set(items.flatMap((item) => wanted.get(String(item.sk)) ?? []))
}

export const attendeesOf = async (id: DecisionId, meeting: MeetingId): Promise<(AttendeeItem & { readonly key: Key })[]> => {
  const found: (AttendeeItem & { readonly key: Key })[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: `ATTENDEE#${meeting}#`, consistent: true }))
    found.push({ ...AttendeeItem.parse(item), key: { pk: String(item.pk), sk: String(item.sk) } })
  return found.sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Additions to the minutes of a meeting, the first one first. */
export const additionsOf = async (id: DecisionId, meeting: MeetingId): Promise<(AdditionItem & { readonly key: Key })[]> => {
  const found: (AdditionItem & { readonly key: Key })[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: `ADDITION#${meeting}#`, consistent: true }))
    found.push({ ...AdditionItem.parse(item), key: { pk: String(item.pk), sk: String(item.sk) } })
  return found.sort((a, b) => (a.at < b.at ? -1 : 1))
}

// --- clauses

const isPlanned: Clause = clause('isPlanned', 'the meeting is neither recorded nor cancelled', is('state', 'planned'))
const isMeeting: Clause = clause('isMeeting', 'the meeting exists', exists())
const isRecorded: Clause = clause('isRecorded', 'the minutes are written', is('state', 'recorded'))
const hasBegun = (at: Instant): Clause => clause('hasBegun', 'there are no minutes of what has not begun', atMost('startsAt', at))
const doorsOpen = (at: Instant): Clause =>
  clause('doorsOpen', 'people sign in from an hour before it begins', atMost('startsAt', plus(at, HOUR)))
const notLongOver = (at: Instant): Clause => clause('notLongOver', 'and for half a day', atLeast('startsAt', plus(at, -12 * HOUR)))

// --- writing

export const putMeeting = (item: MeetingItem, event: Item): Write => ({
  put: { ...meetingKeys.meeting(item.decisionId, item.meetingId), ...item, event },
  when: [clause('isNewMeeting', 'a meeting is planned once', absent())],
})

export const cancelWrite = (id: DecisionId, meeting: MeetingId, set: Item): Write => ({
  update: meetingKeys.meeting(id, meeting),
  set: { ...set, state: 'cancelled' },
  when: [isMeeting, isPlanned],
})

export const recordWrite = (id: DecisionId, meeting: MeetingId, at: Instant, set: Item): Write => ({
  update: meetingKeys.meeting(id, meeting),
  set: { ...set, state: 'recorded' },
  when: [isMeeting, isPlanned, hasBegun(at)],
})

/**
 * One person once, while the doors are open; in one transaction with the number, which a home of the roll raises once. `counts` is false
 * for who comes from a home that is counted already.
 */
export const attendWrites = (
  id: DecisionId,
  meeting: MeetingId,
  who: string,
  item: AttendeeItem,
  at: Instant,
  counts: boolean,
): Write[] => {
  const [key, when] = [meetingKeys.meeting(id, meeting), [isMeeting, isPlanned, doorsOpen(at), notLongOver(at)]]
  return [
    { put: { ...meetingKeys.attendee(id, meeting, who), ...item }, when: [clause('comesOnce', 'a person is noted once', absent())] },
    counts ? { update: key, add: { attended: 1 }, when } : { check: key, when },
    ...(counts && item.voterId !== null
      ? [
          {
            put: { ...meetingKeys.present(id, meeting, item.voterId), at },
            when: [clause('firstOfHome', 'nobody of this home is counted yet', absent())],
          },
        ]
      : []),
  ]
}
export const attending = { person: 0, meeting: 1, home: 2 } as const

/** An addition is written once, and only below minutes. */
export const additionWrites = (id: DecisionId, meeting: MeetingId, addition: string, item: AdditionItem, event: Item): Write[] => [
  {
    put: { ...meetingKeys.addition(id, meeting, addition), ...item, event },
    when: [clause('addedOnce', 'an addition is written once', absent())],
  },
  { check: meetingKeys.meeting(id, meeting), when: [isRecorded] },
]

/** Notes on the vote what is known of its meetings, so that lists and the vote’s page need not look for them. */
export const noteOnVote = (id: DecisionId, set: Item, remove: readonly string[]): Write => ({
  update: keys.head(id),
  set,
  remove,
  when: [clause('isVote', 'the vote exists', exists())],
})
