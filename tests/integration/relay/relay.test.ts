import { describe, expect, jest, test } from '@jest/globals'
import { marshall } from '@aws-sdk/util-dynamodb'
import { readLog } from '@shared/audit/contract'
import type { AuditEntry } from '@shared/audit/model'
import { bindByPhone, listAppointments, revokeAppointment } from '@shared/identity/contract'
import { PlaceId } from '@shared/kernel/place'
import { newUlid } from '@functions/platform/ids'
import { logger } from '@functions/platform/log'
import { type DomainEvent, eventOf } from '@functions/platform/outbox'
import { handler } from '@functions/relay/handler'
import { appoint, foundDistrict, putOnRoll } from '../../support/district'
import { anyPhone, anyone, mustApi, phoneCode, settled, signInAs } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

let sequence = 0
const changed = (item: Record<string, unknown>) => ({
  eventID: `c${++sequence}`,
  dynamodb: { SequenceNumber: String(sequence), NewImage: marshall(item) },
})
const logOf = async (subject: string, place: PlaceId): Promise<AuditEntry[]> => {
  const token = await tokenWith({ staff: [{ role: 'auditor', place }] })
  const { items, intact } = await mustApi(readLog, { token, query: { place, subject, limit: 100 } })
  expect(intact).toBe(true)
  return items
}

describe('a batch of changed items', () => {
  const newEvent = (): DomainEvent & { place: PlaceId } => {
    const place = PlaceId.parse(`t${newUlid().slice(-10).toLowerCase()}`)
    return { ...eventOf({ type: 'test.happened', subject: `staff:${place}`, place, actor: 'system', facts: { n: 1.5 } }), place }
  }

  test('puts the events of its items into the log; items without one are passed over', async () => {
    const event = newEvent()
    const answer = await handler({ Records: [changed({ pk: 'a', sk: 'b' }), changed({ pk: 'a', event }), { eventID: 'erased' }] })
    expect(answer).toEqual({ batchItemFailures: [] })
    expect(await logOf(event.subject, event.place)).toMatchObject([{ eventId: event.id, type: event.type, facts: { n: 1.5 } }])
  })

  test('delivered again, or carried by an item that changed for another reason, an event stays single', async () => {
    const event = newEvent()
    const record = changed({ pk: 'a', event, version: 1 })
    await handler({ Records: [record, changed({ pk: 'a', event, version: 2 })] })
    await handler({ Records: [record] })
    expect(await logOf(event.subject, event.place)).toHaveLength(1)
  })

  test('with one record that cannot be read reports that one and writes the others', async () => {
    const logged = jest.spyOn(logger, 'error').mockReturnValue()
    const [one, two] = [newEvent(), newEvent()]
    const poisoned = changed({ pk: 'a', event: { id: 'x' } })
    const answer = await handler({ Records: [changed({ event: one }), poisoned, changed({ event: two })] })
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: poisoned.dynamodb.SequenceNumber }] })
    expect(logged).toHaveBeenCalledTimes(1)
    for (const event of [one, two]) expect(await logOf(event.subject, event.place)).toHaveLength(1)
  })
})

test('what staff and owners do is in the log within the stream, without names or phones', async () => {
  const here = await foundDistrict()
  const worker = await appoint(here.administrator, 'communityWorker', here.community, '孙丙一')
  const token = here.administrator.accessToken
  const { items } = await mustApi(listAppointments, { token, query: { place: here.community } })
  await mustApi(revokeAppointment, { token, params: { grantId: items[0]?.grantId ?? '' }, body: { reason: '孙丙一已调离' } })
  const phone = anyPhone()
  const ownerKey = await putOnRoll(here.unit, '301', [phone])
  const owner = await signInAs(anyone())
  await mustApi(bindByPhone, { token: owner.accessToken, body: { phoneCode: await phoneCode(phone) } })
  await settled()

  const staff = await logOf(`staff:${here.community}`, here.community)
  expect(staff.map((e) => e.type).sort()).toEqual(['identity.appointed', 'identity.invited', 'identity.revoked'])
  const actorOf = (type: string) => staff.find((e) => e.type === type)?.actor
  expect(actorOf('identity.invited')).toBe(here.administrator.me.personId)
  expect(actorOf('identity.appointed')).toBe(worker.me.personId)
  expect(actorOf('identity.revoked')).toBe(here.administrator.me.personId)
  const owners = await logOf(`owner:${ownerKey}`, here.unit)
  expect(owners).toMatchObject([{ type: 'identity.bound', actor: owner.me.personId, facts: { generation: 1 } }])
  expect(JSON.stringify([...staff, ...owners])).not.toMatch(new RegExp(`孙丙一|管甲一|${phone}`))
})
