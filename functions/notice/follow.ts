import { Refusal } from '@shared/contract/errors'
import type {
  answerInvitation as answerInvitationEndpoint,
  myObjections as myEndpoint,
  withdrawObjection as withdrawEndpoint,
} from '@shared/notice/contract'
import { type MyObjection, type ObjectionId, isStatutory } from '@shared/notice/objection'
import type { CaseId } from '@shared/retrofit/model'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { type CaseItem, readCase } from '@functions/retrofit/exports'
import type { ObjectionItem } from './items'
import { asMine } from './objectionView'
import { changeObjection, findNotice, findObjection, objectionsBy } from './store'
import { sealJson } from './words'

/** How often an objector's act is tried again when staff changed the objection at the same moment. */
const MOST_TRIES = 4

/** An own objection that was sent from the phone; to anybody else it does not exist. @throws Refusal NOT_FOUND */
const mine = async (caller: Caller, caseId: CaseId, objectionId: ObjectionId): Promise<{ head: CaseItem; item: ObjectionItem }> => {
  const [head, item] = await Promise.all([readCase(caseId), findObjection(caseId, objectionId)])
  if (!head || item?.by !== caller.personId || item.channel !== 'phone') throw new Refusal('NOT_FOUND')
  return { head, item }
}

/** Changes an own objection as `change` decides on what is there now; null: nothing is to be done. */
const changeMine = async (
  caller: Caller,
  caseId: CaseId,
  objectionId: ObjectionId,
  act: { readonly type: string; readonly facts: Record<string, unknown> },
  change: (item: ObjectionItem) => { readonly set: Partial<ObjectionItem>; readonly settles: boolean } | null,
): Promise<MyObjection> => {
  for (let left = MOST_TRIES; left > 0; left -= 1) {
    const { head, item } = await mine(caller, caseId, objectionId)
    const changed = change(item)
    if (!changed) return asMine(item)
    const event = eventOf({
      type: act.type,
      subject: `case:${caseId}`,
      place: head.community,
      actor: caller.personId,
      facts: { objection: objectionId, ...act.facts },
    })
    try {
      await changeObjection(item, changed.set, changed.settles, event)
      return await asMine({ ...item, ...changed.set, version: item.version + 1 })
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
    }
  }
  throw new Refusal('OBJECTION_CHANGED')
}

/** True while an objection still holds up the report. */
export const isOpen = (item: ObjectionItem): boolean => isStatutory(item) && (item.state === 'received' || item.state === 'invited')

export const withdrawObjection: UseCase<typeof withdrawEndpoint> = ({ params: { caseId, objectionId }, body }, caller) =>
  changeMine(caller, caseId, objectionId, { type: 'notice.objectionWithdrawn', facts: {} }, (item) => {
    if (item.state === 'withdrawn') return null
    if (item.state === 'answered') throw new Refusal('OBJECTION_OVER')
    const set = {
      state: 'withdrawn',
      outcome: 'withdrawn',
      withdrawnAt: now(),
      withdrawal: sealJson(item, 'withdrawal', body.signature),
    } as const
    return { set, settles: isOpen(item) }
  })

export const answerInvitation: UseCase<typeof answerInvitationEndpoint> = ({ params, body: { coming } }, caller) => {
  const { caseId, objectionId, invitationId } = params
  return changeMine(caller, caseId, objectionId, { type: 'notice.invitationAnswered', facts: { coming } }, (item) => {
    const invitation = item.invitations.find((i) => i.invitationId === invitationId)
    if (!invitation) throw new Refusal('NOT_FOUND')
    if (invitation.reply?.coming === coming) return null
    if (invitation.at <= now()) throw new Refusal('OBJECTION_OVER')
    const reply = { coming, at: now() }
    return { set: { invitations: item.invitations.map((i) => (i === invitation ? { ...i, reply } : i)) }, settles: false }
  })
}

/** With where each belongs: one look at a case and its notice for each case that somebody objected to. */
export const myObjections: UseCase<typeof myEndpoint> = async (input, caller) => {
  const wanted = input.query.caseId
  const items = (await objectionsBy(caller.personId)).filter((item) => wanted === undefined || item.caseId === wanted)
  const shown = await Promise.all(
    items.map(async (item) => {
      const [head, notice] = await Promise.all([readCase(item.caseId), findNotice(item)])
      if (!head) return []
      return [{ ...(await asMine(item)), caseId: item.caseId, title: head.title, where: head.where, endsAt: notice?.endsAt ?? null }]
    }),
  )
  return { items: shown.flat() }
}
