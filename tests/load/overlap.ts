import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Names of the items that a transaction touches; a condition check holds its item as a write does. */
const itemsOf = (input: object): string[] =>
  ('TransactItems' in input && Array.isArray(input.TransactItems) ? input.TransactItems : [])
    .filter(isRecord)
    .flatMap((item) => [item.Put, item.Update, item.ConditionCheck].filter(isRecord))
    .map((write) => {
      const key = isRecord(write.Item) ? write.Item : isRecord(write.Key) ? write.Key : {}
      return `${String(write.TableName)} ${JSON.stringify(key.pk)} ${JSON.stringify(key.sk)}`
    })

/**
 * Makes the database refuse what AWS refuses and DynamoDB Local never does: a transaction that touches an item which another one, still
 * under way, touches as well. Under way it is for `latency` milliseconds, which every request takes more: as long as one takes in the same
 * region, and not as long as this machine happens to need.
 */
export class Overlap {
  latency: number | null = null
  conflicts = 0
  requests = 0
  private readonly busy = new Set<string>()

  constructor(client: DynamoDBClient) {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (this.latency === null) return next(args)
        this.requests++
        const items = context.commandName === 'TransactWriteItemsCommand' && isRecord(args.input) ? itemsOf(args.input) : []
        if (items.some((item) => this.busy.has(item))) {
          this.conflicts++
          await this.pause()
          throw new TransactionCanceledException({
            $metadata: {},
            message: 'Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict]',
            CancellationReasons: [{ Code: 'TransactionConflict' }],
          })
        }
        for (const item of items) this.busy.add(item)
        try {
          await this.pause()
        } finally {
          for (const item of items) this.busy.delete(item)
        }
        return next(args)
      },
      { step: 'finalizeRequest', priority: 'low', name: 'benchOverlap' },
    )
  }

  private pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, this.latency ?? 0))

  /** Runs `act` with overlapping transactions refused. */
  async while<T>(latency: number, act: () => Promise<T>): Promise<{ result: T; conflicts: number; requests: number; seconds: number }> {
    this.latency = latency
    this.conflicts = 0
    this.requests = 0
    const from = performance.now()
    try {
      const result = await act()
      return { result, conflicts: this.conflicts, requests: this.requests, seconds: (performance.now() - from) / 1000 }
    } finally {
      this.latency = null
    }
  }
}
