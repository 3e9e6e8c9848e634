import type { enterContest, enterHelped } from '@shared/contest/entryContract'
import type { EntryInput } from '@shared/contest/entry'
import { entryLacks } from '@shared/contest/enter'
import { EntryId } from '@shared/contest/model'
import { Refusal } from '@shared/contract/errors'
import { digestOf } from '@shared/kernel/digest'
import { chinaClock } from '@shared/kernel/instant'
import type { Caller } from '@functions/platform/caller'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustNotJudge, mustOrganise, mustSee } from './access'
import { contestEvent } from './events'
import { type ContestItem, EntryItem } from './items'
import { personsOf, sealedPeople } from './people'
import { table } from './store'
import { claimPersons, putEntry, takePlace } from './store/entries'
import { entryView } from './views'

/** The entry of this key, as it will stand. @throws Refusal NOT_FOUND, ENTRY_WRONG with what is wrong */
const entryOf = (head: ContestItem, caller: Caller, key: string, entry: EntryInput, helped: boolean): EntryItem => {
  const category = head.categories.find(({ id }) => id === entry.category)
  if (!category) throw new Refusal('NOT_FOUND')
  const year = chinaClock(head.closesAt).year
  const persons = personsOf(entry, year)
  const lacks = entryLacks({ ...entry, keys: persons.map(({ key: one }) => one) }, category, year)
  if (lacks.length > 0) throw new Refusal('ENTRY_WRONG', { lacks })
  const { contestId, place } = head
  const entryId = EntryId.parse(`en_${lookupHash('entry', `${contestId}\n${caller.personId}\n${key}`, 26).toUpperCase()}`)
  return {
    ...{ entryId, contestId, place, category: category.id, state: 'registered', number: null, relation: entry.relation, helped },
    ...{ by: caller.personId, persons, enteredAt: now(), work: 0, workKey: '', reason: '', mendUntil: null },
    ...sealedPeople({ contestId, entryId }, category.team === null ? { ...entry, teamName: null } : entry),
    ...{ appeal: 'none', appealText: '', appealAnswer: '', award: null, rank: null, certificate: null },
    content: lookupHash('entryContent', digestOf(entry)),
  }
}

/** Why an entry was not taken, from what the failed write handed back; one that stands already is given back. */
const standsOrWhy = (error: unknown, item: EntryItem): EntryItem => {
  if (!(error instanceof ConditionFailed)) throw error
  const there = error.failures.find(({ clauses }) => clauses.includes('isNew'))?.item
  if (there) {
    const stands = EntryItem.safeParse(there)
    if (stands.success && stands.data.content === item.content) return stands.data
    throw new Refusal('ENTRY_REPLAYED')
  }
  const group = error.failures.find(({ clauses }) => clauses.some((name) => name !== 'notEntered'))
  const no = (name: string): boolean => group?.clauses.includes(name) === true
  if (no('isThere')) throw new Refusal('NOT_FOUND')
  if (no('isOpen')) throw new Refusal('CONTEST_OVER')
  if (no('hasOpened')) throw new Refusal('CONTEST_NOT_YET', { opensAt: String(group?.item?.opensAt) })
  if (no('notClosed')) throw new Refusal('CONTEST_CLOSED', { closesAt: String(group?.item?.closesAt) })
  if (error.has('notEntered')) throw new Refusal('ENTRY_TWICE')
  throw new Refusal('CONTEST_FULL')
}

const enter = async (head: ContestItem, caller: Caller, key: string, entry: EntryInput, helped: boolean) => {
  const item = entryOf(head, caller, key, entry, helped)
  const event = contestEvent('entered', head, caller.personId, {
    ...{ entry: item.entryId, category: item.category, persons: item.persons.length, helped },
  })
  try {
    await table.transact([takePlace(item, item.enteredAt), putEntry(item, event), ...claimPersons(item)])
    return entryView(item, head, !helped, { works: [], present: false })
  } catch (error) {
    return entryView(standsOrWhy(error, item), head, !helped)
  }
}

export const enterOwn: UseCase<typeof enterContest> = async ({ params: { contestId }, body: { entryKey, entry } }, caller) => {
  const head = await mustSee(contestId)
  if (entry.relation === 'staff') throw new Refusal('ENTRY_WRONG', { lacks: [] })
  return enter(head, caller, entryKey, entry, false)
}

export const enterForSomebody: UseCase<typeof enterHelped> = async ({ params: { contestId }, body: { entryKey, entry } }, caller) => {
  const head = await mustOrganise(caller, contestId)
  if (head.state === 'draft') throw new Refusal('NOT_FOUND')
  await mustNotJudge(caller, contestId)
  return enter(head, caller, entryKey, { ...entry, relation: 'staff' }, true)
}
