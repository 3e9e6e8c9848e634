import { type OrderState, isEnded } from './state'

/**
 * As what somebody looks at an order. `leader`: leads the team that claimed it; `member`: is named to go; `invited`: leads a team that it was
 * offered to; `hall`: a volunteer who looks at what is open; `watcher`: auditor and administrator.
 */
export type OrderReader = 'requester' | 'community' | 'department' | 'watcher' | 'leader' | 'member' | 'invited' | 'hall'

/** `asked`: the number comes by a click that says why and is logged. */
export interface OrderSight {
  readonly name: 'none' | 'masked' | 'full'
  readonly phone: 'none' | 'masked' | 'asked' | 'full'
  readonly place: 'rough' | 'full'
  /** What was said, shown and recorded; other people's names may be in it. */
  readonly words: boolean
  /** Who goes, what was written down on the way, what the other side said. */
  readonly file: boolean
}

const nothing: OrderSight = { name: 'none', phone: 'none', place: 'rough', words: false, file: false }
const all: OrderSight = { name: 'full', phone: 'full', place: 'full', words: true, file: true }

/**
 * Who sees what at which stage (issue 6 §1 "only as much address as each stage needs"; DOMAIN §6.4, §8). Requester and whoever ordered for
 * them see all of it. The hall sees kind, time and a rough place. Who is offered it sees the words besides. The leader of the team that
 * has it may ring, and sees the door only once a time is agreed; who goes sees name, door and number from then until the service is over.
 */
export const sightOf = (reader: OrderReader, state: OrderState): OrderSight => {
  const over = isEnded(state)
  const agreed = state === 'scheduled' || state === 'inService'
  switch (reader) {
    case 'requester':
      return all
    case 'community':
      return { name: 'masked', phone: 'asked', place: 'full', words: true, file: true }
    case 'department':
      return { name: 'masked', phone: 'masked', place: 'rough', words: true, file: true }
    case 'watcher':
      return { name: 'masked', phone: 'none', place: 'rough', words: false, file: true }
    case 'leader':
      return over
        ? { name: 'masked', phone: 'none', place: 'rough', words: false, file: true }
        : { name: 'masked', phone: 'asked', place: agreed ? 'full' : 'rough', words: true, file: true }
    case 'member':
      if (over) return { name: 'masked', phone: 'none', place: 'rough', words: false, file: true }
      return agreed ? { ...all, file: true } : { ...nothing, words: true, file: true }
    case 'invited':
      return state === 'offered' ? { ...nothing, words: true } : nothing
    case 'hall':
      return nothing
  }
}

const better = <T extends string>(order: readonly T[], a: T, b: T): T => (order.indexOf(a) > order.indexOf(b) ? a : b)

/** Of several parts at once the most that one of them sees. */
export const sightOfAll = (readers: readonly OrderReader[], state: OrderState): OrderSight =>
  readers
    .map((reader) => sightOf(reader, state))
    .reduce(
      (a, b) => ({
        name: better(['none', 'masked', 'full'], a.name, b.name),
        phone: better(['none', 'masked', 'asked', 'full'], a.phone, b.phone),
        place: better(['rough', 'full'], a.place, b.place),
        words: a.words || b.words,
        file: a.file || b.file,
      }),
      nothing,
    )
