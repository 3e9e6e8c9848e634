import { Refusal } from '@shared/contract/errors'
import type { declineOffer, leaveService, logContact, scheduleOrder, stepBack } from '@shared/dispatch/hallContract'
import { leastMembers } from '@shared/dispatch/menu'
import type { PersonId } from '@shared/identity/model'
import { type Day, dayOf } from '@shared/kernel/day'
import { DAY, HOUR, type Instant, plus } from '@shared/kernel/instant'
import type { TeamId } from '@shared/volunteer/ids'
import { type ServiceNeeds, isMinorOn, partyLacks } from '@shared/volunteer/needs'
import { membersFor, mustServe } from '@functions/volunteer/exports'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { randomInt } from 'node:crypto'
import type { Write } from '@functions/platform/table'
import { changeOrder } from './change'
import type { OrderItem, OfferedTeam } from './items'
import { sealHead } from './sealed'
import { cardWrite } from './store/cards'

const withOffer = (offers: readonly OfferedTeam[], teamId: TeamId, state: OfferedTeam['state']): OfferedTeam[] => [
  ...offers.filter((offer) => offer.teamId !== teamId),
  { teamId, state },
]

export const decline: UseCase<typeof declineOffer> = ({ params: { orderId, teamId }, body: { turn, reason } }, caller) =>
  changeOrder(caller, orderId, { event: 'decline', turn }, ({ head, leads }) => {
    const asked = head.offers.some((offer) => offer.teamId === teamId && offer.state === 'asked')
    const teamsLeft = head.offers.filter((offer) => offer.state === 'asked' && offer.teamId !== teamId).length
    return {
      set: { offers: withOffer(head.offers, teamId, 'declined') },
      ...{ reason, team: teamId, facts: { offeredToYou: asked && leads.includes(teamId), teamsLeft } },
    }
  })

export const giveUp: UseCase<typeof stepBack> = ({ params: { orderId }, body: { turn, reason } }, caller) =>
  changeOrder(caller, orderId, { event: 'stepBack', turn }, ({ head, leads }) => {
    if (!head.team) return { reason }
    if (!leads.includes(head.team)) throw new Refusal('ORDER_NOT_YOURS', { state: head.state })
    return { set: { offers: withOffer(head.offers, head.team, 'steppedBack') }, reason, team: head.team }
  })

/** As many as a page shows. */
const MOST_CONTACTS = 20

export const contact: UseCase<typeof logContact> = ({ params: { orderId }, body: { turn, outcome } }, caller) =>
  changeOrder(caller, orderId, { event: 'contact', turn }, ({ head }) => ({
    set: {
      contacts: [...head.contacts, { at: now(), outcome }].slice(-MOST_CONTACTS),
      contacted: head.contacted || outcome === 'reached',
    },
    ...{ team: head.team, tell: { outcome } },
  }))

/** How far ahead a visit is agreed, and how long it takes at most. */
const AHEAD = 60 * DAY
const LONGEST = 8 * HOUR

/** @throws Refusal ORDER_TIME */
const mustBeTime = (startsAt: Instant, endsAt: Instant): void => {
  const at = now()
  // Somebody who is at the door already writes it down a little later.
  if (startsAt < plus(at, -HOUR) || startsAt > plus(at, AHEAD) || endsAt <= startsAt || endsAt > plus(startsAt, LONGEST))
    throw new Refusal('ORDER_TIME')
}

export const cardCode = (head: Pick<OrderItem, 'orderId'>, personId: PersonId): string =>
  lookupHash('serviceCard', `${head.orderId}\n${personId}`, 16).toUpperCase()

/** Who goes, proved in the write: in the team, registered, with what the service asks for on that day (regulations 2017 §15–17). */
const proofs = async (team: TeamId, members: readonly PersonId[], needs: ServiceNeeds, on: Day): Promise<Write[]> => {
  const there = new Map((await membersFor(team)).map((member) => [member.personId, member]))
  const party = members.map((personId) => ({ personId, adultFrom: there.get(personId)?.adultFrom ?? null }))
  const lack = partyLacks(party, needs, on)
  if (lack) throw new Refusal('ORDER_PARTY', { lack })
  return party.flatMap(({ personId, adultFrom }) => mustServe(team, personId, { ...needs, adult: !isMinorOn(adultFrom, on) }, on))
}

export const schedule: UseCase<typeof scheduleOrder> = ({ params: { orderId }, body: { turn, startsAt, endsAt, members } }, caller) => {
  mustBeTime(startsAt, endsAt)
  const named = [...new Set(members)]
  return changeOrder(caller, orderId, { event: 'schedule', turn }, async ({ head, leads }) => {
    const { team } = head
    if (!team || !leads.includes(team)) return { facts: { members: named.length } }
    const writes = await proofs(team, named, head.needs, dayOf(startsAt))
    const code = head.code || sealHead(orderId, 'code', String(randomInt(10_000)).padStart(4, '0'))
    const list = named.map((personId) => ({ personId, card: cardCode(head, personId), cameAt: null, leftAt: null, way: null }))
    return {
      set: { appointment: { startsAt, endsAt }, members: list, code, ...(head.code === '' && { codeTries: 0 }) },
      facts: {
        members: named.length,
        needed: leastMembers(head.needs),
        servesOwnOrder: named.includes(head.by) && head.channel === 'phone',
      },
      ...{ team, tell: { startsAt, endsAt, members: named } },
      writes: () => [...writes, ...list.map(({ card, personId }) => cardWrite(card, orderId, personId))],
    }
  })
}

export const leave: UseCase<typeof leaveService> = ({ params: { orderId }, body: { turn, reason } }, caller) =>
  changeOrder(caller, orderId, { event: 'leave', turn }, ({ head }) => {
    const members = head.members.filter(({ personId }) => personId !== caller.personId)
    const enough = members.length >= leastMembers(head.needs)
    return {
      set: enough ? { members } : { contacted: true },
      ...{ reason, team: head.team, facts: { members: members.length }, tell: { left: caller.personId } },
    }
  })
