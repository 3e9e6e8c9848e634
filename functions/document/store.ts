import type { DecisionId } from '@shared/decision/model'
import { type InquiryCount, type InquiryId, MOST_INQUIRIES } from '@shared/document/inquiry'
import type { PersonId } from '@shared/identity/model'
import type { CaseId } from '@shared/retrofit/model'
import { type Item, absent, below, clause, either, exists } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import type { DomainEvent } from '@functions/platform/outbox'
import { type Key, Table } from '@functions/platform/table'
import { CountItem, InquiryItem } from './items'

/** The only file that knows keys and conditions of the document table (docs/architecture.md). */
const table = new Table(setting('TABLE_DOCUMENT'))

const pkOf = (id: DecisionId): string => `D#${id}`
const keys = {
  inquiry: (id: DecisionId, inquiry: InquiryId): Key => ({ pk: pkOf(id), sk: `INQUIRY#${inquiry}` }),
  /** How many inquiries one person has sent about a vote. */
  asker: (id: DecisionId, asker: string): Key => ({ pk: pkOf(id), sk: `ASKER#${asker}` }),
  count: (id: DecisionId): Key => ({ pk: pkOf(id), sk: 'COUNT' }),
  /** A document or list of a vote or a case that left the system: written once, for its event. */
  issued: (id: DecisionId | CaseId, event: DomainEvent): Key => ({
    pk: id.startsWith('c_') ? `C#${id}` : `D#${id}`,
    sk: `ISSUED#${event.id}`,
  }),
}
type State = 'open' | 'answered'
const index = {
  /** Inquiries of a vote by state, oldest first. */
  state: (id: DecisionId, state: State): string => `D#${id}#${state}`,
  /** Votes that a person has asked about. */
  asker: (person: PersonId): string => `BY#${person}`,
}
const markOf = ({ askedAt, inquiryId }: Pick<InquiryItem, 'askedAt' | 'inquiryId'>): string => `${askedAt}#${inquiryId}`

// --- clauses

const isNew = clause('isNew', 'an inquiry is written once', absent())
const mayAskMore = clause('mayAskMore', 'a person asks a bounded number of times', either(absent('asked'), below('asked', MOST_INQUIRIES)))
const isThere = clause('isThere', 'the inquiry exists', exists())
const unanswered = clause('unanswered', 'an inquiry is answered once', absent('answer'))

// --- writing

/** Places of the writes in the transaction, as `ConditionFailed` numbers them. */
export const askWrites = { inquiry: 0, asker: 1 } as const

/** Inquiry, the person's count and the vote's count at once. @throws ConditionFailed */
export const addInquiry = (inquiry: InquiryItem, asker: string, person: PersonId, event: DomainEvent): Promise<void> => {
  const { decisionId, inquiryId } = inquiry
  return table.transact([
    {
      put: { ...keys.inquiry(decisionId, inquiryId), ...inquiry, event, gpk: index.state(decisionId, 'open'), gsk: markOf(inquiry) },
      when: [isNew],
    },
    {
      update: keys.asker(decisionId, asker),
      set: { decisionId, gpk: index.asker(person), gsk: decisionId },
      add: { asked: 1 },
      when: [mayAskMore],
    },
    { update: keys.count(decisionId), add: { asked: 1 }, when: [] },
  ])
}

/** Answer and the vote's count at once. @throws ConditionFailed */
export const addAnswer = (
  decisionId: DecisionId,
  inquiryId: InquiryId,
  answer: Required<Pick<InquiryItem, 'answer' | 'answeredAt' | 'answeredBy'>>,
  event: DomainEvent,
): Promise<void> =>
  table.transact([
    {
      update: keys.inquiry(decisionId, inquiryId),
      set: { ...answer, event, gpk: index.state(decisionId, 'answered') },
      when: [isThere, unanswered],
    },
    { update: keys.count(decisionId), add: { answered: 1 }, when: [] },
  ])

/** Notes what left the system; `facts` hold no personal data. */
export const noteIssued = (id: DecisionId | CaseId, event: DomainEvent, facts: Item): Promise<void> =>
  table.write({ put: { ...keys.issued(id, event), ...facts, event }, when: [] })

// --- reading

export const findInquiry = async (id: DecisionId, inquiry: InquiryId): Promise<InquiryItem | null> => {
  const item = await table.get(keys.inquiry(id, inquiry))
  return item && InquiryItem.parse(item)
}

/** Inquiries that one person sent about a vote; there are few (`MOST_INQUIRIES`). */
export const inquiriesBy = async (id: DecisionId, asker: string): Promise<InquiryItem[]> => {
  const { items } = await table.query({ pk: pkOf(id), prefix: `INQUIRY#q_${asker}`, consistent: true })
  return items.map((i) => InquiryItem.parse(i)).sort((a, b) => (markOf(a) < markOf(b) ? -1 : 1))
}

export const pageOfInquiries = async (
  id: DecisionId,
  state: State,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: InquiryItem[]; cursor: string | null }> => {
  const found = await table.query({ pk: index.state(id, state), index: 'byKey', limit, cursor })
  return { items: found.items.map((i) => InquiryItem.parse(i)), cursor: found.cursor }
}

export const countInquiries = async (id: DecisionId): Promise<InquiryCount> => {
  const { asked = 0, answered = 0 } = CountItem.parse((await table.get(keys.count(id))) ?? {})
  return { asked, answered }
}

/** Votes that a person has asked about, for the export of one's own data. */
export async function* votesAskedAbout(person: PersonId): AsyncGenerator<Item> {
  yield* table.each({ pk: index.asker(person), index: 'byKey' })
}
