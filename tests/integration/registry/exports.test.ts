import { beforeAll, describe, expect, it } from '@jest/globals'
import { PlaceId, childOf } from '@shared/kernel/place'
import { lookupHash } from '@functions/platform/cipher'
import * as registry from '@functions/registry/exports'
import { anyPhone } from '../../support/stack'
import { row, xlsx } from './sheets'
import { type World, startWorld, unitOf } from './world'

describe('what other contexts ask of the registry', () => {
  let world: World
  let estate: PlaceId
  const [phone, coOwner, developer, nobody] = [anyPhone(), anyPhone(), anyPhone(), anyPhone()]
  beforeAll(async () => {
    world = await startWorld()
    estate = await world.newEstate()
    const rows = [
      row('301', { owner: '王甲一', phone }),
      row('1002', { owner: '王甲一', phone, unit: '1' }),
      row('302', { owner: '王甲一、李乙二', phone: `${phone}、${coOwner}` }),
      row('401', { owner: '', holding: '未售', developer: '示例置业有限公司', phone: developer }),
      row('402', { owner: '', holding: '已售未交付', developer: '示例置业有限公司', phone: developer, unit: '1' }),
    ]
    await world.committed((await world.previewed(estate, xlsx(rows))).importId)
  })

  it('finds by phone every owner set that it stands for', async () => {
    const owners = await registry.ownersByPhone(lookupHash('phone', phone))
    const inOrder = [...owners].sort((a, b) => b.rooms.length - a.rooms.length)
    expect(inOrder).toMatchObject([
      { units: [unitOf(estate, 3, 1), unitOf(estate, 3, 2)], rooms: ['1002', '301'] },
      { units: [unitOf(estate, 3, 2)], rooms: ['302'] },
    ])
    expect(inOrder[0]?.label).toBe('示范街道 · 云梯社区 · 禾苑小区1 3 幢 1 单元 1002 室、3 幢 2 单元 301 室')
    expect(inOrder[0]?.ownerKey).not.toBe(inOrder[1]?.ownerKey)
    expect(await registry.ownersByPhone(lookupHash('phone', nobody))).toEqual([])
  })

  it("finds a developer's flats as one owner", async () => {
    const owners = await registry.ownersByPhone(lookupHash('phone', developer))
    expect(owners).toMatchObject([{ rooms: ['402', '401'] }])
  })

  it('gives rolls unit by unit with masked names, and says where there is none', async () => {
    const empty = childOf(estate, 'b7.u1')
    const rolls = []
    for await (const roll of registry.rollOf([unitOf(estate, 3, 2), empty])) rolls.push(roll)
    expect(rolls).toMatchObject([
      {
        unit: unitOf(estate, 3, 2),
        version: 1,
        totals: { flats: 3, people: 3, area: 3 * 6543 },
        flats: [
          { room: '301', floor: 3, area: 6543, source: 'register', holding: 'delivered', names: ['王**'] },
          { room: '302', names: ['王**', '李**'] },
          { room: '401', holding: 'unsold', names: ['示例置业有限公司'] },
        ],
      },
      { unit: empty, totals: null },
    ])
  })

  it('names places', async () => {
    const unit = unitOf(estate, 3, 2)
    const unknown = PlaceId.parse('nowhere')
    expect((await registry.placesOf([unit, unknown, world.street])).map((p) => p.name)).toEqual(['2 单元', '示范街道'])
    expect([...(await registry.labelsOf([unit, estate]))]).toEqual([
      [unit, '3 幢 2 单元'],
      [estate, '禾苑小区1'],
    ])
    expect(await registry.communityOf(unit)).toMatchObject({ name: '云梯社区', phone: '0510-12345678' })
    expect(await registry.communityOf(world.street)).toBeNull()
    await registry.ensureDistrict(world.district, '另一个名字')
    expect((await registry.placesOf([world.district]))[0]?.name).toBe('示范区')
  })
})
