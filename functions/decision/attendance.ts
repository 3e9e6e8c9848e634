import { Refusal } from '@shared/contract/errors'
import { repeatedIn } from '@shared/decision/attendance'
import { type MeetingId, meetingStage, signInOpen } from '@shared/decision/meeting'
import type { addAttendee, listAttendees, showSignInCode, signInAtMeeting } from '@shared/decision/meetingContract'
import type { DecisionId } from '@shared/decision/model'
import { SIGN_IN_TURN, signInText, turnAt } from '@shared/decision/signInCode'
import { instant } from '@shared/kernel/instant'
import { maskName } from '@shared/registry/mask'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import { now, nowMs } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { snapshotFor, watchers } from './access'
import { type AttendeeItem, MeetingItem } from './meetingItems'
import { meetingAsStaff } from './meetings'
import { meetingViewOf } from './meetingView'
import { readHead, readVoters, table } from './store'
import { attendeesOf, attending, attendWrites, byName, byPerson, meetingKeys, readMeeting, sealedIn } from './store/meetings'
import { labelOf } from './view'

/** Characters of a sign-in code: 30 bits for a minute, and every try needs a person on the roll. */
const CODE_LENGTH = 6
const codeAt = (meetingId: MeetingId, turn: number): string => lookupHash('signIn', `${meetingId}\n${turn}`, CODE_LENGTH)

/** @throws Refusal MEETING_OVER, MEETING_CANCELLED, MEETING_NOT_BEGUN unless people can sign in now */
const mustBeOpen = ({ state, startsAt }: MeetingItem): void => {
  const at = now()
  const stage = meetingStage(state, startsAt, at)
  if (stage === 'cancelled') throw new Refusal('MEETING_CANCELLED')
  if (signInOpen(stage, startsAt, at)) return
  throw new Refusal(stage === 'ahead' ? 'MEETING_NOT_BEGUN' : 'MEETING_OVER', { startsAt })
}

/**
 * Notes somebody once, and counts each home of the roll once: the second of a home stands on the list and is counted with the first.
 * Who is too early or late learns it from the failed write. @throws Refusal
 */
const attend = async (decisionId: DecisionId, seen: MeetingItem, who: string, item: AttendeeItem, counts = true): Promise<MeetingItem> => {
  try {
    await table.transact(attendWrites(decisionId, seen.meetingId, who, item, now(), counts))
    return counts ? { ...seen, attended: seen.attended + 1 } : seen
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.at(attending.person)) return seen
    if (error.at(attending.home) && !error.at(attending.meeting)) return attend(decisionId, seen, who, item, false)
    mustBeOpen(MeetingItem.parse(error.at(attending.meeting)?.item))
    throw error
  }
}

export const signInCode: UseCase<typeof showSignInCode> = async ({ params: { decisionId, meetingId } }, caller) => {
  const { item } = await meetingAsStaff(caller, decisionId, meetingId)
  mustBeOpen(item)
  const turn = turnAt(nowMs())
  const code = codeAt(meetingId, turn)
  return { code, text: signInText(decisionId, meetingId, code), validUntil: instant((turn + 1) * SIGN_IN_TURN), attended: item.attended }
}

export const signIn: UseCase<typeof signInAtMeeting> = async ({ params: { decisionId, meetingId }, body }, caller) => {
  const [{ mine }, item] = await Promise.all([snapshotFor(caller, decisionId), readMeeting(decisionId, meetingId)])
  const [voter] = mine
  if (!voter) throw new Refusal('NOT_ON_ROLL')
  if (!item) throw new Refusal('NOT_FOUND')
  const turn = turnAt(nowMs())
  if (![turn, turn - 1].some((one) => codeAt(meetingId, one) === body.code)) throw new Refusal('SIGN_IN_CODE_OLD')
  const attendee = { at: now(), way: 'phone' as const, voterId: voter.voterId }
  return meetingViewOf(await attend(decisionId, item, byPerson(caller.personId), attendee), true)
}

/** Somebody without a phone, by name as given. The same name for the same voter is the same person. */
export const noteAttendee: UseCase<typeof addAttendee> = async ({ params: { decisionId, meetingId }, body }, caller) => {
  const { item } = await meetingAsStaff(caller, decisionId, meetingId)
  if (body.voterId && (await readVoters(decisionId, [body.voterId])).length === 0) throw new Refusal('NOT_FOUND', {}, 'no such voter')
  const who = byName(lookupHash('attendee', `${meetingId}\n${body.voterId ?? ''}\n${body.name}`))
  const name = seal(body.name, sealedIn(meetingKeys.attendee(decisionId, meetingId, who), 'name'))
  return meetingViewOf(await attend(decisionId, item, who, { at: now(), way: 'desk', name, voterId: body.voterId }), false)
}

export const attendees: UseCase<typeof listAttendees> = async ({ params: { decisionId, meetingId } }, caller) => {
  const head = await readHead(decisionId)
  if (!head) throw new Refusal('NOT_FOUND')
  caller.mustHold(watchers, head.community)
  const found = await attendeesOf(decisionId, meetingId)
  const voters = new Map((await readVoters(decisionId, [...new Set(found.flatMap((one) => one.voterId ?? []))])).map((v) => [v.voterId, v]))
  const people = found.map(({ name, voterId, key }) => {
    const voter = voterId ? voters.get(voterId) : undefined
    const given = name === undefined ? null : unseal(name, sealedIn(key, 'name'))
    return { voter, voterId, name: given, masked: given === null ? (voter?.names ?? []) : [maskName(given)] }
  })
  const repeats = repeatedIn(people)
  return {
    items: found.map(({ at, way }, i) => {
      const { voter, masked = [] } = people[i] ?? {}
      return { at, way, name: masked.join('、'), label: voter ? labelOf(head, voter) : null, repeats: repeats[i] ?? null }
    }),
  }
}
