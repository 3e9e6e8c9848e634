import type { OrderId } from '@shared/dispatch/order'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import type { TeamId } from '@shared/volunteer/ids'
import { clause, either, is } from '@functions/platform/clause'
import type { Write } from '@functions/platform/table'
import { entryWrite, index, isThere, keys, mayClaim, turnIs } from '../store'

/** Keys and conditions of a claim, which reads nothing before it writes. */

export interface Claim {
  readonly orderId: OrderId
  readonly teamId: TeamId
  readonly turn: number
  readonly community: PlaceId
  readonly contactMinutes: number
  readonly by: PersonId
  readonly at: Instant
  readonly due: Instant
}

const isOffered = clause('isOffered', 'the order is open and nobody has it', is('state', 'offered'))
const toThisTeam = (team: TeamId) =>
  clause('toThisTeam', 'it is offered to this team or to every team', either(is('hall', true), is(mayClaim(team), true)))
const asShown = ({ community, contactMinutes }: Claim) => [
  clause('asShown', 'the phone was shown this community', is('community', community)),
  clause('asShown', 'the phone was shown this lease', is('contactMinutes', contactMinutes)),
]

/** The order is this team’s from now on. The loser of a race reads in the failed write who has it. */
export const claimHead = (claim: Claim): Write => ({
  update: keys.head(claim.orderId),
  set: {
    ...{ state: 'claimed', team: claim.teamId, claimedBy: claim.by, since: claim.at, due: claim.due, turn: claim.turn + 1 },
    ...{ contacted: false, escalation: null, gpk: index.due, gsk: claim.due },
  },
  when: [isThere, isOffered, turnIs(claim.turn), toThisTeam(claim.teamId), ...asShown(claim)],
})

/** The order stands on the board of the team. */
export const claimTeam = (orderId: OrderId, teamId: TeamId, at: Instant): Write =>
  entryWrite(orderId, { sk: `TEAM#${teamId}`, gpk: index.team(teamId), gsk: `${at}#${orderId}` })
