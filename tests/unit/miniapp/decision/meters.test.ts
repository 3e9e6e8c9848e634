import { expect, test } from '@jest/globals'
import { Count, type Matter } from '@shared/decision/model'
import { participationMeters } from '@/features/decision/meters'

const lift: Matter = { kind: 'lift', levelEntry: false, occupiedFlats: [] }
const roll = Count.parse({ people: 12, area: 103131 })

test('an exact two thirds is reached, by people and by area', () => {
  const [people, area] = participationMeters(lift, roll, Count.parse({ people: 8, area: 68754 }))
  expect(people).toMatchObject({ value: '8 / 12 人', reached: true, state: '已达到', mark: { words: '需 8 人（2/3）' } })
  expect(area).toMatchObject({ value: '687.54 / 1031.31 ㎡', reached: true })
})

test('0.01 m² below is not, and the words say how much is lacking', () => {
  const [, area] = participationMeters(lift, roll, Count.parse({ people: 8, area: 68753 }))
  expect(area).toMatchObject({ reached: false, state: '还差 0.01 ㎡' })
})

test('an empty roll reaches nothing', () => {
  const nobody = Count.parse({ people: 0, area: 0 })
  for (const meter of participationMeters(lift, nobody, nobody)) expect(meter.reached).toBe(false)
})
