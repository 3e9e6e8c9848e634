import { describe, expect, test } from '@jest/globals'
import type { StaffRole } from '@shared/contract/roles'
import { Me } from '@shared/identity/model'
import { PlaceId } from '@shared/kernel/place'
import { presentWorkplace, workplacesOf } from '@/features/desk/app/workplacesOf'
import { nextCode } from '@/features/desk/registry/nextCode'

const place = (id: string): PlaceId => PlaceId.parse(id)
const meWith = (...grants: [StaffRole, string][]): Me =>
  Me.parse({
    personId: 'p_01ARZ3NDEKTSV4RRFFQ69G5FAV',
    callMe: '',
    staff: grants.map(([role, at]) => ({ role, place: at, placeName: at })),
    homes: [],
    contact: null,
  })

describe('where somebody works', () => {
  test('each place once with all its roles, the highest first', () => {
    const found = workplacesOf(meWith(['communityWorker', 'demo.sf.yt'], ['auditor', 'demo'], ['streetOfficer', 'demo.sf.yt']))
    expect(found.map((w) => [w.place, w.roles])).toEqual([
      ['demo', ['auditor']],
      ['demo.sf.yt', ['communityWorker', 'streetOfficer']],
    ])
  })
  test('the remembered choice holds only while the appointment does', () => {
    const both = workplacesOf(meWith(['auditor', 'demo.a'], ['auditor', 'demo.b']))
    expect(presentWorkplace(both, place('demo.b'))?.place).toBe('demo.b')
    expect(presentWorkplace(both, place('demo.c'))?.place).toBe('demo.a')
    expect(presentWorkplace(both, null)?.place).toBe('demo.a')
    expect(presentWorkplace([], place('demo.a'))).toBeNull()
  })
})

describe('the code of a new place', () => {
  test('is the next free one of its level', () => {
    expect(nextCode('estate', [])).toBe('e1')
    expect(nextCode('estate', [{ placeId: place('demo.sf.yt.e1') }, { placeId: place('demo.sf.yt.hy') }])).toBe('e3')
    expect(nextCode('estate', [{ placeId: place('demo.sf.yt.e2') }])).toBe('e3')
  })
})
