import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse } from 'aws-lambda'
import { append } from '@functions/audit/exports'
import { countBoards } from '@functions/dispatch/exports'
import { noteHandOver } from '@functions/funding/exports'
import { orderMessages } from '@functions/outreach/exports'
import { followVotes } from '@functions/retrofit/exports'
import { count, logger } from '@functions/platform/log'
import { DomainEvent } from '@functions/platform/outbox'
import { countRegistered } from '@functions/subsidy/exports'

/** What Lambda hands over of one changed item, with the SDK's attribute values, which the typings of Lambda only resemble. */
export interface ChangedItem {
  readonly eventID?: string
  readonly dynamodb?: { readonly SequenceNumber?: string; readonly NewImage?: Record<string, AttributeValue> }
}

/** Who hears of every event. Each takes an event once by its id, in its own table, so that it is safe to deliver again. */
const subscribers = { append, orderMessages, countRegistered, followVotes, noteHandOver, countBoards } as const

/** The domain event that a changed item carries, or null. An item changed for another reason still carries its last event. */
const eventOf = ({ dynamodb }: ChangedItem): DomainEvent | null => {
  const carried = dynamodb?.NewImage?.event?.M
  return carried ? DomainEvent.parse(unmarshall(carried)) : null
}

const report = (reason: string, record: ChangedItem, error: unknown): void => {
  count('RelayFailures', reason)
  logger.error('relay', { eventId: record.eventID, reason, error: error instanceof Error ? error : String(error) })
}

/** Hands one record to every subscriber; one that fails holds no other up. True when all of them have it. */
const deliver = async (record: ChangedItem): Promise<boolean> => {
  let event: DomainEvent | null
  try {
    event = eventOf(record)
  } catch (error) {
    report('event', record, error)
    return false
  }
  if (!event) return true
  let all = true
  for (const [name, take] of Object.entries(subscribers)) {
    try {
      await take(event)
    } catch (error) {
      report(name, record, error)
      all = false
    }
  }
  return all
}

/**
 * Hands the domain events of a table's stream to the audit log and to the outreach.
 * A record that fails is reported and the others go on: the stream brings the failed one back a bounded number of times
 * and then puts it aside (infra/relay.yml), so that it holds nobody up for ever.
 */
export const handler = async (batch: { readonly Records: readonly ChangedItem[] }): Promise<DynamoDBBatchResponse> => {
  const failed: string[] = []
  for (const record of batch.Records) {
    if (!(await deliver(record))) failed.push(record.dynamodb?.SequenceNumber ?? '')
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
}
