import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse } from 'aws-lambda'
import { append } from '@functions/audit/exports'
import { count, logger } from '@functions/platform/log'
import { DomainEvent } from '@functions/platform/outbox'

/** What Lambda hands over of one changed item, with the SDK's attribute values, which the typings of Lambda only resemble. */
export interface ChangedItem {
  readonly eventID?: string
  readonly dynamodb?: { readonly SequenceNumber?: string; readonly NewImage?: Record<string, AttributeValue> }
}

/** The domain event that a changed item carries, or null. An item changed for another reason still carries its last event. */
const eventOf = ({ dynamodb }: ChangedItem): DomainEvent | null => {
  const carried = dynamodb?.NewImage?.event?.M
  return carried ? DomainEvent.parse(unmarshall(carried)) : null
}

/**
 * Hands the domain events of a table's stream to the audit log, which takes each once by its id, so that it is safe to deliver again.
 * A record that fails is reported and the others go on: the stream brings the failed one back a bounded number of times
 * and then puts it aside (infra/relay.yml), so that it holds nobody up for ever.
 */
export const handler = async (batch: { readonly Records: readonly ChangedItem[] }): Promise<DynamoDBBatchResponse> => {
  const failed: string[] = []
  for (const record of batch.Records) {
    try {
      const event = eventOf(record)
      if (event) await append(event)
    } catch (error) {
      count('RelayFailures', 'append')
      logger.error('relay', { eventId: record.eventID, error: error instanceof Error ? error : String(error) })
      failed.push(record.dynamodb?.SequenceNumber ?? '')
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
}
