import { covers } from '@shared/kernel/place'
import type { contacts } from '@shared/outreach/contract'
import type { ContactRow } from '@shared/outreach/model'
import { type ReachVoter, type VoteFacts, pageToReach } from '@functions/decision/exports'
import { boundPersons } from '@functions/identity/exports'
import type { UseCase } from '@functions/platform/http'
import { voteFor, watchers } from './access'
import { readReach } from './store'

const roomsOf = ({ parts }: ReachVoter, scope: VoteFacts['scope']): ContactRow['rooms'] =>
  parts.flatMap(({ flat, floor, room }) => {
    const found = scope.find((s) => covers(s.unit, flat))
    return found ? [{ ...found, floor, room }] : []
  })

/** The voters of a vote with how often each was sought: one page of the roll, its entries and its bindings, side by side. */
export const listContacts: UseCase<typeof contacts> = async ({ params, query }, caller) => {
  const { scope } = await voteFor(caller, params.decisionId, watchers)
  const { voters, cursor } = await pageToReach(params.decisionId, query.cursor, query.limit ?? 100)
  const [reach, bound] = await Promise.all([
    readReach(
      params.decisionId,
      voters.map((v) => v.voterId),
    ),
    boundPersons(voters.map((v) => v.ownerKey)),
  ])
  return {
    items: voters.map((voter) => {
      const { voterId, names, area, voted, ownerKey } = voter
      const { attempts = 0, days = 0, last = null } = reach.get(voterId) ?? {}
      return { voterId, rooms: roomsOf(voter, scope), names: [...names], area, voted, onWechat: bound.has(ownerKey), attempts, days, last }
    }),
    cursor,
  }
}
