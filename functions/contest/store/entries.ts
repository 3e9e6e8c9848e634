import type { ContestId } from '@shared/contest/model'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import { type Clause, type Item, above, absent, atLeast, atMost, clause, either, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { EntryItem, NumberItem, WorkItem } from '../items'
import { index, isNew, isThere, keys, proveState, runsStill, stateIs } from '../store'

/** Keys and conditions of entries and works. Nothing is read before an entry: its group and its persons decide by the write. */

const isOpen: Clause = clause('isOpen', 'the contest is published, and not called off or with its jury', is('status', 'published'))
const hasOpened = (at: Instant): Clause => clause('hasOpened', 'registration has begun', atMost('opensAt', at))
const notClosed = (at: Instant): Clause =>
  clause('notClosed', 'registration has not ended; at the second of the deadline it has', above('closesAt', at))
const placeLeft: Clause = clause('placeLeft', 'the group has a place left', atLeast('left', 1))
const notEntered: Clause = clause(
  'notEntered',
  'a person is in a group once; who withdrew may come again',
  either(absent(), is('released', true)),
)

export const takePlace = ({ contestId, category }: Pick<EntryItem, 'contestId' | 'category'>, at: Instant): Write => ({
  update: keys.category(contestId, category),
  add: { left: -1, taken: 1 },
  when: [isThere, isOpen, hasOpened(at), notClosed(at), placeLeft],
})
/** Before the jury begins; afterwards nobody withdraws. */
export const givePlace = ({ contestId, category }: Pick<EntryItem, 'contestId' | 'category'>): Write => ({
  update: keys.category(contestId, category),
  add: { left: 1, taken: -1 },
  when: [isThere, isOpen],
})

export const claimPersons = ({ contestId, category, persons, entryId }: EntryItem): Write[] =>
  persons.map(({ key }) => ({
    put: { ...keys.claim(contestId, category, key), entryId, released: false },
    when: [notEntered],
  }))
export const releasePersons = ({ contestId, category, persons, entryId }: EntryItem): Write[] =>
  persons.map(({ key }) => ({
    update: keys.claim(contestId, category, key),
    set: { released: true },
    when: [clause('isOurs', 'the claim is of this entry', is('entryId', entryId))],
  }))

export const putEntry = (item: EntryItem, event: DomainEvent): Write => ({
  put: {
    ...keys.entry(item.contestId, item.entryId),
    ...item,
    event,
    gpk: index.by(item.by),
    gsk: `${item.enteredAt}#E#${item.entryId}`,
  },
  when: [isNew],
})

const workIs = (version: number): Clause => clause('workIs', 'no other version of the work came in since', is('work', version))

/** An entry goes on from the state and the version of its work that were read. */
export const moveEntry = (item: EntryItem, set: Item, when: readonly Clause[] = []): Write => ({
  update: keys.entry(item.contestId, item.entryId),
  set,
  when: [isThere, stateIs(item.state), workIs(item.work), ...when],
})

/** The contest still takes works at this moment. */
export const worksRun = (id: ContestId, at: Instant): Write => ({
  check: keys.head(id),
  when: [isThere, stateIs('published'), runsStill('worksUntil', at)],
})
export const mendRuns = (at: Instant): Clause => runsStill('mendUntil', at)

export const putWork = (id: ContestId, work: WorkItem): Write => ({
  put: { ...keys.work(id, work.entryId, work.version), ...work },
  when: [isNew],
})

/** A version of a work; while it was sent back by the time it was given, else by the deadline of all. */
export const submitWrites = (item: EntryItem, work: WorkItem, workKey: string, at: Instant, event: DomainEvent): Write[] => {
  const set = { work: work.version, workKey, state: 'registered', reason: '', event }
  const mending = item.state === 'sentBack'
  return [
    moveEntry(item, set, mending ? [mendRuns(at)] : []),
    putWork(item.contestId, work),
    mending ? proveState(item.contestId, 'published') : worksRun(item.contestId, at),
  ]
}

/** The check is passed: the next number of the contest is the entry's. */
export const passWrites = (item: EntryItem, numbers: number, event: DomainEvent): Write[] => {
  const number = item.number ?? numbers + 1
  const gate = [isThere, stateIs('published')]
  const pointer: NumberItem = {
    ...{ number, entryId: item.entryId, category: item.category, by: item.by },
    keys: item.persons.map(({ key }) => key),
  }
  const passed = moveEntry(item, { state: 'eligible', number, reason: '', mendUntil: null, event })
  if (item.number !== null) return [passed, proveState(item.contestId, 'published')]
  return [
    passed,
    {
      update: keys.head(item.contestId),
      set: { numbers: number },
      when: [...gate, clause('numbersAre', 'nobody else got this number', is('numbers', numbers))],
    },
    { put: { ...keys.number(item.contestId, number), ...pointer }, when: [isNew] },
  ]
}

/** Somebody is there, once. */
export const presentWrite = (id: ContestId, number: number, at: Instant, notedBy: PersonId): Write => ({
  put: { ...keys.present(id, number), number, at, notedBy },
  when: [isNew],
})
