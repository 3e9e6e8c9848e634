import { Refusal } from '@shared/contract/errors'
import type { suggestTeams } from '@shared/dispatch/besideContract'
import { type SuggestedTeam, suggestAll } from '@shared/dispatch/suggest'
import { dayOf } from '@shared/kernel/day'
import { holdsOn } from '@shared/volunteer/proof'
import { membersFor, teamsAt } from '@functions/volunteer/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { mustReadOrder } from './access'
import { statsOf } from './store/stats'
import { readPair } from './store/pairs'

export const suggestions: UseCase<typeof suggestTeams> = async ({ params: { orderId } }, caller) => {
  const { head, as } = await mustReadOrder(caller, orderId)
  if (!as.includes('community') && !as.includes('department')) throw new Refusal('ORDER_NOT_YOURS', { state: head.state })
  const teams = await teamsAt(head.community)
  const [stats, pair, members] = await Promise.all([
    statsOf(teams.map(({ teamId }) => teamId)),
    readPair(head.community, head.phoneHash),
    head.needs.qualification === null ? [] : Promise.all(teams.map(({ teamId }) => membersFor(teamId))),
  ])
  const day = head.appointment ? dayOf(head.appointment.startsAt) : (head.wanted[0]?.day ?? dayOf(now()))
  const asked = teams.map((team, n): SuggestedTeam => {
    const kind = head.needs.qualification
    const qualified =
      kind === null
        ? null
        : (members[n] ?? []).filter((one) => one.active && one.qualifications.some((q) => q.kind === kind && holdsOn(q, day))).length
    return {
      ...{ teamId: team.teamId, skills: team.skills, languages: team.languages, place: team.place, position: null },
      ...{ claims: team.most - team.claimsLeft, most: team.most, qualified },
      ...(stats.get(team.teamId) ?? { good: 0, reviews: 0 }),
      pair: pair?.endedAt === null && pair.teamId === team.teamId,
    }
  })
  const { needs, languages, community, rough } = head
  const names = new Map(teams.map(({ teamId, name }) => [String(teamId), { teamId, name }]))
  const items = suggestAll({ needs, languages, community, position: rough }, asked).flatMap(({ teamId, ...rest }) => {
    const team = names.get(teamId)
    return team ? [{ team, points: rest.points, reasons: [...rest.reasons], warning: rest.warning }] : []
  })
  return { items, now: now() }
}
