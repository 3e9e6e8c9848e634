import type { OrderCard } from '@shared/dispatch/view'
import type { Instant } from '@shared/kernel/instant'
import type { TeamId } from '@shared/volunteer/ids'
import { teamNames } from '@functions/volunteer/exports'
import type { OrderItem } from './items'

/** One line of a list: no name, no door, no number. `at` is now. */
export const cardOf = (head: OrderItem, teamName: string | null, at: Instant): OrderCard => {
  const { orderId, number, kind, title, state, since, due, urgent, community, communityName, rough, atHome, minors, persons } = head
  const { languages, wanted, appointment, needs, department, team, escalation, emergency, risky, channel, contactMinutes } = head
  return {
    ...{ orderId, number, kind, title, state, since, due, urgent, community, communityName, rough, atHome, minors, persons },
    ...{ languages, wanted, appointment, needs, department, escalation, risky, channel, contactMinutes },
    overdue: due !== null && due <= at,
    team: team && { teamId: team, name: teamName ?? '服务队' },
    emergency: emergency !== null,
    ...{ createdAt: head.createdAt, turn: head.turn },
  }
}

export const cardsOf = async (heads: readonly OrderItem[], at: Instant): Promise<OrderCard[]> => {
  const ids: TeamId[] = heads.flatMap(({ team }) => (team ? [team] : []))
  const names = ids.length > 0 ? await teamNames([...new Set(ids)]) : new Map<TeamId, string>()
  return heads.map((head) => cardOf(head, (head.team && names.get(head.team)) ?? null, at))
}
