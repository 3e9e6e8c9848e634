import type { Day } from '@shared/kernel/day'
import type { HonourId } from '@shared/volunteer/honour'
import { type Item, absent, atLeast, below, clause, either, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { HonourItem, ObjectionItem } from '../items'
import { districtOf, index, isNew, keys, versionIs } from '../store'

/** Keys and conditions of commendation lists. */

/** Objections of one person to one list. */
const MOST_OBJECTIONS = 5

const isPublic = clause('isPublic', 'the list is in publicity', is('state', 'publicity'))
const isDraft = clause('isDraft', 'the list is a draft', is('state', 'draft'))
const publicityOver = (today: Day) => clause('publicityOver', 'its last day is past', below('lastDay', today))
const stillOpen = (today: Day) => clause('stillOpen', 'its last day is not past', atLeast('lastDay', today))
const allAnswered = clause('allAnswered', 'no objection waits', is('open', 0))
const notTooMany = clause('notTooMany', 'five objections each', either(absent('count'), below('count', MOST_OBJECTIONS)))
const notAnswered = clause('notAnswered', 'an objection is answered once', is('answer', null))

export const createHonour = (item: HonourItem, event: DomainEvent): Write => ({
  put: { ...keys.honour(item.honourId), ...item, event, gpk: index.honours(districtOf(item.place)), gsk: item.createdAt },
  when: [isNew],
})

export const openWrite = ({ honourId }: HonourItem, version: number, set: Item): Write => ({
  update: keys.honour(honourId),
  set: { ...set, version: version + 1 },
  when: [isDraft, versionIs(version)],
})

/** Publishing is decided by the write: publicity over, every objection answered, nobody changed it. */
export const publishWrite = ({ honourId }: HonourItem, version: number, today: Day, set: Item): Write => ({
  update: keys.honour(honourId),
  set: { ...set, version: version + 1 },
  when: [isPublic, publicityOver(today), allAnswered, versionIs(version)],
})

/** An objection with its place among those of whoever objects; the list counts it as open in the same write. */
export const objectWrites = (id: HonourId, item: ObjectionItem, today: Day, event: DomainEvent): Write[] => [
  { put: { ...keys.objection(id, item.objectionId), ...item, event }, when: [isNew] },
  { update: keys.objector(id, item.by), add: { count: 1 }, when: [notTooMany] },
  { update: keys.honour(id), add: { open: 1 }, when: [isPublic, stillOpen(today)] },
]

export const answerWrites = (id: HonourId, version: number, answer: Pick<ObjectionItem, 'objectionId'> & Item, lines: Item): Write[] => {
  const { objectionId, ...set } = answer
  return [
    { update: keys.objection(id, objectionId), set, when: [notAnswered] },
    { update: keys.honour(id), set: { ...lines, version: version + 1 }, add: { open: -1 }, when: [versionIs(version)] },
  ]
}
