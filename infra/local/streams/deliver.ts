import * as z from 'zod'
import { FunctionFailed } from '../functionFailed'

/** A record of a table stream in the form Lambda gets it. */
export interface StreamRecord {
  readonly dynamodb: { readonly SequenceNumber: string }
  readonly [name: string]: unknown
}

export interface Delivery {
  /** Runs the function on these records. @throws FunctionFailed when it throws */
  readonly invoke: (records: readonly StreamRecord[]) => Promise<unknown>
  /** Takes records that failed for good. */
  readonly giveUp: (records: readonly StreamRecord[], error: string) => void
  readonly attempts: number
  readonly pause: (attempt: number) => Promise<void>
}

const Reply = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).optional() }).nullish()

/** Index of the first record that the function reports as failed, or -1. */
const firstFailure = (reply: unknown, records: readonly StreamRecord[]): number => {
  const parsed = Reply.safeParse(reply)
  const failed = new Set((parsed.success ? (parsed.data?.batchItemFailures ?? []) : []).map((f) => f.itemIdentifier))
  return records.findIndex((record) => failed.has(record.dynamodb.SequenceNumber))
}

/**
 * Delivers records in order as Lambda does with `ReportBatchItemFailures` and `bisectBatchOnFunctionError`:
 * what failed is tried again from the first failed record on; a batch whose function threw is cut in half to find the culprit;
 * a single record that keeps failing is given up, so that the stream goes on.
 */
export const deliver = async (records: readonly StreamRecord[], delivery: Delivery, attempt = 0): Promise<void> => {
  if (records.length === 0) return
  let error: string
  let rest = records
  try {
    const failed = firstFailure(await delivery.invoke(records), records)
    if (failed < 0) return
    rest = records.slice(failed)
    error = 'reported as failed'
    // Progress was made: the one that failed now has all its attempts before it.
    if (failed > 0) return await deliver(rest, delivery)
  } catch (thrown) {
    // Not reached at all, such as while the functions start again: the reader comes back with the same records.
    if (!(thrown instanceof FunctionFailed)) throw thrown
    error = thrown.message
    if (records.length > 1) {
      const half = Math.ceil(records.length / 2)
      await deliver(records.slice(0, half), delivery, attempt)
      return deliver(records.slice(half), delivery, attempt)
    }
  }
  if (attempt + 1 >= delivery.attempts) {
    const [culprit, ...others] = rest
    if (culprit) delivery.giveUp([culprit], error)
    return deliver(others, delivery)
  }
  await delivery.pause(attempt)
  return deliver(rest, delivery, attempt + 1)
}
