import { Refusal } from '@shared/contract/errors'
import type { claimOrder } from '@shared/dispatch/hallContract'
import type { OrderId } from '@shared/dispatch/order'
import type { PersonId } from '@shared/identity/model'
import { MINUTE, plus } from '@shared/kernel/instant'
import type { TeamId } from '@shared/volunteer/ids'
import { mustLead, mustWorkAt, takeClaim, teamNames, volunteerRefusal } from '@functions/volunteer/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { OrderItem, type StepItem } from './items'
import { table, stepWrite } from './store'
import { claimHead, claimTeam } from './store/claim'
import { viewFor } from './view'

/** A team's name as those see it who came too late: `银龄**`. */
export const maskTeam = (name: string): string => `${Array.from(name).slice(0, 2).join('')}**`

/** Why the write failed, from what it handed back: nothing is read but the winner's name. */
const explained = async (error: ConditionFailed, caller: Caller, teamId: TeamId): Promise<Refusal | null> => {
  const head = error.at(0)
  if (!head) {
    const code = volunteerRefusal(error)
    return code ? new Refusal(code) : null
  }
  if (!head.item) return new Refusal('NOT_FOUND')
  const stands = OrderItem.parse(head.item)
  if (stands.team === teamId && stands.claimedBy === caller.personId && stands.state === 'claimed') return null
  if (stands.team) {
    const name = (await teamNames([stands.team])).get(stands.team)
    return new Refusal('ORDER_CLAIMED', { team: name ? maskTeam(name) : '另一支服务队' })
  }
  if (stands.state !== 'offered') return new Refusal('ORDER_STEP_NOT_NOW', { state: stands.state, event: 'claim' })
  if (head.clauses.includes('turnIs') || head.clauses.includes('asShown')) return new Refusal('ORDER_MOVED', { state: stands.state })
  return new Refusal('ORDER_LACKS', { state: stands.state, event: 'claim', lacks: ['notOffered'] })
}

/** What the phone was shown and sends back. */
interface Shown {
  readonly teamId: TeamId
  readonly turn: number
  readonly community: OrderItem['community']
  readonly contactMinutes: number
}

/**
 * Claims an order for a team: one transaction, and nothing read before it. The phone sends what it was shown and the conditions prove it;
 * that the caller leads the team, and that the team has room, is proved in the same write (issue 6 §2).
 */
export const claimWrites = (by: PersonId, orderId: OrderId, { teamId, turn, community, contactMinutes }: Shown): Write[] => {
  const at = now()
  const step: StepItem = {
    ...{ orderId, turn: turn + 1, step: 'claim', name: '接单', from: 'offered', to: 'claimed', at, as: 'team', by },
    ...{ department: null, team: teamId, reason: '' },
  }
  const event = eventOf({
    type: 'dispatch.claim',
    subject: `order:${orderId}`,
    place: community,
    actor: by,
    facts: { from: 'offered', to: 'claimed', as: 'team', turn: turn + 1, team: teamId, wasTeam: null, department: null },
  })
  return [
    claimHead({ orderId, teamId, turn, community, contactMinutes, by, at, due: plus(at, contactMinutes * MINUTE) }),
    stepWrite(orderId, step, event),
    claimTeam(orderId, teamId, at),
    mustLead(teamId, by),
    mustWorkAt(teamId, community),
    takeClaim(teamId),
  ]
}

/** @throws Refusal ORDER_CLAIMED with whoever was first, ORDER_MOVED, ORDER_STEP_NOT_NOW, ORDER_LACKS, those of team and volunteer */
export const claim: UseCase<typeof claimOrder> = async ({ params: { orderId }, body }, caller) => {
  try {
    await table.transact(claimWrites(caller.personId, orderId, body))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const refusal = await explained(error, caller, body.teamId)
    if (refusal) throw refusal
    // The same claim sent again.
    if (!error.at(0)) throw error
  }
  return viewFor(caller, orderId)
}
