import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CaseState } from '@shared/retrofit/state'
import { type Writing, mayWrite, writing } from '@shared/retrofit/when'

const all = Object.keys(writing).filter((name): name is Writing => name in writing)

describe('what may be written down when', () => {
  test('the design until it hangs in public, never after', () => {
    expect(mayWrite('design', { as: ['builder'], state: 'schemeReady' })).toBe(true)
    expect(mayWrite('design', { as: ['builder'], state: 'noticeRunning' })).toBe(false)
  })
  test('an acceptance on the site alone; an inspection every year after it', () => {
    expect(mayWrite('acceptance', { as: ['communityWorker'], state: 'operating' })).toBe(false)
    expect(mayWrite('inspection', { as: ['marketOfficer'], state: 'operating' })).toBe(true)
  })
  test('papers stay as they are while the street looks at them', () => {
    expect(mayWrite('pack', { as: ['builder'], state: 'correcting' })).toBe(true)
    expect(mayWrite('pack', { as: ['builder'], state: 'submitted' })).toBe(false)
  })
  test('nobody writes anything in a case that is paused or ended, and nobody without a part in it ever', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...CaseState.options), (what, state) => {
        expect(mayWrite(what, { as: [], state })).toBe(false)
        expect(mayWrite(what, { as: ['builder', 'communityWorker', 'housingOfficer', 'marketOfficer'], state: 'suspended' })).toBe(false)
        expect(mayWrite(what, { as: ['builder', 'communityWorker', 'housingOfficer', 'marketOfficer'], state: 'cancelled' })).toBe(false)
      }),
    )
  })
})
