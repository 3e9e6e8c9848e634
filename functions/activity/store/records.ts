import * as z from 'zod'
import { LearntLesson, LearningRecord } from '@shared/activity/record'
import type { CertificateNumber } from '@shared/certificate/number'
import { PersonId } from '@shared/identity/model'
import { seal, unseal } from '@functions/platform/cipher'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Key, Write } from '@functions/platform/table'
import { isNew, table } from '../store'

/** A learning record as it was issued; whose name and which lessons are sealed. */
export const RecordItem = LearningRecord.omit({ lines: true }).extend({ personId: PersonId, name: z.string(), lines: z.string() })
export type RecordItem = z.infer<typeof RecordItem>

const keyOf = (number: CertificateNumber): Key => ({ pk: `RECORD#${number}`, sk: 'RECORD' })
const issuedTo = (person: PersonId): string => `RECORDS#${person}`
const contextOf = (number: CertificateNumber, field: 'name' | 'lines'): string => `RECORD#${number}/RECORD.${field}`

export const sealRecord = (record: LearningRecord, personId: PersonId): RecordItem => ({
  ...{ ...record, personId },
  name: seal(record.name, contextOf(record.number, 'name')),
  lines: seal(JSON.stringify(record.lines), contextOf(record.number, 'lines')),
})

export const openRecord = ({ number, minutes, lessons, issuedAt, issuer, name, lines }: RecordItem): LearningRecord => ({
  ...{ number, minutes, lessons, issuedAt, issuer },
  name: unseal(name, contextOf(number, 'name')),
  lines: z.array(LearntLesson).parse(JSON.parse(unseal(lines, contextOf(number, 'lines')))),
})

export const putRecord = (item: RecordItem, event: DomainEvent): Write => ({
  put: { ...keyOf(item.number), ...item, event, gpk: issuedTo(item.personId), gsk: item.issuedAt },
  when: [isNew],
})

export const readRecordItem = async (number: CertificateNumber): Promise<RecordItem | null> => {
  const item = await table.get(keyOf(number))
  return item && RecordItem.parse(item)
}

/** Records of an account, the latest first. */
export const recordItemsOf = async (person: PersonId): Promise<RecordItem[]> => {
  const found: RecordItem[] = []
  for await (const item of table.each({ pk: issuedTo(person), index: 'byKey', descending: true })) found.push(RecordItem.parse(item))
  return found
}
