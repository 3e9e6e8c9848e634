import type { ContestId } from '@shared/contest/model'
import type { Instant } from '@shared/kernel/instant'
import { absent, atMost, below, clause, either, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { CertificateItem, ContestItem, ObjectionItem, ResultItem } from '../items'
import { hasBegun, index, isNew, isThere, keys, runsStill, stateIs, updateHead } from '../store'

/** Keys and conditions of results, objections and certificates. */

export const OBJECTIONS_MOST = 3

export const putResult = (id: ContestId, item: ResultItem): Write => ({ put: { ...keys.result(id, item.round), ...item }, when: [isNew] })

export const showResult = (id: ContestId, round: number, winners: ResultItem['winners']): Write => ({
  update: keys.result(id, round),
  set: { winners },
  when: [isThere],
})

const ofRound = (round: number) => clause('ofRound', 'the result that is objected to is still the one shown', is('round', round))

/** An objection and the count of those that wait have one order with the award: either it came before, and must be answered, or not at all. */
export const objectWrites = (item: ObjectionItem, at: Instant, event: DomainEvent): Write[] => [
  {
    update: keys.head(item.contestId),
    add: { objections: 1, openObjections: 1 },
    when: [isThere, stateIs('publicity'), ofRound(item.round), runsStill('objectableUntil', at)],
  },
  {
    put: {
      ...keys.objection(item.contestId, item.objectionId),
      ...item,
      event,
      gpk: index.by(item.by),
      gsk: `${item.at}#O#${item.objectionId}`,
    },
    when: [isNew],
  },
  {
    update: keys.objector(item.contestId, item.by),
    add: { count: 1 },
    when: [clause('notTooMany', 'one person objects so often', either(absent('count'), below('count', OBJECTIONS_MOST)))],
  },
]

export const answerWrites = (item: ObjectionItem, set: Record<string, unknown>): Write[] => [
  { update: keys.head(item.contestId), add: { openObjections: -1 }, when: [isThere] },
  {
    update: keys.objection(item.contestId, item.objectionId),
    set,
    when: [isThere, clause('isOpen', 'nobody has answered yet', is('answer', null))],
  },
]

/** The award: the publicity is over and nothing waits for an answer, at this very moment. */
export const awardWrite = (head: ContestItem, at: Instant, set: Record<string, unknown>): Write =>
  updateHead(head, set, [
    stateIs('publicity'),
    hasBegun('objectableUntil', at),
    clause('allAnswered', 'every objection has its answer', atMost('openObjections', 0)),
  ])

/** The number follows from the entry, so that doing it again changes nothing. */
export const putCertificate = (item: CertificateItem, event: DomainEvent): Write => ({
  put: { ...keys.certificate(item.number), ...item, event },
  when: [isNew],
})
