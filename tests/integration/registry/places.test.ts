import { beforeAll, describe, expect, it } from '@jest/globals'
import { PlaceId, childOf } from '@shared/kernel/place'
import { addPlace, browsePlace } from '@shared/registry/contract'
import { api, mustApi, refusal } from '../../support/stack'
import { row, xlsx } from './sheets'
import { type World, startWorld, unitOf } from './world'

describe('places', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })

  const add = (placeId: PlaceId, body: { code: string; name: string; phone?: string }, token = world.administrator) =>
    ({ params: { placeId }, body: { phone: null, ...body }, token }) as const

  it('are shown with the way down and what lies inside, in the order of their numbers', async () => {
    for (const n of [10, 9, 2]) await mustApi(addPlace, add(world.street, { code: `n${n}`, name: `第${n}社区` }))
    const found = await mustApi(browsePlace, { params: { placeId: world.street }, token: world.administrator })
    expect(found.lineage.map((p) => [p.level, p.name])).toEqual([
      ['district', '示范区'],
      ['street', '示范街道'],
    ])
    expect(found.children.items.map((p) => p.name)).toEqual(['云梯社区', '第2社区', '第9社区', '第10社区'])
  })

  it('come page by page', async () => {
    const street = (await mustApi(addPlace, add(world.district, { code: 'pages', name: '长街道' }))).placeId
    for (let n = 1; n <= 5; n++) await mustApi(addPlace, add(street, { code: `c${n}`, name: `社区${n}` }))
    const names: string[] = []
    let cursor: string | null = null
    do {
      const query: Record<string, string | number> = { limit: 2, ...(cursor !== null && { cursor }) }
      const { children } = await mustApi(browsePlace, { params: { placeId: street }, query, token: world.administrator })
      names.push(...children.items.map((p) => p.name))
      cursor = children.cursor
    } while (cursor !== null)
    expect(names).toEqual(['社区1', '社区2', '社区3', '社区4', '社区5'])
  })

  it('show the totals of units that have a roll', async () => {
    const estate = await world.newEstate()
    const { importId } = await world.previewed(estate, xlsx([row('101'), row('102')]))
    await world.committed(importId)
    const inBuilding = await mustApi(browsePlace, { params: { placeId: childOf(estate, 'b3') }, token: world.worker })
    expect(inBuilding.lineage.at(-1)?.name).toBe('3 幢')
    expect(inBuilding.children.items).toEqual([
      { placeId: unitOf(estate, 3, 2), level: 'unit', name: '2 单元', phone: null, totals: { flats: 2, people: 2, area: 13086 } },
    ])
  })

  it('are added once by code and by name; the same again is the same', async () => {
    const place = { code: 'once', name: '唯一社区', phone: '0510-5550001' }
    const first = await mustApi(addPlace, add(world.street, place))
    expect(await mustApi(addPlace, add(world.street, place))).toEqual(first)
    expect(await refusal(addPlace, add(world.street, { ...place, name: '另一社区' }))).toMatchObject({
      code: 'PLACE_EXISTS',
      facts: { placeId: first.placeId, name: '唯一社区' },
    })
    expect(await refusal(addPlace, add(world.street, { ...place, code: 'twice' }))).toMatchObject({
      code: 'PLACE_EXISTS',
      facts: { placeId: first.placeId },
    })
  })

  it('of one name are made once by twenty people at once', async () => {
    const tries = Array.from({ length: 20 }, (_, n) => api(addPlace, add(world.street, { code: `race${n}`, name: '抢名社区' })))
    const replies = await Promise.all(tries)
    expect(replies.filter((r) => r.status === 200)).toHaveLength(1)
    expect(replies.filter((r) => r.status === 409)).toHaveLength(19)
  })

  it('need a parent, and below an estate come with the roll', async () => {
    const nowhere = PlaceId.parse(`${world.district}.nowhere`)
    expect(await refusal(addPlace, add(nowhere, { code: 'c', name: '社区' }))).toMatchObject({ code: 'NOT_FOUND' })
    const estate = await world.newEstate()
    expect(await refusal(addPlace, add(estate, { code: 'b1', name: '1 幢' }))).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await refusal(browsePlace, { params: { placeId: nowhere }, token: world.administrator })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('outside the own place are refused', async () => {
    expect(await refusal(addPlace, add(world.street, { code: 'x', name: '社区' }, world.worker))).toMatchObject({
      code: 'WRONG_PLACE',
    })
    expect(await refusal(browsePlace, { params: { placeId: world.street }, token: world.worker })).toMatchObject({
      code: 'WRONG_PLACE',
    })
  })
})
