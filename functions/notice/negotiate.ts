import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import type {
  answerObjection as answerEndpoint,
  invite as inviteEndpoint,
  noteCompensation as compensationEndpoint,
  recordTalk as talkEndpoint,
} from '@shared/notice/contract'
import { type Invitation, type Talk, talkLacks } from '@shared/notice/negotiation'
import { type ObjectionId, type StaffObjection, isStatutory } from '@shared/notice/objection'
import type { CaseId } from '@shared/retrofit/model'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newUlid } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { type CaseItem, readCase } from '@functions/retrofit/exports'
import { filesOf } from './files'
import { isOpen } from './follow'
import type { ObjectionItem } from './items'
import { handlers } from './noticeFile'
import { aliased, asStaff } from './objectionView'
import { changeObjection, readEverything } from './store'
import { sealJson, sealText, talksIn, textIn } from './words'

const MOST_INVITATIONS = 12
const MOST_TALKS = 12

interface Opened {
  readonly head: CaseItem
  readonly item: ObjectionItem
  readonly alias: string
}

/** An objection for community or street. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const objectionFor = async (caller: Caller, caseId: CaseId, objectionId: ObjectionId): Promise<Opened> => {
  const [head, { objections }] = await Promise.all([readCase(caseId), readEverything(caseId)])
  if (!head) throw new Refusal('NOT_FOUND')
  caller.mustHold(handlers, head.community)
  const item = objections.find((o) => o.objectionId === objectionId)
  if (!item) throw new Refusal('NOT_FOUND')
  const alias = aliased(objections, item.noticeRound).find((o) => o.item === item)?.alias ?? ''
  return { head, item, alias }
}

/** Writes a change of staff. @throws Refusal OBJECTION_CHANGED when somebody changed it meanwhile */
const change = async (
  caller: Caller,
  { head, item, alias }: Opened,
  set: Partial<ObjectionItem>,
  act: { readonly type: string; readonly facts: Record<string, unknown>; readonly settles?: boolean },
): Promise<StaffObjection> => {
  const event = eventOf({
    type: act.type,
    subject: `case:${head.caseId}`,
    place: head.community,
    actor: caller.personId,
    facts: { objection: item.objectionId, ...act.facts },
  })
  try {
    await changeObjection(item, set, act.settles ?? false, event)
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal('OBJECTION_CHANGED')
    throw error
  }
  return asStaff({ ...item, ...set, version: item.version + 1 }, alias)
}

/** Which office the caller acts for. */
const hostOf = (caller: Caller, head: CaseItem): Invitation['host'] =>
  caller.holds(['communityWorker'], head.community) ? 'community' : 'street'

/** @throws Refusal OBJECTION_OVER when it was withdrawn or answered */
const mustStand = ({ state }: ObjectionItem): void => {
  if (state === 'withdrawn' || state === 'answered') throw new Refusal('OBJECTION_OVER')
}

export const invite: UseCase<typeof inviteEndpoint> = async ({ params: { caseId, objectionId }, body }, caller) => {
  const opened = await objectionFor(caller, caseId, objectionId)
  const { item, head } = opened
  mustStand(item)
  if (body.at <= now()) throw new Refusal('INVITATION_TIME')
  if (item.invitations.length >= MOST_INVITATIONS) throw new Refusal('INVITATIONS_FULL', { most: MOST_INVITATIONS })
  const invitation: Invitation = { ...body, invitationId: `i_${newUlid()}`, sentAt: now(), host: hostOf(caller, head), reply: null }
  const set: Partial<ObjectionItem> = {
    invitations: [...item.invitations, invitation],
    ...(item.state === 'received' && { state: 'invited' }),
  }
  return change(caller, opened, set, { type: 'notice.invited', facts: { at: body.at, deliveries: body.deliveries } })
}

export const recordTalk: UseCase<typeof talkEndpoint> = async ({ params: { caseId, objectionId }, body }, caller) => {
  const opened = await objectionFor(caller, caseId, objectionId)
  const { item, head } = opened
  const talks = talksIn(item)
  const scans = (await filesOf(body.scans, { place: head.community, by: null })).map((file) => file.ref)
  const talk: Talk = { ...body, scans, recordedAt: now() }
  const same = talks.find((t) => t.heldAt === talk.heldAt)
  if (same && JSON.stringify({ ...same, recordedAt: '' }) === JSON.stringify({ ...talk, recordedAt: '' }))
    return asStaff(item, opened.alias)
  mustStand(item)
  const lacks = talkLacks(body, { ...item, now: now() })
  if (lacks.length > 0) throw new Refusal('TALK_LACKS', { lacks })
  if (talks.length >= MOST_TALKS) throw new Refusal('TALKS_FULL', { most: MOST_TALKS })
  const { outcome, heldAt } = body
  const set: Partial<ObjectionItem> = {
    talks: sealJson(item, 'talks', [...talks, talk]),
    ...{ outcome, state: outcome === 'withdrawn' ? 'withdrawn' : 'negotiated' },
    ...(outcome === 'withdrawn' && { withdrawnAt: now() }),
  }
  const facts = { outcome, heldAt, scans: scans.map((scan) => scan.sha256), amount: body.compensation?.amount ?? null }
  return change(caller, opened, set, { type: 'notice.negotiated', facts, settles: isOpen(item) })
}

/** Written ones in time are negotiated; only what the rules do not speak of is answered with words alone. */
export const answerObjection: UseCase<typeof answerEndpoint> = async ({ params: { caseId, objectionId }, body }, caller) => {
  const opened = await objectionFor(caller, caseId, objectionId)
  const { item } = opened
  if (item.state === 'answered' && textIn(item, 'answer') === body.text) return asStaff(item, opened.alias)
  mustStand(item)
  if (isStatutory(item)) throw new Refusal('OBJECTION_NEEDS_TALK')
  const set: Partial<ObjectionItem> = { state: 'answered', answeredAt: now(), answer: sealText(item, 'answer', body.text) }
  return change(caller, opened, set, { type: 'notice.answered', facts: { form: item.form, late: item.late } })
}

/** Follow-up of an agreement: that what was agreed was given. */
export const noteCompensation: UseCase<typeof compensationEndpoint> = async ({ params: { caseId, objectionId }, body }, caller) => {
  const opened = await objectionFor(caller, caseId, objectionId)
  const { item, head } = opened
  const agreed = talksIn(item).findLast((talk) => talk.outcome === 'agreed')
  if (!agreed) throw new Refusal('COMPENSATION_NONE')
  if (item.compensated?.receipt.fileId === body.receipt) return asStaff(item, opened.alias)
  if (body.paidOn > dayOf(now()) || body.paidOn < dayOf(agreed.heldAt)) throw new Refusal('COMPENSATION_DAY')
  const [receipt] = await filesOf([body.receipt], { place: head.community, by: null })
  if (!receipt) throw new Refusal('FILE_MISSING')
  const set: Partial<ObjectionItem> = {
    compensated: { paidOn: body.paidOn, receipt: receipt.ref, at: now() },
    compensationNote: sealText(item, 'compensationNote', body.note),
  }
  return change(caller, opened, set, { type: 'notice.compensated', facts: { paidOn: body.paidOn, receipt: receipt.ref.sha256 } })
}
