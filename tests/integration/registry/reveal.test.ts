import { beforeAll, describe, expect, it } from '@jest/globals'
import { readLog } from '@shared/audit/contract'
import type { PlaceId } from '@shared/kernel/place'
import { readUnitRoll, revealPhones } from '@shared/registry/contract'
import { REVEALS_AN_HOUR } from '@shared/registry/reveal'
import { setting } from '@functions/platform/env'
import { newUlid } from '@functions/platform/ids'
import { Table } from '@functions/platform/table'
import { now } from '@functions/platform/clock'
import { codeOf } from '../../support/answers'
import { anyPhone, api, mustApi, refusal, settled } from '../../support/stack'
import { row, xlsx } from './sheets'
import { type World, startWorld, tokenOf, unitOf } from './world'

describe('a full phone number', () => {
  let world: World
  let estate: PlaceId
  let unit: PlaceId
  const [phone, coOwner] = [anyPhone(), anyPhone()]
  const body = { reason: 'remindVote', note: '' } as const
  beforeAll(async () => {
    world = await startWorld()
    estate = await world.newEstate()
    unit = unitOf(estate, 3, 2)
    const rows = [row('301', { owner: '王甲一、李乙二', phone: `${phone}、${coOwner}` }), row('302', { owner: '张丙三', phone: '' })]
    await world.committed((await world.previewed(estate, xlsx(rows))).importId)
  })

  it('is shown for a reason, and the reason is in the log, the number and the note are not', async () => {
    const note = '邻居张三说他出差了'
    const shown = await mustApi(revealPhones, {
      params: { placeId: unit, room: '301' },
      body: { reason: 'settleDispute', note },
      token: world.worker,
    })
    expect(shown).toEqual({
      phones: [
        { name: '王**', phone },
        { name: '李**', phone: coOwner },
      ],
      left: REVEALS_AN_HOUR - 1,
    })
    const roll = await mustApi(readUnitRoll, { params: { placeId: unit }, token: world.worker })
    expect(JSON.stringify(roll)).not.toContain(phone)

    await settled()
    const { items } = await mustApi(readLog, { query: { place: world.community, subject: `roll:${estate}` }, token: world.worker })
    const entry = items.find((e) => e.type === 'registry.phoneRevealed')
    expect(entry?.facts).toMatchObject({ unit, room: '301', reason: 'settleDispute' })
    expect(JSON.stringify(items)).not.toContain(phone)
    expect(JSON.stringify(items)).not.toContain(note)
  })

  it('is not shown without a reason, for a room that has none, elsewhere, or to whoever does not ring owners', async () => {
    const params = { placeId: unit, room: '301' }
    expect((await refusal(revealPhones, { params, body: { reason: 'other', note: ' ' }, token: world.worker })).code).toBe('BAD_REQUEST')
    expect((await refusal(revealPhones, { params: { ...params, room: '302' }, body, token: world.worker })).code).toBe('NO_PHONE_ON_ROLL')
    expect((await refusal(revealPhones, { params: { ...params, room: '909' }, body, token: world.worker })).code).toBe('NOT_FOUND')
    expect((await refusal(revealPhones, { params, body, token: world.administrator })).code).toBe('FORBIDDEN')
    const elsewhere = await tokenOf([{ role: 'communityWorker', place: unitOf(estate, 3, 1) }])
    expect((await refusal(revealPhones, { params, body, token: elsewhere })).code).toBe('WRONG_PLACE')
  })

  it(`is shown ${REVEALS_AN_HOUR} times an hour to one worker, however many are asked for at once`, async () => {
    for (;;) {
      const hour = now().slice(0, 13)
      const token = await tokenOf([{ role: 'communityWorker', place: world.community }])
      const answers = await Promise.all(
        Array.from({ length: REVEALS_AN_HOUR + 10 }, () => api(revealPhones, { params: { placeId: unit, room: '301' }, body, token })),
      )
      // A new hour has begun meanwhile: that would be another limit.
      if (now().slice(0, 13) !== hour) continue
      expect(answers.filter((a) => a.ok)).toHaveLength(REVEALS_AN_HOUR)
      expect(new Set(answers.filter((a) => !a.ok).map(codeOf))).toEqual(new Set(['REVEALS_USED_UP']))
      return
    }
  })

  it('control: counting by reading first lets more through', async () => {
    const table = new Table(setting('TABLE_REGISTRY'))
    const key = { pk: `REVEALS#control-${newUlid()}`, sk: 'H' }
    const careless = async (): Promise<boolean> => {
      if (Number((await table.get(key))?.count ?? 0) >= REVEALS_AN_HOUR) return false
      await table.write({ update: key, add: { count: 1 }, when: [] })
      return true
    }
    const through = await Promise.all(Array.from({ length: REVEALS_AN_HOUR + 10 }, careless))
    expect(through.filter(Boolean).length).toBeGreaterThan(REVEALS_AN_HOUR)
  })
})
