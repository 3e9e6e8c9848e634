import { Refusal } from '@shared/contract/errors'
import type { StaffRole } from '@shared/contract/roles'
import type { acceptInvitation as acceptInvitationEndpoint, invite as inviteEndpoint } from '@shared/identity/contract'
import type { Invitation, PersonId } from '@shared/identity/model'
import { plus } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { cleared, retention } from '@shared/privacy/retention'
import { placesOf } from '@functions/registry/exports'
import { seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { setting } from '@functions/platform/env'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { answerSession } from './answer'
import { authorityOver, isMainstay, stillStanding } from './authority'
import { type GrantItem, InviteItem } from './items'
import { presentSession } from './session'
import { administratorsKey, clearedAt, fresh, grantIndex, grantKey, invite as clauses, inviteKey, newOwnId, table } from './store'

const INVITATION_LIFE = retention.invitation.term

/** Who invites: `name` is shown in the list of appointments, `authority` must stand at the moment of the write. */
interface Inviter {
  readonly actor: PersonId | 'system'
  readonly name: string
  readonly authority: Write | null
}

const writeInvitation = async (wanted: { name: string; role: StaffRole; place: PlaceId }, by: Inviter): Promise<Invitation> => {
  const { name, role, place } = wanted
  const [known] = await placesOf([place])
  if (!known) throw new Refusal('NOT_FOUND', {}, `no place ${place}`)
  const code = newCode(8)
  const expiresAt = plus(now(), INVITATION_LIFE)
  const item: InviteItem = {
    code,
    name: seal(name, `${code}.name`),
    role,
    place,
    invitedBy: seal(by.name, `${code}.invitedBy`),
    expiresAt,
  }
  const invited = eventOf({ type: 'identity.invited', subject: `staff:${place}`, place, actor: by.actor, facts: { role } })
  try {
    const put = { ...inviteKey(code), ...item, ...clearedAt(expiresAt, cleared.invitation), event: invited }
    await table.transact([{ put, when: [fresh] }, ...(by.authority ? [by.authority] : [])])
  } catch (error) {
    if (error instanceof ConditionFailed && error.at(1)) throw new Refusal('FORBIDDEN', {}, 'revoked meanwhile')
    throw error
  }
  return { code, name, role, place, placeName: known.name, expiresAt }
}

export const invite: UseCase<typeof inviteEndpoint> = async ({ body }, caller) => {
  const authority = await authorityOver(caller, body.role, body.place)
  return writeInvitation(body, {
    actor: caller.personId,
    name: unseal(authority.name, `${authority.grantId}.name`),
    authority: stillStanding(authority),
  })
}

/** The invitation of a district's first administrator, made by whoever may run commands against the deployment. */
export const inviteFirstAdministrator = (name: string): Promise<Invitation> =>
  writeInvitation(
    { name, role: 'administrator', place: PlaceId.parse(setting('DISTRICT_ID')) },
    { actor: 'system', name: '系统', authority: null },
  )

/** The writes that make an invitation an appointment: the invitation used up, the appointment, and one administrator more. */
const appointing = (item: InviteItem, personId: PersonId): Write[] => {
  const { code, role, place } = item
  const grantId = newOwnId(personId)
  const grant: GrantItem = {
    grantId,
    personId,
    name: seal(unseal(item.name, `${code}.name`), `${grantId}.name`),
    role,
    place,
    appointedAt: now(),
    appointedBy: seal(unseal(item.invitedBy, `${code}.invitedBy`), `${grantId}.appointedBy`),
  }
  const appointed = eventOf({ type: 'identity.appointed', subject: `staff:${place}`, place, actor: personId, facts: { grantId, role } })
  return [
    {
      update: inviteKey(code),
      set: { acceptedBy: personId },
      when: [clauses.known, clauses.open, clauses.inTime(now())],
    },
    { put: { ...grantKey(personId, grantId), ...grantIndex(place, grantId), ...grant, event: appointed }, when: [fresh] },
    ...(isMainstay(item) ? [{ update: administratorsKey(place), add: { active: 1 }, when: [] }] : []),
  ]
}

export const acceptInvitation: UseCase<typeof acceptInvitationEndpoint> = async ({ params }, caller) => {
  const [session, found] = await Promise.all([presentSession(caller.sessionId), table.get(inviteKey(params.code))])
  if (!found) throw new Refusal('INVITATION_UNKNOWN')
  try {
    await table.transact(appointing(InviteItem.parse(found), caller.personId))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const held = InviteItem.parse(error.at(0)?.item)
    if (!held.acceptedBy) throw new Refusal('INVITATION_EXPIRED', { expiresAt: held.expiresAt })
    if (held.acceptedBy !== caller.personId) throw new Refusal('INVITATION_USED')
  }
  return answerSession(session)
}
