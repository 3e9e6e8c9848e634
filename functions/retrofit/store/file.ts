import type * as z from 'zod'
import type { Instant } from '@shared/kernel/instant'
import type { AskedBureau } from '@shared/retrofit/filing'
import type { CaseId } from '@shared/retrofit/model'
import type { OwnerKey } from '@shared/registry/model'
import { type Item, absent, clause, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Key, Write } from '@functions/platform/table'
import { AskItem, type Fact, type FactKind, OfferItem, WorksItem, factItems } from '../fileItems'
import type { CaseItem } from '../items'
import { caseIndex, caseKeys, inCase, isNew, isThere, partitionOf, table } from '../store'

/** Keys and conditions of what is written down of a case: in its partition, everything that guards look at below `F#`. */

const two = (n: number): string => String(n).padStart(2, '0')
const six = (n: number): string => String(n).padStart(6, '0')

const fileKeys = {
  fact: (id: CaseId, kind: FactKind, version: number): Key => inCase(id, `F#${kind}#${six(version)}`),
  ask: (id: CaseId, round: number, bureau: AskedBureau): Key => inCase(id, `F#ASK#${two(round)}#${bureau}`),
  offer: (id: CaseId, ownerKey: OwnerKey): Key => inCase(id, `F#OFFER#${ownerKey}`),
  works: (id: CaseId, worksId: string): Key => inCase(id, `WORKS#${worksId}`),
  /** How many numbers of a kind were given out in a district and year. */
  numbers: (district: string, kind: string, year: number): Key => ({ pk: `NUMBERS#${district}`, sk: `${kind}#${year}` }),
}

// --- reading

/** Everything that guards look at, as it stands: facts by kind in the order in which they were written. */
export interface CaseFile {
  readonly facts: { readonly [K in FactKind]: readonly Fact<K>[] }
  readonly asks: readonly AskItem[]
  readonly offers: readonly OfferItem[]
}

/** One query. */
export const readFile = async (id: CaseId): Promise<CaseFile> => {
  const items: Item[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: 'F#', consistent: true })) items.push(item)
  const of = <T extends z.ZodType>(kind: string, shape: T): z.infer<T>[] =>
    items.filter((item) => String(item.sk).split('#')[1] === kind).map((item) => shape.parse(item))
  return {
    facts: {
      PRECHECK: of('PRECHECK', factItems.PRECHECK),
      BUILDERS: of('BUILDERS', factItems.BUILDERS),
      BODY: of('BODY', factItems.BODY),
      DESIGN: of('DESIGN', factItems.DESIGN),
      REVIEW: of('REVIEW', factItems.REVIEW),
      CONTRACT: of('CONTRACT', factItems.CONTRACT),
      PACK: of('PACK', factItems.PACK),
      CORRECTION: of('CORRECTION', factItems.CORRECTION),
      EXPLANATION: of('EXPLANATION', factItems.EXPLANATION),
      ANNOUNCEMENT: of('ANNOUNCEMENT', factItems.ANNOUNCEMENT),
      ACCEPTANCE: of('ACCEPTANCE', factItems.ACCEPTANCE),
      INSPECTION: of('INSPECTION', factItems.INSPECTION),
      REGISTRATION: of('REGISTRATION', factItems.REGISTRATION),
      UTILITY: of('UTILITY', factItems.UTILITY),
    },
    asks: of('ASK', AskItem),
    offers: of('OFFER', OfferItem),
  }
}

/** The latest of a kind, without the rest. */
export const lastFact = async (id: CaseId, kind: FactKind): Promise<Item | null> => {
  const { items } = await table.query({ pk: partitionOf(id), prefix: `F#${kind}#`, descending: true, limit: 1, consistent: true })
  return items[0] ?? null
}

export const readWorksPage = async (
  id: CaseId,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: WorksItem[]; cursor: string | null }> => {
  const found = await table.query({ pk: partitionOf(id), prefix: 'WORKS#', descending: true, limit, cursor })
  return { items: found.items.map((item) => WorksItem.parse(item)), cursor: found.cursor }
}

/** How many numbers of a kind were given out in a district and year. */
export const numbersGiven = async (district: string, kind: 'filing' | 'sheet', year: number): Promise<number> => {
  const item = await table.get(fileKeys.numbers(district, kind, year))
  return Number(item?.given ?? 0)
}

// --- writing

/** A fact is written once under the version it belongs to; an earlier one stays. */
export const factWrite = (id: CaseId, kind: FactKind, version: number, fact: Item, event: DomainEvent): Write => ({
  put: { ...fileKeys.fact(id, kind, version), ...fact, version, event },
  when: [isNew],
})

const notEnded = clause('notEnded', 'a contract ends once', absent('ended'))
export const endContractWrite = (id: CaseId, version: number, ended: { at: Instant; reason: string }, event: DomainEvent): Write => ({
  update: fileKeys.fact(id, 'CONTRACT', version),
  set: { ended, event },
  when: [isThere, notEnded],
})

const queueOf = ({ bureau, due, caseId }: AskItem, district: CaseItem['district']): Item => ({
  gpk: caseIndex.queue(bureau, district),
  gsk: `${due}#${caseId}`,
})
/** A bureau is asked once about one application and stands in its queue from then on. */
export const askWrite = (head: CaseItem, ask: AskItem, event: DomainEvent | null): Write => ({
  put: { ...fileKeys.ask(head.caseId, ask.filingRound, ask.bureau), ...ask, ...queueOf(ask, head.district), ...(event && { event }) },
  when: [clause('askedOnce', 'a bureau is asked once about one application', absent())],
})

export const answerWrite = (head: CaseItem, ask: AskItem, answers: AskItem['answers'], event: DomainEvent): Write => ({
  update: fileKeys.ask(head.caseId, ask.filingRound, ask.bureau),
  set: { answers, event },
  remove: ['gpk', 'gsk'],
  when: [isThere, clause('answersAre', 'nobody answered since it was read', is('answers', ask.answers))],
})

/** An application that is over waits for nobody. */
export const unaskWrite = (head: CaseItem, ask: AskItem): Write => ({
  update: fileKeys.ask(head.caseId, ask.filingRound, ask.bureau),
  remove: ['gpk', 'gsk'],
  when: [isThere],
})

/** Takes the next number: it is given out once, by the condition that nobody took it since it was read. */
export const numberWrite = (district: string, kind: 'filing' | 'sheet', year: number, given: number, caseId: CaseId): Write => ({
  update: fileKeys.numbers(district, kind, year),
  set: { given: given + 1, lastCase: caseId },
  when: [clause('numberIsNext', 'a number is given out once', given === 0 ? absent('given') : is('given', given))],
})

/** Terms as they were set; those that stand are in the head. */
export const termsWrite = ({ caseId, version }: CaseItem, terms: CaseItem['terms'], event: DomainEvent): Write => ({
  put: { ...inCase(caseId, `TERMS#${six(version + 1)}`), terms, event },
  when: [isNew],
})

export const offerWrite = (id: CaseId, offer: OfferItem): Write => ({ put: { ...fileKeys.offer(id, offer.ownerKey), ...offer }, when: [] })

/** A day on the site; the case is still where it can have one. */
export const worksWrites = (head: CaseItem, works: WorksItem, event: DomainEvent): Write[] => [
  {
    put: { ...fileKeys.works(head.caseId, works.worksId), ...works, event },
    when: [clause('notedOnce', 'a day on the site is written down once', absent())],
  },
  { check: caseKeys.head(head.caseId), when: [clause('stateIs', 'the case stands where this is written', is('state', head.state))] },
]

const notMended = clause('notMended', 'a problem is mended once', absent('mended'))
export const mendWrite = (id: CaseId, worksId: string, mended: { at: Instant; text: string }, event: DomainEvent): Write => ({
  update: fileKeys.works(id, worksId),
  set: { mended, event },
  when: [isThere, notMended],
})
export const readWorksItem = async (id: CaseId, worksId: string): Promise<WorksItem | null> => {
  const item = await table.get(fileKeys.works(id, worksId))
  return item && WorksItem.parse(item)
}
