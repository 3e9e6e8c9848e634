import { describe, expect, test } from '@jest/globals'
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { entryAfter } from '@shared/audit/chain'
import { readLog } from '@shared/audit/contract'
import { digestText } from '@shared/kernel/digest'
import { PlaceId, childOf } from '@shared/kernel/place'
import { append } from '@functions/audit/exports'
import { endKey, entryKey, eventKey, table } from '@functions/audit/store'
import { newUlid } from '@functions/platform/ids'
import { type DomainEvent, eventOf } from '@functions/platform/outbox'
import { api, mustApi, refusal, tableClient } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const newPlace = (): PlaceId => PlaceId.parse(`t${newUlid().slice(-10).toLowerCase()}`)
const event = (subject: string, place: PlaceId | null, n: number): DomainEvent =>
  eventOf({ type: 'test.happened', subject, place, actor: 'system', facts: { n, nested: { list: [1, 'zwei'], none: null } } })
/** A log of `length` entries at a place of its own, and a token of an auditor there. */
const newLog = async (length: number) => {
  const place = newPlace()
  const subject = `staff:${place}`
  const events = Array.from({ length }, (_, n) => event(subject, place, n))
  for (const e of events) await append(e)
  return { place, subject, events, token: await tokenWith({ staff: [{ role: 'auditor', place }] }) }
}
type Log = Awaited<ReturnType<typeof newLog>>
const read = ({ place, subject, token }: Log, more: { limit?: number; cursor?: string } = {}) =>
  mustApi(readLog, { token, query: { place, subject, ...more } })
const alter = (log: Log, sequence: number, set: Record<string, unknown>): Promise<void> =>
  table.write({ update: entryKey(log.subject, sequence), set, when: [] })

describe('the log of a subject', () => {
  test('holds every event in order, and says that it is intact', async () => {
    const log = await newLog(3)
    const { items, cursor, intact } = await read(log)
    expect(items.map((e) => [e.sequence, e.eventId])).toEqual(log.events.map((e, i) => [i + 1, e.id]))
    expect([cursor, intact]).toEqual([null, true])
    expect(items[0]?.facts).toEqual(log.events[0]?.facts)
  })

  test('is read page by page, each page checked against the one before', async () => {
    const log = await newLog(5)
    const first = await read(log, { limit: 2 })
    const second = await read(log, { limit: 2, cursor: first.cursor ?? '' })
    const third = await read(log, { limit: 2, cursor: second.cursor ?? '' })
    expect([first, second, third].flatMap((p) => p.items.map((e) => e.sequence))).toEqual([1, 2, 3, 4, 5])
    expect([first.intact, second.intact, third.intact]).toEqual([true, true, true])
  })

  test('takes an event once, however often it is delivered', async () => {
    const log = await newLog(2)
    for (const again of [...log.events, ...log.events]) await append(again)
    expect((await read(log)).items).toHaveLength(2)
  })

  test('takes 25 events that arrive at once, each delivered twice, into one unbroken chain', async () => {
    const log = await newLog(0)
    const events = Array.from({ length: 25 }, (_, n) => event(log.subject, log.place, n))
    await Promise.all([...events, ...events].map((e) => append(e)))
    const { items, intact } = await read(log, { limit: 100 })
    expect(items.map((e) => e.sequence)).toEqual(events.map((_, i) => i + 1))
    expect(new Set(items.map((e) => e.eventId))).toEqual(new Set(events.map((e) => e.id)))
    expect(intact).toBe(true)
  })

  test('control: without the conditions entries would be lost', async () => {
    const log = await newLog(1)
    const careless = (e: DomainEvent) =>
      table.transact([
        { put: { ...eventKey(e.id), subject: log.subject }, when: [] },
        { put: { ...entryKey(log.subject, 2), eventId: e.id }, when: [] },
        { update: endKey(log.subject), set: { sequence: 2 }, when: [] },
      ])
    await Promise.all(Array.from({ length: 5 }, (_, n) => careless(event(log.subject, log.place, n))))
    const { items } = await table.query({ pk: endKey(log.subject).pk, prefix: 'E#', consistent: true })
    expect(items).toHaveLength(2)
  })
})

describe('tampering with the table is seen', () => {
  test('an altered fact', async () => {
    const log = await newLog(3)
    await alter(log, 2, { facts: { n: 7 } })
    expect((await read(log)).intact).toBe(false)
  })

  test('an altered entry with its hash made anew, the last one too', async () => {
    for (const sequence of [2, 3]) {
      const log = await newLog(3)
      const { items } = await read(log)
      const [before, entry] = items.slice(sequence - 2)
      if (!before || !entry) throw new Error('three entries were written')
      await alter(log, sequence, { ...entryAfter(before, { ...entry, facts: { n: 7 } }) })
      expect((await read(log)).intact).toBe(false)
    }
  })

  test('an entry taken out, the last one too', async () => {
    const client = tableClient()
    for (const sequence of [1, 2, 3]) {
      const log = await newLog(3)
      await client.send(new DeleteItemCommand({ TableName: table.name, Key: marshall(entryKey(log.subject, sequence)) }))
      expect((await read(log)).intact).toBe(false)
    }
    client.destroy()
  })

  test('on the page where it is, also when that page begins with it', async () => {
    const log = await newLog(4)
    await alter(log, 2, { hash: digestText('x') })
    const first = await read(log, { limit: 2 })
    const second = await read(log, { limit: 2, cursor: first.cursor ?? '' })
    expect([first.intact, second.intact]).toEqual([false, false])
  })
})

describe('who may read', () => {
  test('staff of the place and above, nobody beside or below', async () => {
    const district = newPlace()
    const place = childOf(district, 's1')
    const subject = `staff:${place}`
    await append(event(subject, place, 1))
    const at = async (where: PlaceId) => tokenWith({ staff: [{ role: 'communityWorker', place: where }] })
    for (const where of [district, place])
      expect((await mustApi(readLog, { token: await at(where), query: { place, subject } })).items).toHaveLength(1)
    for (const where of [childOf(district, 's2'), childOf(place, 'c1'), newPlace()])
      expect(await refusal(readLog, { token: await at(where), query: { place, subject } })).toMatchObject({ code: 'WRONG_PLACE' })
  })

  test('a bureau that of a lift’s case, the association that of a programme, neither a vote or a roll', async () => {
    const place = newPlace()
    const subjects = ['case', 'activity', 'decision', 'roll', 'staff'].map((kind) => `${kind}:${place}`)
    for (const subject of subjects) await append(event(subject, place, 1))
    const readBy = async (role: 'housingOfficer' | 'waterOfficer' | 'associationOfficer' | 'auditor') => {
      const token = await tokenWith({ staff: [{ role, place }] })
      const answers = await Promise.all(subjects.map((subject) => api(readLog, { token, query: { place, subject } })))
      return subjects.filter((_, i) => answers[i]?.ok)
    }
    expect(await readBy('housingOfficer')).toEqual([`case:${place}`])
    expect(await readBy('waterOfficer')).toEqual([`case:${place}`])
    expect(await readBy('associationOfficer')).toEqual([`activity:${place}`])
    expect(await readBy('auditor')).toEqual(subjects)
  })

  test('the place of the subject decides, not the one that is named', async () => {
    const log = await newLog(1)
    const own = newPlace()
    const token = await tokenWith({ staff: [{ role: 'auditor', place: own }] })
    expect(await refusal(readLog, { token, query: { place: own, subject: log.subject } })).toMatchObject({ code: 'WRONG_PLACE' })
  })

  test('a log that tells of several places is for those who are over all of them', async () => {
    const district = newPlace()
    const [one, two] = [childOf(district, 's1'), childOf(district, 's2')]
    const subject = `staff:${district}`
    await append(event(subject, one, 1))
    await append(event(subject, two, 2))
    await append(event(subject, one, 3))
    for (const place of [one, two]) {
      const token = await tokenWith({ staff: [{ role: 'communityWorker', place }] })
      expect(await refusal(readLog, { token, query: { place, subject } })).toMatchObject({ code: 'WRONG_PLACE' })
    }
    const token = await tokenWith({ staff: [{ role: 'communityWorker', place: district }] })
    expect((await mustApi(readLog, { token, query: { place: district, subject } })).items).toHaveLength(3)
  })

  test('a subject that has no log, or one elsewhere in the own district, is not found', async () => {
    const district = newPlace()
    const token = await tokenWith({ staff: [{ role: 'auditor', place: district }] })
    const place = childOf(district, 's1')
    const subject = `staff:${childOf(district, 's2')}`
    await append(event(subject, childOf(district, 's2'), 1))
    for (const asked of [subject, `staff:${place}`])
      expect(await refusal(readLog, { token, query: { place, subject: asked } })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('what has no place belongs to the whole district', async () => {
    const district = newPlace()
    const subject = `roll:${district}`
    await append(event(subject, null, 1))
    const query = { place: district, subject }
    expect(
      (await mustApi(readLog, { token: await tokenWith({ staff: [{ role: 'auditor', place: district }] }), query })).items,
    ).toHaveLength(1)
    const token = await tokenWith({ staff: [{ role: 'auditor', place: childOf(district, 's1') }] })
    expect(await refusal(readLog, { token, query })).toMatchObject({ code: 'WRONG_PLACE' })
  })
})
