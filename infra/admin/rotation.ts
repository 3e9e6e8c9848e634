import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { type Item, clause, is } from '@functions/platform/clause'
import { presentKey } from '@functions/platform/cipher'
import { type SealedFields, keysIn, sealedAnew } from '@functions/platform/sealed'
import { ConditionFailed, type Key, Table, dynamo } from '@functions/platform/table'
import { sealedByTable } from './sealedByTable'

/** Where a run is: table and the last key it has done. Printed as text, so that an interrupted run can go on. */
const Mark = z.object({ table: z.string(), after: z.object({ pk: z.string(), sk: z.string() }).nullable() })
type Mark = z.infer<typeof Mark>
export const markAsText = (mark: Mark): string => Buffer.from(JSON.stringify(mark)).toString('base64url')
export const readMark = (text: string): Mark => Mark.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))

/** What a run did with one table so far. `left` counts values that are still under another key, `unlisted` names where nobody listed them. */
export interface TableProgress {
  readonly table: string
  read: number
  sealed: number
  left: number
  readonly unlisted: Set<string>
}

export interface Rotation {
  readonly tables: readonly TableProgress[]
  /** Where to go on; null when everything was looked at. */
  readonly next: string | null
}

interface Wishes {
  readonly stage: string
  /** Items read in this run at most. */
  readonly most: number
  readonly from?: string | undefined
  /** Told after every page. */
  readonly progress?: (at: TableProgress, mark: string) => void
}

const PAGE = 100
const ATTEMPTS = 5

const keyIn = (item: Item): Key => ({ pk: String(item.pk), sk: String(item.sk) })

/**
 * Seals one item anew under the condition that each value is still the one that was read; whoever changed it meanwhile is not overruled,
 * the new state is read and looked at again. False: it kept changing, or it is gone.
 */
const sealItem = async (table: Table, read: Item, fields: SealedFields): Promise<boolean> => {
  let item: Item | null = read
  for (let attempt = 0; item !== null && attempt < ATTEMPTS; attempt++) {
    const anew = sealedAnew(item, fields)
    if (!anew) return true
    const before: Item = item
    const unchanged = Object.keys(anew).map((name) => {
      const held = z.union([z.string(), z.array(z.unknown())]).parse(before[name])
      return clause(`${name}Unchanged`, 'the value is still the one that was opened', is(name, held))
    })
    try {
      await table.write({ update: keyIn(item), set: anew, when: unchanged })
      return true
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
      item = error.at(0)?.item ?? null
    }
  }
  return item === null
}

const pageOf = async (table: Table, after: Mark['after'], limit: number): Promise<{ items: Item[]; after: Mark['after'] }> => {
  const reply: ScanCommandOutput = await dynamo.send(
    new ScanCommand({
      TableName: table.name,
      Limit: limit,
      ConsistentRead: true,
      ...(after && { ExclusiveStartKey: { pk: { S: after.pk }, sk: { S: after.sk } } }),
    }),
  )
  const last = reply.LastEvaluatedKey && unmarshall(reply.LastEvaluatedKey)
  return { items: (reply.Items ?? []).map((item) => unmarshall(item)), after: last ? keyIn(last) : null }
}

const attend = async (table: Table, item: Item, fields: SealedFields, done: TableProgress): Promise<void> => {
  done.read++
  if (keysIn(item).every((id) => id === presentKey())) return
  if (sealedAnew(item, fields) && (await sealItem(table, item, fields))) done.sealed++
  const now = await table.get(keyIn(item))
  const old = keysIn(now).filter((id) => id !== presentKey())
  done.left += old.length
  if (old.length > 0 && now && !sealedAnew(now, fields)) done.unlisted.add(String(now.sk).split('#')[0] ?? '')
}

/**
 * Brings every sealed value of every table under the present key, page by page. Safe to interrupt, to repeat and to run twice at once:
 * an item is written only while it holds what was opened, and one that is under the present key is only read.
 */
export const rotateKeys = async ({ stage, most, from, progress }: Wishes): Promise<Rotation> => {
  const names = Object.keys(sealedByTable)
  const start: Mark = from ? readMark(from) : { table: names[0] ?? '', after: null }
  const tables: TableProgress[] = []
  let budget = most
  for (const name of names.slice(names.indexOf(start.table))) {
    const table = new Table(`linli-${stage}-${name}`)
    const done: TableProgress = { table: name, read: 0, sealed: 0, left: 0, unlisted: new Set() }
    tables.push(done)
    let after = name === start.table ? start.after : null
    do {
      if (budget <= 0) return { tables, next: markAsText({ table: name, after }) }
      const page = await pageOf(table, after, Math.min(PAGE, budget))
      for (const item of page.items) await attend(table, item, sealedByTable[name] ?? (() => ({})), done)
      budget -= Math.max(1, page.items.length)
      after = page.after
      progress?.(done, markAsText({ table: name, after }))
    } while (after !== null)
  }
  return { tables, next: null }
}
