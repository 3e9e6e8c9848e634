import { describe, expect, test } from '@jest/globals'
import { StaffRole, holds, mayAppoint, roleNames, roles } from '@shared/contract/roles'
import { PlaceId } from '@shared/kernel/place'

const [district, street, other] = ['xw', 'xw.sf', 'xw.zy'].map((id) => PlaceId.parse(id))
if (!district || !street || !other) throw new Error('three places')

describe('mayAppoint', () => {
  test('staff appoint those below them, administrators everyone, workers and auditors nobody', () => {
    const appointed = (by: StaffRole) => StaffRole.options.filter((role) => mayAppoint([{ role: by, place: street }], role, street))
    expect(appointed('administrator').sort()).toEqual([...StaffRole.options].sort())
    expect(appointed('streetOfficer')).toEqual(['communityWorker'])
    expect(appointed('communityWorker')).toEqual([])
    expect(appointed('auditor')).toEqual([])
  })

  test('only at their own place and below it', () => {
    const officer = [{ role: 'streetOfficer' as const, place: street }]
    expect(mayAppoint(officer, 'communityWorker', PlaceId.parse('xw.sf.yt'))).toBe(true)
    expect(mayAppoint(officer, 'communityWorker', other)).toBe(false)
    expect(mayAppoint(officer, 'communityWorker', district)).toBe(false)
  })
})

test('a grant holds at its place and below, for its role only', () => {
  const grants = [{ role: 'auditor' as const, place: street }]
  expect(holds(grants, ['auditor', 'administrator'], PlaceId.parse('xw.sf.yt'))).toBe(true)
  expect(holds(grants, ['administrator'], street)).toBe(false)
  expect(holds(grants, ['auditor'], other)).toBe(false)
  expect(holds([], ['auditor'], street)).toBe(false)
})

test('every role has its Chinese name', () => {
  expect(new Set(roles.map((role) => roleNames[role])).size).toBe(roles.length)
})
