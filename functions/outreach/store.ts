import type { DecisionId, VoterId } from '@shared/decision/model'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import type { TemplateName } from '@shared/outreach/templates'
import { type Item, above, absent, clause, either, is } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import type { DomainEvent } from '@functions/platform/outbox'
import { type Key, Table } from '@functions/platform/table'
import { AttemptItem, CreditItem, JobItem, MessageItem, ReachItem } from './items'

/** The only file that knows keys and conditions of the outreach table (docs/architecture.md). */
export const table = new Table(setting('TABLE_OUTREACH'))

const personPk = (personId: PersonId): string => `PERSON#${personId}`
const votePk = (id: DecisionId): string => `D#${id}`

export const keys = {
  credit: (personId: PersonId, template: TemplateName): Key => ({ pk: personPk(personId), sk: `CREDIT#${template}` }),
  /** Marks an answer to a consent dialogue as noted. */
  asked: (personId: PersonId, requestKey: string): Key => ({ pk: personPk(personId), sk: `ASKED#${requestKey}` }),
  job: (jobId: string): Key => ({ pk: `JOB#${jobId}`, sk: 'JOB' }),
  message: (id: DecisionId, voter: VoterId, template: TemplateName, cause: string): Key => ({
    pk: votePk(id),
    sk: `MSG#${voter}#${template}#${cause}`,
  }),
  /** A message that belongs to no vote. */
  notice: (personId: PersonId, template: TemplateName, cause: string): Key => ({ pk: personPk(personId), sk: `MSG#${template}#${cause}` }),
  reach: (id: DecisionId, voter: VoterId): Key => ({ pk: votePk(id), sk: `REACH#${voter}` }),
  /** A list that left the system: the fact that carries its event. */
  issued: (id: DecisionId, { id: event }: DomainEvent): Key => ({ pk: votePk(id), sk: `ISSUED#${event}` }),
  attempt: (id: DecisionId, voter: VoterId, attemptKey: string): Key => ({ pk: votePk(id), sk: `TRY#${voter}#${attemptKey}` }),
}

/** Jobs and messages stand in the list of what is due, each kind in its own, until they are over. */
const due = { job: 'DUE#JOB', message: 'DUE#MSG' } as const
export const jobDueAt = (at: Instant): Item => ({ gpk: due.job, gsk: at })
export const messageDueAt = (at: Instant): Item => ({ gpk: due.message, gsk: at })
export const noLongerDue = ['gpk', 'gsk'] as const

// --- reading

export const readCredits = async (personId: PersonId, templates: readonly TemplateName[]): Promise<Map<TemplateName, CreditItem>> => {
  const items = await table.getMany(templates.map((t) => keys.credit(personId, t)))
  const bySk = new Map(items.map((i) => [i.sk, CreditItem.parse(i)]))
  return new Map(
    templates.flatMap((t) => {
      const held = bySk.get(keys.credit(personId, t).sk)
      return held ? [[t, held] as const] : []
    }),
  )
}

export const listDueJobs = async (at: Instant, limit: number): Promise<JobItem[]> => {
  const { items } = await table.query({ pk: due.job, index: 'byKey', upTo: at, limit })
  return items.map((i) => JobItem.parse(i))
}

export const listDueMessages = async (at: Instant, limit: number): Promise<MessageItem[]> => {
  const { items } = await table.query({ pk: due.message, index: 'byKey', upTo: at, limit })
  return items.map((i) => MessageItem.parse(i))
}

export const pageOfMessages = async (
  id: DecisionId,
  cursor: string | undefined,
  limit: number,
): Promise<{ messages: MessageItem[]; cursor: string | null }> => {
  const found = await table.query({ pk: votePk(id), prefix: 'MSG#', limit, cursor })
  return { messages: found.items.map((i) => MessageItem.parse(i)), cursor: found.cursor }
}

/** Entries of a whole vote, voter by voter. */
export const pageOfAttempts = async (
  id: DecisionId,
  cursor: string | undefined,
  limit: number,
): Promise<{ attempts: AttemptItem[]; cursor: string | null }> => {
  const found = await table.query({ pk: votePk(id), prefix: 'TRY#', limit, cursor, consistent: true })
  return { attempts: found.items.map((i) => AttemptItem.parse(i)), cursor: found.cursor }
}

/** How often each of these voters was sought; who never was is absent. */
export const readReach = async (id: DecisionId, voters: readonly VoterId[]): Promise<Map<VoterId, ReachItem>> => {
  const items = (await table.getMany(voters.map((v) => keys.reach(id, v)))).map((i) => ReachItem.parse(i))
  return new Map(items.map((i) => [i.voterId, i]))
}

/** Every entry about one voter, oldest first. */
export const readAttempts = async (id: DecisionId, voter: VoterId): Promise<AttemptItem[]> => {
  const found: AttemptItem[] = []
  for await (const item of table.each({ pk: votePk(id), prefix: `TRY#${voter}#`, consistent: true })) found.push(AttemptItem.parse(item))
  return found.sort((a, b) => (a.madeAt < b.madeAt || (a.madeAt === b.madeAt && a.loggedAt < b.loggedAt) ? -1 : 1))
}

// --- clauses

export const notThere = clause('notThere', 'written once', absent())

export const credit = {
  oneLeft: clause('oneLeft', 'one authorisation is good for one message: there is one left', above('left', 0)),
  nothingNew: (accepted: number) =>
    clause('nothingNew', 'the person has not authorised again since WeChat refused', is('accepted', accepted)),
}

export const job = {
  stillAt: (cursor: string | null) => clause('stillAt', 'nobody else has told this page meanwhile', is('cursor', cursor)),
  open: clause('open', 'the job is not done', is('state', 'open')),
}

export const message = {
  /** A try that never ended (a crash, a time-out of the function) may be taken up when its time has come again. */
  atTry: (tries: number) => clause('atTry', 'nobody else has taken up this try', is('tries', tries)),
  notOver: clause('notOver', 'a message ends once', either(is('state', 'waiting'), is('state', 'sending'))),
}

export const reach = {
  atVersion: (version: number) =>
    clause('atVersion', 'nobody wrote an entry since these were read', version === 0 ? absent() : is('version', version)),
}

/** Notes that a list left the system. Each is another, so nothing is demanded. */
export const noteIssued = (id: DecisionId, event: DomainEvent, facts: Item): Promise<void> =>
  table.write({ put: { ...keys.issued(id, event), ...facts, event }, when: [] })
