import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { readLog } from '@shared/audit/contract'
import { FileId } from '@shared/content/model'
import { myOrders, placeOrder } from '@shared/dispatch/orderContract'
import { PersonId } from '@shared/identity/model'
import { digestText } from '@shared/kernel/digest'
import { DAY, plus } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { UNATTACHED, UNSEEN_EVIDENCE, retention } from '@shared/privacy/retention'
import { confirmedFile, evidenceSeen, runRetention } from '@functions/content/exports'
import { addFile, filesPastTerm, findFile, leaveBy } from '@functions/content/store'
import { now } from '@functions/platform/clock'
import { readFile, removeFile, storedSize, writeFile } from '@functions/platform/files'
import { newId } from '@functions/platform/ids'
import { foundQuarter, orderText, person, placed } from '../../support/dispatch'
import { foundDistrict } from '../../support/district'
import { mustApi, refusal, settled } from '../../support/stack'

/** A photograph of a certificate that was uploaded `days` ago. */
const photo = async (days: number, purpose: 'evidence' | 'schemeDrawing' = 'evidence') => {
  const here = await foundDistrict()
  const fileId = newId(FileId, 'f')
  const key = `${purpose === 'evidence' ? 'evidence' : 'drawings'}/${fileId}`
  const requestedAt = plus(now(), -days * DAY)
  await writeFile(key, '照片', 'image/jpeg')
  await addFile({
    ...{ fileId, name: '房产证.jpg', contentType: 'image/jpeg', size: 6, sha256: digestText('照片'), key, purpose },
    ...{ place: here.community, requestedBy: newId(PersonId, 'p'), requestedAt, confirmedAt: requestedAt },
  })
  return { ...here, fileId, key }
}
/** Others may have files due at the same time: goes on until nothing is. */
const runAll = async (): Promise<void> => {
  while ((await filesPastTerm(now(), 1)).length > 0) await runRetention()
}

test('a photograph goes 30 days after it was decided on, its record says so, and the log has it once', async () => {
  const { fileId, key, community, administrator } = await photo(40)
  await evidenceSeen([fileId])
  await runAll()
  expect(await storedSize(key)).toBe(6)
  // As if the decision had been 30 days ago.
  await leaveBy(fileId, now())
  await Promise.all([runRetention(), runRetention()])
  await runAll()
  expect(await storedSize(key)).toBeNull()
  expect(await confirmedFile(fileId)).toBeNull()
  expect(await findFile(fileId)).toMatchObject({ name: '房产证.jpg', expiredAt: expect.any(String) })
  await settled()
  const query = { place: community, subject: `files:${community}` }
  const { items } = await mustApi(readLog, { query, token: administrator.accessToken })
  expect(items.map(({ type, facts }) => ({ type, facts }))).toEqual([
    { type: 'content.fileExpired', facts: { fileId, purpose: 'evidence', size: 6 } },
  ])
})

test('one that nobody looked at goes in the end', async () => {
  const old = await photo(UNSEEN_EVIDENCE / DAY + 1)
  await runAll()
  expect(await storedSize(old.key)).toBeNull()
})

test('a run that ended between removing and noting is made good by the next', async () => {
  const { fileId, key } = await photo(UNSEEN_EVIDENCE / DAY + 1)
  await removeFile(key)
  await runAll()
  expect(await findFile(fileId)).toHaveProperty('expiredAt')
})

test('what has no term stays, and a term never grows', async () => {
  const drawing = await photo(400, 'schemeDrawing')
  const due = await photo(UNSEEN_EVIDENCE / DAY + 1)
  await evidenceSeen([drawing.fileId, due.fileId])
  await runAll()
  expect(Buffer.from(await readFile(drawing.key)).toString()).toBe('照片')
  expect(await storedSize(due.key)).toBeNull()
  expect(retention.evidence.term).toBe(30 * DAY)
})

describe('pictures of an order', () => {
  const picture = async (by: PersonId, days: number) => {
    const fileId = newId(FileId, 'f')
    const key = `orders/${fileId}`
    const requestedAt = plus(now(), -days * DAY)
    await writeFile(key, '照片', 'image/jpeg')
    await addFile({
      ...{ fileId, name: '插座.jpg', contentType: 'image/jpeg', size: 6, sha256: digestText('照片'), key, purpose: 'orderPhoto' },
      ...{ place: PlaceId.parse('demo.s1.c1'), requestedBy: by, requestedAt, confirmedAt: requestedAt },
    })
    return { fileId, key }
  }

  test('go after two days when no order was placed with them, and stay with one that was', async () => {
    const [quarter, requester] = [await foundQuarter(), await person()]
    const [kept, left] = [await picture(requester.personId, 1), await picture(requester.personId, UNATTACHED / DAY)]
    const order = await placed(quarter, requester, { photos: [kept.fileId] })
    await runAll()
    expect(await storedSize(left.key)).toBeNull()
    // Long after an upload that nobody attached would have gone.
    expect((await filesPastTerm(plus(now(), 30 * DAY), 100)).includes(kept.fileId)).toBe(false)
    expect(await storedSize(kept.key)).toBe(6)
    expect(order.photos).toHaveLength(1)
  })

  test('that went meanwhile are asked for anew, and no order is placed without them', async () => {
    const [quarter, requester] = [await foundQuarter(), await person()]
    const late = await picture(requester.personId, UNATTACHED / DAY)
    await runAll()
    const body = { orderKey: randomUUID(), order: orderText(quarter, { photos: [late.fileId] }), anyway: true, forWhom: 'self' as const }
    expect((await refusal(placeOrder, { token: requester.token, body })).code).toBe('FILE_MISSING')
    expect((await mustApi(myOrders, { token: requester.token })).items).toEqual([])
  })
})
