import type { issueLearningRecord, verifyLearningRecord } from '@shared/activity/afterContract'
import { type LearningRecord, MOST_LINES, learningFace } from '@shared/activity/record'
import type { CertificateFace } from '@shared/certificate/face'
import { BODY, type CertificateNumber, certificateNumber, readNumber } from '@shared/certificate/number'
import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import { ancestorAt } from '@shared/kernel/place'
import { maskName } from '@shared/registry/mask'
import { lookupHash } from '@functions/platform/cipher'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { placesOf } from '@functions/registry/exports'
import { learnerOf, learntBy } from './learnt'
import { table } from './store'
import { RecordItem, openRecord, putRecord, readRecordItem, recordItemsOf, sealRecord } from './store/records'

/** The number follows from who, how much and how often: the same learning is the same record, and a number tells nothing. */
const numberFor = (person: PersonId, key: string, minutes: number, lessons: number): CertificateNumber =>
  certificateNumber('learning', lookupHash('learningRecord', `${person}\n${key}\n${minutes}\n${lessons}`, BODY))

export const issueRecord: UseCase<typeof issueLearningRecord> = async ({ body: { learner } }, { personId }) => {
  const learnt = (await learntBy(personId)).filter(({ key }) => learnerOf(personId, key) === learner)
  const [last] = learnt
  // Names of a year ago are cleared; somebody without any cannot be certified.
  const name = learnt.find((one) => one.name !== '')?.name
  if (!last || name === undefined) throw new Refusal('NOTHING_LEARNT')
  const minutes = learnt.reduce((sum, one) => sum + one.minutes, 0)
  const district = ancestorAt(last.place, 'district') ?? last.place
  const [place] = await placesOf([district])
  const record: LearningRecord = {
    ...{ number: numberFor(personId, last.key, minutes, learnt.length), name, minutes, lessons: learnt.length },
    ...{ issuedAt: now(), issuer: place?.name ?? '' },
    lines: learnt.slice(0, MOST_LINES).map(({ startsAt, title, minutes: took }) => ({ startsAt, title, minutes: took })),
  }
  const event = eventOf({
    type: 'activity.recordIssued',
    subject: `record:${record.number}`,
    place: district,
    actor: personId,
    facts: { minutes, lessons: learnt.length },
  })
  try {
    await table.write(putRecord(sealRecord(record, personId), event))
    return record
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    return openRecord(RecordItem.parse(there))
  }
}

export const verifyRecord: UseCase<typeof verifyLearningRecord> = async ({ params: { number } }) => {
  const read = readNumber(number)
  if (read === null) throw new Refusal('CERTIFICATE_MISTYPED')
  const item = await readRecordItem(read)
  if (!item) throw new Refusal('CERTIFICATE_UNKNOWN')
  const record = openRecord(item)
  // Where somebody goes is theirs to show.
  return { ...record, name: maskName(record.name), lines: [] }
}

export const recordsOf = async (personId: PersonId): Promise<LearningRecord[]> => (await recordItemsOf(personId)).map(openRecord)

/** A record for the account it was issued to. @throws Refusal NOT_FOUND */
export const certificateFor = async (number: CertificateNumber, { personId }: Caller): Promise<CertificateFace> => {
  const item = await readRecordItem(number)
  if (item?.personId !== personId) throw new Refusal('NOT_FOUND')
  return learningFace(openRecord(item))
}
