import { AsyncLocalStorage } from 'node:async_hooks'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { tableDefinitions } from '../../infra/local/dynamo/tables'

/** One right a function made use of: `dynamodb:Query` on `DecisionTable/index/byKey`, `s3:GetObject` on `FilesBucket/drawings/f_…`. */
export interface Use {
  readonly by: string
  readonly action: string
  readonly resource: string
}

const OnTable = z.object({ TableName: z.string() })
const Input = z.object({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  RequestItems: z.record(z.string(), z.unknown()).optional(),
  TransactItems: z
    .array(
      z.object({ Put: OnTable.optional(), Update: OnTable.optional(), ConditionCheck: OnTable.optional(), Delete: OnTable.optional() }),
    )
    .optional(),
})
const inTransaction = { Put: 'PutItem', Update: 'UpdateItem', ConditionCheck: 'ConditionCheckItem', Delete: 'DeleteItem' } as const
const single: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  Query: 'Query',
  Scan: 'Scan',
  BatchGet: 'BatchGetItem',
  BatchWrite: 'BatchWriteItem',
}

const logicalNames = new Map([...tableDefinitions()].map(([logical, { TableName }]) => [TableName, logical]))
const logical = (table: string): string => logicalNames.get(table) ?? table

/** What IAM would ask for one command of the SDK: actions and resources. */
const needs = (command: string, input: unknown): Omit<Use, 'by'>[] => {
  const { TableName: table, IndexName: index, RequestItems: requests, TransactItems: items } = Input.parse(input)
  if (items) {
    return items.flatMap((item) =>
      (['Put', 'Update', 'ConditionCheck', 'Delete'] as const).flatMap((kind) => {
        const target = item[kind]
        return target ? [{ action: `dynamodb:${inTransaction[kind]}`, resource: logical(target.TableName) }] : []
      }),
    )
  }
  const action = `dynamodb:${single[command.replace(/(Item)?Command$/, '')] ?? command}`
  if (requests) return Object.keys(requests).map((name) => ({ action, resource: logical(name) }))
  return [{ action, resource: `${logical(table ?? '')}${index ? `/index/${index}` : ''}` }]
}

const fileActions: Readonly<Record<string, string>> = { PUT: 's3:PutObject', DELETE: 's3:DeleteObject' }
const Form = z.object({ url: z.string(), fields: z.object({ key: z.string() }) })
/** `/bucket/drawings/f_1` → `FilesBucket/drawings/f_1`. */
const fileAt = (url: URL): string => `FilesBucket/${url.pathname.split('/').slice(2).join('/')}`

/** Notes which function uses which right, while all of them run in this process. */
export class Rights {
  readonly uses: Use[] = []
  private readonly running = new AsyncLocalStorage<string>()

  /** Runs `act` as the function `name`. */
  as<T>(name: string, act: () => Promise<T>): Promise<T> {
    return this.running.run(name, act)
  }

  private note(use: Omit<Use, 'by'>): void {
    const by = this.running.getStore()
    if (by !== undefined) this.uses.push({ by, ...use })
  }

  /** Listens to every command that goes to the database. */
  watchDatabase(client: DynamoDBClient): void {
    client.middlewareStack.add(
      (next, context) => (args) => {
        for (const use of needs(String(context.commandName), args.input)) this.note(use)
        return next(args)
      },
      { step: 'initialize', name: 'rights' },
    )
  }

  /** Listens to every request that a function makes to the file store at `files`. Gives back how to stop listening. */
  watchFiles(files: string): () => void {
    const real = globalThis.fetch
    globalThis.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input)
      if (url.origin === files) this.note({ action: fileActions[init?.method ?? 'GET'] ?? 's3:GetObject', resource: fileAt(url) })
      return real(input, init)
    }
    return () => (globalThis.fetch = real)
  }

  /** A link or form lets its holder do what its signer may do: every one in a reply counts as used by the function that signed it. */
  noteSigned(by: string, reply: unknown, files: string): void {
    if (typeof reply === 'string' && reply.startsWith(`${files}/`)) {
      this.uses.push({ by, action: 's3:GetObject', resource: fileAt(new URL(reply)) })
    } else if (typeof reply === 'object' && reply !== null) {
      const form = Form.safeParse(reply)
      if (form.success) this.uses.push({ by, action: 's3:PutObject', resource: `FilesBucket/${form.data.fields.key}` })
      else for (const part of Object.values(reply)) this.noteSigned(by, part, files)
    }
  }
}
