import {
  type AttributeValue,
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  TransactionCanceledException,
  TransactionConflictException,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { Refusal } from '@shared/contract/errors'
import { type Clause, type Item, Scope, expressionOf, failing } from './clause'
import { count } from './log'
import { retrying } from './retry'
import { isInvalid, isThrottled, isUncertain, messageOf } from './sdkErrors'

export interface Key {
  readonly pk: string
  readonly sk: string
}

/**
 * One write of a transaction or on its own. `when` lists the clauses that must all hold. There is no delete: what ends is a state.
 * `table` is another context's: a write that its exports made, to happen together with one's own or not at all.
 */
export type Write = { readonly table?: string } & (
  | { readonly put: Key & Item; readonly when: readonly Clause[] }
  | {
      readonly update: Key
      readonly set?: Item
      readonly add?: Record<string, number>
      readonly remove?: readonly string[]
      readonly when: readonly Clause[]
    }
  | { readonly check: Key; readonly when: readonly Clause[] }
)

/** A write of a group whose condition did not hold: which, what stands there now, which clauses failed. */
export interface Failure {
  readonly write: number
  readonly item: Item | null
  readonly clauses: readonly string[]
}

/** Some condition did not hold and nothing was written. The loser of a race reads the present state from `failures`. */
export class ConditionFailed extends Error {
  override readonly name = 'ConditionFailed'
  constructor(readonly failures: readonly Failure[]) {
    super(failures.map((f) => `write ${f.write}: ${f.clauses.join(', ')}`).join('; '))
  }
  /** The failure of write number `write`, if that one failed. */
  at(write: number): Failure | undefined {
    return this.failures.find((f) => f.write === write)
  }
  /** True when a clause of this name failed anywhere. */
  has(clause: string): boolean {
    return this.failures.some((f) => f.clauses.includes(clause))
  }
}

/** One client for all tables of a function; endpoint and region come from the environment. Exposed so that tests can add middleware. */
export const dynamo = new DynamoDBClient({ maxAttempts: 4 })
// It copies every request and reply without what is secret, for a log that nobody keeps: a tenth of the time of a call.
dynamo.middlewareStack.remove('loggerMiddleware')

type Stored = Record<string, AttributeValue>
/** Plain values as the database takes them. Done here, once: the SDK's document client walks through every request and reply anew. */
const stored = (item: object): Stored => marshall(item, { removeUndefinedValues: true })

type Reason = { Code?: string; Item?: Stored }
const contested = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/** A transaction lost against another one, without any condition having failed: the same transaction may succeed now. */
const lostTheRace = (error: unknown): boolean => {
  if (error instanceof TransactionConflictException) return true
  if (!(error instanceof TransactionCanceledException)) return false
  const codes = (error.CancellationReasons ?? []).map((r) => r.Code ?? 'None').filter((c) => c !== 'None')
  const conflict = codes.length > 0 && codes.every((c) => contested.has(c))
  if (conflict) count('Conflicts', 'transaction')
  return conflict
}

const read = (item: Stored | undefined): Item | null => (item ? unmarshall(item) : null)

const failuresOf = (error: unknown, writes: readonly Write[]): Failure[] => {
  const describe = (index: number, reason: Reason): Failure => {
    const item = read(reason.Item)
    return { write: index, item, clauses: failing(writes[index]?.when ?? [], item) }
  }
  if (error instanceof ConditionalCheckFailedException) return [describe(0, { ...(error.Item && { Item: error.Item }) })]
  if (!(error instanceof TransactionCanceledException)) return []
  return (error.CancellationReasons ?? []).flatMap((r, i) =>
    r.Code === 'ConditionalCheckFailed' ? [describe(i, { ...(r.Item && { Item: r.Item }) })] : [],
  )
}

const shape = (own: string, write: Write) => {
  const scope = new Scope()
  const condition = expressionOf(write.when, scope)
  const parts: string[] = []
  if ('update' in write) {
    const list = (entries: Item, form: (name: string, value: string) => string): string =>
      Object.entries(entries)
        .map(([k, v]) => form(scope.name(k), scope.value(v)))
        .join(', ')
    if (write.set && Object.keys(write.set).length) parts.push(`SET ${list(write.set, (n, v) => `${n} = ${v}`)}`)
    if (write.add && Object.keys(write.add).length) parts.push(`ADD ${list(write.add, (n, v) => `${n} ${v}`)}`)
    if (write.remove?.length) parts.push(`REMOVE ${write.remove.map((n) => scope.name(n)).join(', ')}`)
  }
  return {
    TableName: write.table ?? own,
    ...(condition && { ConditionExpression: condition }),
    ...(parts.length && { UpdateExpression: parts.join(' ') }),
    ...(Object.keys(scope.names).length && { ExpressionAttributeNames: scope.names }),
    ...(Object.keys(scope.values).length && { ExpressionAttributeValues: stored(scope.values) }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
}

const transactItem = (table: string, write: Write): TransactWriteItem => {
  const base = shape(table, write)
  if ('put' in write) return { Put: { ...base, Item: stored(write.put) } }
  if ('update' in write) return { Update: { ...base, Key: stored(write.update), UpdateExpression: base.UpdateExpression ?? '' } }
  return { ConditionCheck: { ...base, Key: stored(write.check), ConditionExpression: base.ConditionExpression ?? '' } }
}

export interface QueryInput {
  readonly pk: string
  /** Only sort keys that begin with this. */
  readonly prefix?: string
  /** Only sort keys up to and including this (not together with `prefix`). */
  readonly upTo?: string
  /** Look in the general index `byKey` (gpk, gsk) instead of the table. */
  readonly index?: 'byKey'
  readonly descending?: boolean
  readonly limit?: number
  readonly cursor?: string | undefined
  /** See every write acknowledged before (tables only). */
  readonly consistent?: boolean
}
export interface QueryPage {
  readonly items: Item[]
  readonly cursor: string | null
}

const encodeCursor = (key: Stored | undefined): string | null =>
  key ? Buffer.from(JSON.stringify(unmarshall(key))).toString('base64url') : null
const CursorKey = z.record(z.string(), z.string())
/** Reads a cursor of a query of `partition`; `attribute` is the partition key. @throws Refusal BAD_REQUEST for any other text */
const decodeCursor = (cursor: string, attribute: string, partition: string): Item => {
  try {
    const key = CursorKey.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (key[attribute] === partition) return key
  } catch {
    // falls through: a cursor that does not read is bad input
  }
  throw new Refusal('BAD_REQUEST', {}, 'cursor does not read')
}

/**
 * One context's table. Writes are conditional; contention is retried a bounded number of times with jitter and then refused with BUSY;
 * a condition that fails is never retried and throws `ConditionFailed` with the state that stood in the way.
 */
export class Table {
  constructor(readonly name: string) {}

  async get(key: Key, consistent = true): Promise<Item | null> {
    const { Item: item } = await dynamo.send(new GetItemCommand({ TableName: this.name, Key: stored(key), ConsistentRead: consistent }))
    return read(item)
  }

  /** Items of `keys` (any number, fetched 100 a time), in no particular order; missing ones are absent. */
  async getMany(keys: readonly Key[], consistent = true): Promise<Item[]> {
    const found: Item[] = []
    for (let from = 0; from < keys.length; from += 100) {
      let wanted: Stored[] | undefined = keys.slice(from, from + 100).map(stored)
      while (wanted?.length) {
        const reply: BatchGetItemCommandOutput = await dynamo.send(
          new BatchGetItemCommand({ RequestItems: { [this.name]: { Keys: wanted, ConsistentRead: consistent } } }),
        )
        found.push(...(reply.Responses?.[this.name] ?? []).map((item) => unmarshall(item)))
        wanted = reply.UnprocessedKeys?.[this.name]?.Keys
      }
    }
    return found
  }

  /** One page. A page may hold fewer items than `limit` and still have a cursor. */
  async query(q: QueryInput): Promise<QueryPage> {
    const [pk, sk] = q.index ? ['gpk', 'gsk'] : ['pk', 'sk']
    const range = q.prefix !== undefined ? ' AND begins_with(#s, :s)' : q.upTo !== undefined ? ' AND #s <= :s' : ''
    const asked = dynamo.send(
      new QueryCommand({
        TableName: this.name,
        ...(q.index && { IndexName: q.index }),
        KeyConditionExpression: `#p = :p${range}`,
        ExpressionAttributeNames: { '#p': pk, ...(range && { '#s': sk }) },
        ExpressionAttributeValues: stored({ ':p': q.pk, ...(range && { ':s': q.prefix ?? q.upTo }) }),
        ScanIndexForward: !q.descending,
        ...(q.limit && { Limit: q.limit }),
        ...(q.cursor && { ExclusiveStartKey: stored(decodeCursor(q.cursor, pk, q.pk)) }),
        ...(!q.index && q.consistent && { ConsistentRead: true }),
      }),
    )
    const reply = await asked.catch((error: unknown) => {
      // A well-formed cursor that this query never gave out.
      throw q.cursor && isInvalid(error) ? new Refusal('BAD_REQUEST', {}, messageOf(error)) : error
    })
    return { items: (reply.Items ?? []).map((item) => unmarshall(item)), cursor: encodeCursor(reply.LastEvaluatedKey) }
  }

  /** Every item of a query, page by page: a tally never depends on a page limit. */
  async *each(q: Omit<QueryInput, 'cursor'>): AsyncGenerator<Item> {
    let cursor: string | null | undefined
    do {
      const found: QueryPage = await this.query({ ...q, cursor: cursor ?? undefined })
      yield* found.items
      cursor = found.cursor
    } while (cursor)
  }

  /** One conditional write. @throws ConditionFailed; Refusal BUSY when contention does not end */
  async write(write: Write): Promise<void> {
    await this.guard([write], async () => {
      const base = shape(this.name, write)
      if ('put' in write) return dynamo.send(new PutItemCommand({ ...base, Item: stored(write.put) }))
      if ('update' in write) return dynamo.send(new UpdateItemCommand({ ...base, Key: stored(write.update) }))
      throw new TypeError('a check alone writes nothing')
    })
  }

  /** All writes or none, in one round trip (at most 100). @throws ConditionFailed; Refusal BUSY when contention does not end */
  async transact(writes: readonly Write[]): Promise<void> {
    const items = writes.map((w) => transactItem(this.name, w))
    await this.guard(writes, () => dynamo.send(new TransactWriteItemsCommand({ TransactItems: items })))
  }

  private async guard(writes: readonly Write[], act: () => Promise<unknown>): Promise<void> {
    try {
      await retrying(act, lostTheRace)
    } catch (error) {
      const failures = failuresOf(error, writes)
      if (failures.length) throw new ConditionFailed(failures)
      if (lostTheRace(error) || isThrottled(error)) {
        count('Throttles', 'exhausted')
        throw new Refusal('BUSY', {}, `contention: ${messageOf(error)}`)
      }
      // The database may have written and its answer got lost: neither a success nor a failure can be told.
      if (isUncertain(error)) throw new Refusal('OUTCOME_UNKNOWN', {}, messageOf(error))
      throw error
    }
  }
}
