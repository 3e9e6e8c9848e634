import { type BatchGetItemCommandInput, BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Change, Consistency } from './capacity'
import type { StoredItem } from './itemSize'

type Keys = NonNullable<BatchGetItemCommandInput['RequestItems']>[string]['Keys']
type Place = { readonly table: string; readonly key: StoredItem }

/** An item that a request wrote, with what stood there before and after. */
export interface Written extends Change {
  readonly id: string
  readonly transactional: boolean
}

/** Items that a request read: each by its key, or all together as a page of a query. */
export interface Read {
  readonly by: 'key' | 'query'
  readonly consistency: Consistency
  readonly items: readonly StoredItem[]
  /** Keys asked for under which there is nothing. */
  readonly missing: number
}

/** One round trip to the database. */
export interface Call {
  readonly command: string
  readonly written: readonly Written[]
  readonly read: Read | null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const isStored = (value: unknown): value is StoredItem => isRecord(value) && Object.values(value).every(isRecord)
const storedIn = (value: unknown): StoredItem[] => (Array.isArray(value) ? value.filter(isStored) : [])

const keyOf = ({ pk, sk }: StoredItem): StoredItem => {
  if (!pk || !sk) throw new Error('an item without pk and sk')
  return { pk, sk }
}
const idOf = ({ table, key }: Place): string => `${table} ${key.pk?.S ?? ''} ${key.sk?.S ?? ''}`

/** The items that a request is about to write, from its input as it goes out. */
const placesOf = (input: object): { places: Place[]; transactional: boolean } => {
  const placeOf = (write: { TableName?: string | undefined; Item?: StoredItem | undefined; Key?: StoredItem | undefined }): Place[] => {
    const key = write.Item ?? write.Key
    return write.TableName && key ? [{ table: write.TableName, key: keyOf(key) }] : []
  }
  if ('TransactItems' in input) {
    const writes = listOf(input.TransactItems).flatMap((item) => [item.Put, item.Update, item.ConditionCheck].filter(isRecord))
    return { places: writes.flatMap(placeOf), transactional: true }
  }
  return { places: placeOf(input), transactional: false }
}

const readOf = (command: string, input: object, output: object): Read | null => {
  const strong = (holder: object): Consistency => ('ConsistentRead' in holder && holder.ConsistentRead === true ? 'strong' : 'eventual')
  if (command === 'GetItemCommand') {
    const items = 'Item' in output ? storedIn([output.Item]) : []
    return { by: 'key', consistency: strong(input), items, missing: 1 - items.length }
  }
  if (command === 'QueryCommand') {
    const items = 'Items' in output ? storedIn(output.Items) : []
    return { by: 'query', consistency: strong(input), items, missing: 0 }
  }
  if (command === 'BatchGetItemCommand' && 'RequestItems' in input && 'Responses' in output) {
    const asked = Object.values(isRecord(input.RequestItems) ? input.RequestItems : {}).filter(isRecord)
    const items = Object.values(isRecord(output.Responses) ? output.Responses : {}).flatMap(storedIn)
    const keys = asked.reduce((n, table) => n + listOf(table.Keys).length, 0)
    return {
      by: 'key',
      consistency: asked.every((table) => strong(table) === 'strong') ? 'strong' : 'eventual',
      items,
      missing: keys - items.length,
    }
  }
  return null
}

/**
 * Writes down every round trip of the functions' own client, retries included, with the items it touched.
 * Items are looked at through a client of the ledger's own, which is not counted.
 */
export class Ledger {
  private calls: Call[] | null = null
  private deep = false

  constructor(
    client: DynamoDBClient,
    private readonly beside: DynamoDBClient,
  ) {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (!this.calls) return next(args)
        const command = String(context.commandName)
        const { places, transactional } = this.deep ? placesOf(args.input) : { places: [], transactional: false }
        const writing = /^(Put|Update|Transact)/.test(command)
        const before = writing ? await this.look(places) : new Map<string, StoredItem>()
        const call: { command: string; written: readonly Written[]; read: Read | null } = { command, written: [], read: null }
        this.calls.push(call)
        const result = await next(args)
        const after = writing ? await this.look(places) : before
        if (writing)
          call.written = places.map((place) => {
            const id = idOf(place)
            return { id, transactional, before: before.get(id) ?? null, after: after.get(id) ?? null }
          })
        else if (this.deep) call.read = readOf(command, args.input, result.output)
        return result
      },
      // Inside the SDK's own retries, so that each attempt is counted.
      { step: 'finalizeRequest', priority: 'low', name: 'benchLedger' },
    )
  }

  /** The round trips of `act`; `deep` also notes the items, which costs extra reads and must stay out of anything timed. */
  async record<T>(act: () => Promise<T>, deep = true): Promise<{ result: T; calls: readonly Call[] }> {
    const calls: Call[] = []
    this.calls = calls
    this.deep = deep
    try {
      return { result: await act(), calls }
    } finally {
      this.calls = null
    }
  }

  private async look(places: readonly Place[]): Promise<Map<string, StoredItem>> {
    const found = new Map<string, StoredItem>()
    for (const table of new Set(places.map((p) => p.table))) {
      const keys: Keys = places.filter((p) => p.table === table).map((p) => p.key)
      const { Responses: responses } = await this.beside.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
      )
      for (const item of responses?.[table] ?? []) found.set(idOf({ table, key: keyOf(item) }), item)
    }
    return found
  }
}
