import { Refusal } from '@shared/contract/errors'
import type {
  listAppointments as listAppointmentsEndpoint,
  revokeAppointment as revokeAppointmentEndpoint,
} from '@shared/identity/contract'
import type { Appointment } from '@shared/identity/model'
import type { PlaceId } from '@shared/kernel/place'
import { placesOf } from '@functions/registry/exports'
import { seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { authorityOver, isMainstay, stillStanding } from './authority'
import { GrantItem } from './items'
import { administrators, administratorsKey, appointmentsAt, grant as clauses, grantKey, personOfOwnId, table } from './store'

/** Names of the places of some appointments. */
const placeNamesOf = async (grants: readonly GrantItem[]): Promise<Map<PlaceId, string>> => {
  const wanted = [...new Set(grants.map((g) => g.place))]
  return new Map((wanted.length ? await placesOf(wanted) : []).map((p) => [p.placeId, p.name]))
}

/** An appointment as staff see it. */
const show = (item: GrantItem, names: ReadonlyMap<PlaceId, string>): Appointment => {
  const { grantId, personId, name, role, place, appointedAt, appointedBy, revokedAt, revokedReason } = item
  return {
    grantId,
    personId,
    name: unseal(name, `${grantId}.name`),
    role,
    place,
    placeName: names.get(place) ?? place,
    appointedAt,
    appointedBy: unseal(appointedBy, `${grantId}.appointedBy`),
    revokedAt: revokedAt ?? null,
    revokedReason: revokedReason ? unseal(revokedReason, `${grantId}.revokedReason`) : null,
  }
}

export const listAppointments: UseCase<typeof listAppointmentsEndpoint> = async ({ query }, caller) => {
  caller.mustHold(['administrator', 'streetOfficer', 'auditor'], query.place)
  const { items, cursor } = await table.query({
    ...appointmentsAt(query.place),
    index: 'byKey',
    limit: query.limit ?? 50,
    cursor: query.cursor,
  })
  const grants = items.map((i) => GrantItem.parse(i))
  const names = await placeNamesOf(grants)
  return { items: grants.map((g) => show(g, names)), cursor }
}

const readGrant = async (grantId: string): Promise<GrantItem> => {
  const personId = personOfOwnId(grantId)
  const item = personId && (await table.get(grantKey(personId, grantId)))
  if (!item) throw new Refusal('NOT_FOUND', {}, `no appointment ${grantId}`)
  return GrantItem.parse(item)
}

export const revokeAppointment: UseCase<typeof revokeAppointmentEndpoint> = async ({ params, body }, caller) => {
  const target = await readGrant(params.grantId)
  const { grantId, personId, role, place } = target
  const authority = await authorityOver(caller, role, place)
  const revoked = { revokedAt: now(), revokedReason: seal(body.reason, `${grantId}.revokedReason`) }
  const event = eventOf({
    type: 'identity.revoked',
    subject: `staff:${place}`,
    place,
    actor: caller.personId,
    facts: { grantId, role },
  })
  const mainstay = isMainstay(target)
  const writes: Write[] = [
    { update: grantKey(personId, grantId), set: { ...revoked, event }, when: [clauses.known, clauses.standing] },
    ...(mainstay ? [{ update: administratorsKey(place), add: { active: -1 }, when: [administrators.anotherOne] }] : []),
    // Who resigns needs no check: the first write demands it already, and one transaction may touch an item once.
    ...(authority.grantId === grantId ? [] : [stillStanding(authority)]),
  ]
  const names = await placeNamesOf([target])
  try {
    await table.transact(writes)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const done = error.at(0)
    if (done) return show(GrantItem.parse(done.item), names)
    if (mainstay && error.at(1)) throw new Refusal('LAST_ADMINISTRATOR')
    throw new Refusal('FORBIDDEN', {}, 'revoked meanwhile')
  }
  return show({ ...target, ...revoked }, names)
}
