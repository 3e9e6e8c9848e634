import { expect, test } from '@jest/globals'
import { FileId } from '@shared/content/model'
import { addDays, dayOf, startOf } from '@shared/kernel/day'
import { digestText } from '@shared/kernel/digest'
import { HOUR, plus } from '@shared/kernel/instant'
import { decideProof } from '@shared/volunteer/deskContract'
import { showProof } from '@shared/volunteer/ownContract'
import { RENEW_AHEAD } from '@shared/volunteer/proof'
import { addFile } from '@functions/content/store'
import { JobItem, MessageItem } from '@functions/outreach/items'
import { stepJob } from '@functions/outreach/jobs'
import { keys, table } from '@functions/outreach/store'
import { orderMessages } from '@functions/outreach/subscribe'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { mustApi, settled } from '../../support/stack'
import { type Field, type TestVolunteer, foundField, volunteer } from '../../support/volunteers'

/** Shows an insurance that holds until a day, and has the community accept it. */
const insured = async ({ community, worker }: Field, { personId, token }: TestVolunteer, days: number, version = 1) => {
  const [today, file] = [dayOf(now()), newId(FileId, 'f')]
  const until = addDays(today, days)
  await addFile({
    ...{ fileId: file, name: '保单.jpg', contentType: 'image/jpeg', size: 6, sha256: digestText('保单'), key: `evidence/${file}` },
    ...{ purpose: 'evidence', place: community, requestedBy: personId, requestedAt: now(), confirmedAt: now() },
  })
  await mustApi(showProof, { token, body: { kind: 'insurance', last4: '2046', from: addDays(today, -30), until, file } })
  const body = { version, verdict: { is: 'valid' as const } }
  await mustApi(decideProof, { token: worker, params: { personId, kind: 'insurance' }, body })
  await settled()
  const jobId = `${personId}-insurance-${until}-paperEnds`
  const job = async (): Promise<JobItem> => JobItem.parse(await table.get(keys.job(jobId)))
  const message = async (): Promise<MessageItem | null> => {
    const item = await table.get(keys.notice(personId, 'paperEnds', jobId))
    return item && MessageItem.parse(item)
  }
  return { until, jobId, job, message }
}

test('whoever showed a paper is reminded thirty days before it ends, once for each term', async () => {
  const field = await foundField()
  const who = await volunteer(field)
  const { until, jobId, job, message } = await insured(field, who, 200)
  const due = plus(startOf(addDays(until, -RENEW_AHEAD)), 9 * HOUR)
  expect((await table.get(keys.job(jobId)))?.gsk).toContain(due)
  // Decided anew for the same term: no second job, whatever the event is.
  const again = { kind: 'insurance', state: 'valid', until }
  await orderMessages(
    eventOf({
      type: 'volunteer.proofDecided',
      subject: `volunteer:${who.personId}`,
      place: field.community,
      actor: 'system',
      facts: again,
    }),
  )
  await stepJob(await job())
  expect(await job()).toMatchObject({ state: 'done' })
  expect(await message()).toMatchObject({
    page: 'packages/volunteer/pages/papers/index',
    fields: { thing1: '志愿者意外险', phrase2: '快到期' },
    state: 'waiting',
    until: startOf(until),
  })
})

test('nobody is reminded of a paper that was renewed meanwhile', async () => {
  const field = await foundField()
  const who = await volunteer(field)
  const old = await insured(field, who, 40)
  const renewed = await insured(field, who, 400, 3)
  await stepJob(await old.job())
  expect(await old.message()).toBeNull()
  await stepJob(await renewed.job())
  expect(await renewed.message()).not.toBeNull()
})

test('a paper that was refused reminds nobody', async () => {
  const subject = `volunteer:${(await volunteer(await foundField())).personId}`
  const facts = { kind: 'insurance', state: 'refused', until: dayOf(now()) }
  const event = eventOf({ type: 'volunteer.proofDecided', subject, place: null, actor: 'system', facts })
  await orderMessages(event)
  expect(await table.get(keys.job(`${event.id}-paperEnds`))).toBeNull()
  expect(await table.get(keys.job(`${subject.replace('volunteer:', '')}-insurance-${facts.until}-paperEnds`))).toBeNull()
})
