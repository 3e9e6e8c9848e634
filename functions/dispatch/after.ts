import { Refusal } from '@shared/contract/errors'
import type { confirmOrder, disputeOrder, noteMissed, reviewOrder } from '@shared/dispatch/orderContract'
import type { PersonId } from '@shared/identity/model'
import { SourceId } from '@shared/volunteer/ids'
import { type ServedEntry, postHours } from '@functions/volunteer/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import type { Write } from '@functions/platform/table'
import { changeOrder } from './change'
import { followUpWrites } from './followUp'
import type { OrderItem } from './items'
import { sealHead } from './sealed'
import { statsWrite } from './store/stats'

export const didServe = ({ members }: OrderItem, personId: PersonId): boolean =>
  members.some((member) => member.personId === personId && member.cameAt !== null)

/**
 * Who organised it records it (ministry order 67: 谁组织谁记录), and never somebody who served: the officer who took it on, the worker who
 * dispatched it, the leader who claimed it, else whoever confirms.
 */
const recorderOf = (head: OrderItem, confirms: PersonId): PersonId =>
  [head.takenBy, head.dispatchedBy, head.claimedBy, confirms].find((one) => one !== null && !didServe(head, one)) ?? confirms

/** The ledger's writes for everybody who came, to be put into the transaction that confirms. */
export const hoursOf = (head: OrderItem, confirms: PersonId): Promise<Write[]> => {
  const { team, members, orderId, title, community } = head
  const recordedBy = recorderOf(head, confirms)
  const entries: ServedEntry[] = members.flatMap(({ personId, cameAt, leftAt }) =>
    team && cameAt
      ? [{ personId, teamId: team, source: SourceId.parse(orderId), title, place: community, from: cameAt, to: leftAt, recordedBy }]
      : [],
  )
  return entries.length > 0 ? postHours(entries) : Promise.resolve([])
}

export const confirm: UseCase<typeof confirmOrder> = ({ params: { orderId }, body: { turn, how } }, caller) =>
  changeOrder(caller, orderId, { event: how === 'requester' ? 'confirm' : 'confirmChecked', turn }, async ({ head, as }) => {
    const facts = { served: didServe(head, caller.personId), called: how === 'call' }
    const may = as.some((part) => (how === 'requester' ? part === 'requester' : part === 'community' || part === 'department'))
    if (head.state !== 'done' || !may || facts.served) return { facts }
    const hours = await hoursOf(head, caller.personId)
    return {
      facts,
      set: { confirmed: { at: now(), by: how, person: caller.personId }, posted: true },
      ...{ team: head.team, tell: { how, members: head.members.filter(({ cameAt }) => cameAt !== null).map(({ personId }) => personId) } },
      writes: () => hours,
    }
  })

export const review: UseCase<typeof reviewOrder> = ({ params: { orderId }, body: { turn, face, words, byCall, again } }, caller) =>
  changeOrder(caller, orderId, { event: 'review', turn }, async ({ head, as }) => {
    if (byCall && !as.includes('community')) throw new Refusal('ORDER_NOT_YOURS', { state: head.state })
    const follow = again && head.state === 'confirmed' ? await followUpWrites(head, caller.personId) : []
    return {
      set: { review: { face, at: now(), byCall }, reviewWords: sealHead(orderId, 'reviewWords', words) },
      ...{ team: head.team, tell: { face, byCall, again } },
      writes: () => [...follow, ...(head.team ? [statsWrite(head.team, face)] : [])],
    }
  })

export const dispute: UseCase<typeof disputeOrder> = ({ params: { orderId }, body: { turn, reason } }, caller) =>
  changeOrder(caller, orderId, { event: 'dispute', turn }, ({ head }) => ({
    ...{ reason, team: head.team },
    set: { dispute: { at: now(), settled: null }, disputeWords: sealHead(orderId, 'disputeWords', reason) },
  }))

export const missed: UseCase<typeof noteMissed> = ({ params: { orderId }, body: { turn, who } }, caller) =>
  changeOrder(caller, orderId, { event: who === 'team' ? 'teamMissed' : 'nobodyHome', turn }, ({ head }) => ({
    // Whoever did not come is not asked again by itself; a requester who was out was reached before.
    set:
      who === 'team'
        ? {
            offers: [
              ...head.offers.filter(({ teamId }) => teamId !== head.team),
              ...(head.team ? [{ teamId: head.team, state: 'lost' as const }] : []),
            ],
          }
        : { contacted: true },
    team: head.team,
  }))
