import { Refusal } from '@shared/contract/errors'
import { dispatchers, orderWatchers } from '@shared/dispatch/access'
import type { PairView, endPairing, handToPair, listPairs, pairUp } from '@shared/dispatch/besideContract'
import { maskName } from '@shared/registry/mask'
import { teamNames, teamsAt } from '@functions/volunteer/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { actsFor, mustReadOrder } from './access'
import { changeOrder } from './change'
import { peopleOf } from './personal'
import { table } from './store'
import { type PairItem, endWrite, pairWrite, pairsOf, readPair } from './store/pairs'

const viewsOf = async (pairs: readonly PairItem[]): Promise<PairView[]> => {
  const names = await teamNames([...new Set(pairs.map(({ teamId }) => teamId))])
  return pairs.map(({ pairId, community, who, teamId, since, endedAt }) => ({
    ...{ pairId, community, who, since, endedAt },
    team: { teamId, name: names.get(teamId) ?? '服务队' },
  }))
}
const viewOf = async (pair: PairItem): Promise<PairView> => {
  const [view] = await viewsOf([pair])
  if (!view) throw new Refusal('NOT_FOUND')
  return view
}

const pairEvent = (type: string, { community, teamId }: PairItem, caller: Caller) =>
  eventOf({ type, subject: `orders:${community}`, place: community, actor: caller.personId, facts: { team: teamId } })

export const list: UseCase<typeof listPairs> = async ({ query: { community } }, caller) => {
  caller.mustHold(orderWatchers, community)
  return { items: await viewsOf(await pairsOf(community)), now: now() }
}

export const pair: UseCase<typeof pairUp> = async ({ params: { orderId }, body: { teamId } }, caller) => {
  const { head } = await mustReadOrder(caller, orderId)
  caller.mustHold(dispatchers, head.community)
  if (!(await teamsAt(head.community)).some((team) => team.teamId === teamId)) throw new Refusal('ORDER_TEAM')
  const before = await readPair(head.community, head.phoneHash)
  if (before?.teamId === teamId && before.endedAt === null) return viewOf(before)
  const made: PairItem = {
    ...{ pairId: head.phoneHash, community: head.community, who: maskName(peopleOf(head).name), teamId },
    ...{ since: now(), by: caller.personId, endedAt: null },
  }
  await table.write(pairWrite(made, pairEvent('dispatch.paired', made, caller)))
  return viewOf(made)
}

export const end: UseCase<typeof endPairing> = async ({ params: { community, pairId } }, caller) => {
  caller.mustHold(dispatchers, community)
  const before = await readPair(community, pairId)
  if (!before) throw new Refusal('NOT_FOUND')
  if (before.endedAt !== null) return viewOf(before)
  const endedAt = now()
  await table.write(endWrite(before, endedAt, pairEvent('dispatch.pairEnded', before, caller)))
  return viewOf({ ...before, endedAt })
}

export const hand: UseCase<typeof handToPair> = ({ params: { orderId }, body: { turn, department } }, caller) =>
  changeOrder(caller, orderId, { event: 'offerPair', turn }, async ({ head, as }) => {
    const found = await readPair(head.community, head.phoneHash)
    if (!found || found.endedAt !== null) throw new Refusal('ORDER_NO_PAIR')
    const own = as.includes('community') || actsFor(caller, department, head)
    const chosen = head.department ?? department
    return {
      facts: { named: own ? 1 : 0 },
      set: {
        ...{ department: chosen, dispatchedBy: head.dispatchedBy ?? caller.personId, hall: false },
        departments: [...head.departments.filter((one) => one.department !== chosen), { department: chosen, state: 'took' }],
        offers: [{ teamId: found.teamId, state: 'asked' }],
      },
      ...{ department: chosen, tell: { teams: [found.teamId], pair: true } },
    }
  })
