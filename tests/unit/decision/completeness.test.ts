import { expect, test } from '@jest/globals'
import { completenessProblems } from '@shared/decision/completeness'
import type { Matter } from '@shared/decision/model'
import { area, noArea } from '@shared/kernel/area'
import { PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { flatAt, plainLift, scope } from '../../support/arbitraries'

const flat = (n: number, size = area(6543)) => ({
  flat: flatAt(n),
  floor: 1,
  room: '101',
  area: size,
  source: 'register' as const,
  holding: 'delivered' as const,
  ownerKey: OwnerKey.parse(`o_${'0'.repeat(26)}`),
})
const lift = (...occupiedFlats: PlaceId[]): Matter => ({ kind: 'lift', levelEntry: false, occupiedFlats })

test('a roll of every unit with every area is complete', () => {
  expect(completenessProblems({ matter: lift(flatAt(0)), scope }, [flat(0), flat(1)])).toEqual([])
})

test('a unit without a roll, a flat without an area and an occupied flat that is not on the roll are named', () => {
  const empty = { unit: PlaceId.parse('xw.sf.yt.hy.b3.u3'), label: '3 幢 3 单元' }
  const elsewhere = PlaceId.parse('xw.sf.yt.hy.b4.u1.a01')
  expect(completenessProblems({ matter: lift(flatAt(5), elsewhere), scope: [...scope, empty] }, [flat(0, noArea), flat(1)])).toEqual([
    '3 幢 3 单元还没有名册，请先导入这个单元的名册。',
    '3 幢 2 单元 101 室没有面积，请在名册里补上后重新导入。',
    '方案占用了3 幢 2 单元 302 室，但这套房不在名册里，请改正方案或名册。',
    '方案占用了A01 室，但这套房不在名册里，请改正方案或名册。',
  ])
})

test('no roll at all: every unit is named', () => {
  expect(completenessProblems({ matter: { kind: 'general', item: 1 }, scope }, [])).toEqual([
    '3 幢 2 单元还没有名册，请先导入这个单元的名册。',
  ])
  expect(completenessProblems({ matter: plainLift, scope: [] }, [])).toEqual([])
})
