import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CaseState } from '@shared/retrofit/state'
import { isOffRoad, roadOf } from '@/features/retrofit/road'

const onRoad = CaseState.options.filter((state) => !isOffRoad(state))

describe('the road as a picture', () => {
  test('a new case is on the first stretch, one that waits for its report on the second', () => {
    expect(roadOf('wishing', null).map((s) => s.state)).toEqual(['now', 'later', 'later', 'later', 'later'])
    expect(roadOf('noticeRunning', null).map((s) => s.state)).toEqual(['done', 'now', 'later', 'later', 'later'])
  })
  test('a lift that runs has the whole road behind it', () => {
    expect(roadOf('operating', null).every((s) => s.state === 'done')).toBe(true)
  })
  test('what was suspended is shown where it left the road', () => {
    expect(roadOf('suspended', 'opinions')).toEqual(roadOf('opinions', null))
    expect(isOffRoad('suspended')).toBe(true)
    expect(isOffRoad('cancelled')).toBe(true)
  })
  test('everywhere on the road at most one stretch is now, those before it are done, those behind it later', () => {
    fc.assert(
      fc.property(fc.constantFrom(...onRoad), (state) => {
        const said = roadOf(state, null).map((s) => s.state)
        expect(said.join(' ')).toMatch(/^(done ?)*(now ?)?(later ?)*$/)
      }),
    )
  })
})
