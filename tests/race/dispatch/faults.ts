import type { OrderId } from '@shared/dispatch/order'
import type { TeamId } from '@shared/volunteer/ids'
import { entriesOf } from '@functions/dispatch/entries'
import type { OrderItem } from '@functions/dispatch/items'
import { partitionOf, readHead, readSteps, table } from '@functions/dispatch/store'
import { keys as volunteerKeys, table as volunteers } from '@functions/volunteer/store'

/** What does not go together in an order, whoever acted on it at the same time. A race asks that nothing does, its control that something does. */
export type Fault =
  /** A step is missing or does not begin where the one before it ended, or the head is not where the last one led. */
  | 'steps'
  /** It stands in a list in which nobody looks for it, or is missing from one. */
  | 'lists'
  /** The team’s room is not what it would be with the orders it has. */
  | 'claims'
  /** The requester was reached by a team that no longer has it. */
  | 'contact'

/** Entries that an order keeps for good. */
const forGood = /^(HEAD|STEP#|PLACE#|BY$|SAME$)/
const shownIn = async (orderId: OrderId): Promise<string[]> => {
  const found: string[] = []
  for await (const item of table.each({ pk: partitionOf(orderId), consistent: true }))
    if (item.gpk !== undefined && !forGood.test(String(item.sk))) found.push(String(item.sk))
  return found.sort()
}
const listed = (head: OrderItem): string[] => entriesOf(head).flatMap(({ sk }) => (forGood.test(sk) ? [] : [sk]))

const listsAreRight = async (head: OrderItem): Promise<boolean> => {
  const [is, due] = [await shownIn(head.orderId), listed(head)]
  // Lists still show a claimed order as it was offered, until its next step takes it out.
  const may = head.state === 'claimed' ? [...due, ...listed({ ...head, state: 'offered', team: null })] : due
  return due.every((sk) => is.includes(sk)) && is.every((sk) => may.includes(sk))
}

/** `teams` are all that may have it and have no other order. */
export const faultsOf = async (orderId: OrderId, teams: readonly TeamId[] = []): Promise<Fault[]> => {
  const [head, steps] = [await readHead(orderId), await readSteps(orderId)]
  if (!head) throw new Error('no such order')
  const chained = steps.every((step, n) => step.turn === n && (n === 0 || step.from === steps[n - 1]?.to))
  const holds = ['claimed', 'scheduled', 'inService'].includes(head.state) ? head.team : null
  const rooms = await Promise.all(
    teams.map(async (teamId) => {
      const gate = await volunteers.get(volunteerKeys.claims(teamId))
      return Number(gate?.most) - Number(gate?.left) === (teamId === holds ? 1 : 0)
    }),
  )
  const found: Record<Fault, boolean> = {
    steps: !chained || head.turn !== steps.length - 1 || head.state !== steps.at(-1)?.to,
    lists: !(await listsAreRight(head)),
    claims: !rooms.every(Boolean),
    contact: head.contacted && head.team === null,
  }
  return (Object.keys(found) as Fault[]).filter((fault) => found[fault])
}
