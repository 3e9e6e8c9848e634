import { expect, test } from '@jest/globals'
import { OrderState } from '@shared/dispatch/state'
import { inOneSentence, ownTurn, roadOf } from '../../../../miniapp/src/features/dispatch/road'
import { at, followed, now, step } from './fixtures'

const walked = [
  step(0, null, 'submitted', '24T02:12', null),
  step(1, 'submitted', 'dispatched', '24T02:40', null),
  step(2, 'dispatched', 'taken', '24T03:05', '区卫健局'),
  step(3, 'taken', 'offered', '24T04:00', '区卫健局'),
  step(4, 'offered', 'claimed', '24T05:00', '银龄服务队'),
]

test('claimed and not yet rung: who has it, and by when they must ring', () => {
  const road = roadOf(followed('claimed', walked, { due: at('24T11:00') }), now)
  expect(road.map(({ name, state, words }) => [name, state, words])).toEqual([
    ['点单', 'done', '您提交的 · 今天 10:12'],
    ['派单', 'done', '云梯社区 · 今天 10:40'],
    ['领单', 'done', '区卫健局 · 今天 11:05'],
    ['接单：银龄服务队', 'now', '银龄服务队须在 今天 19:00 前联系您，否则自动重派'],
    ['服务', 'later', undefined],
    ['评单', 'later', undefined],
  ])
})

test('once they were reached nothing is threatened any more', () => {
  const order = followed('claimed', walked, { due: at('27T11:00'), contacts: [{ at: now, outcome: 'reached' }] })
  expect(inOneSentence(order, now)).toBe('银龄服务队已经联系过您，正在约时间。')
})

test('a team that came back leaves the last to have it on the road', () => {
  const again = [
    ...walked,
    step(5, 'claimed', 'offered', '24T06:00', '银龄服务队'),
    step(6, 'offered', 'claimed', '24T07:00', '星火服务队'),
  ]
  const order = followed('scheduled', [...again, step(7, 'claimed', 'scheduled', '24T08:00', '星火服务队')])
  expect(roadOf(order, now)[3]).toEqual({ name: '接单', words: '星火服务队 · 今天 15:00', state: 'done' })
})

test.each(OrderState.options)('%s: six stretches, one under way unless all is over, none after it done', (state) => {
  const road = roadOf(followed(state, walked), now)
  const under = road.findIndex((one) => one.state === 'now')
  if (state === 'reviewed') expect(road.every((one) => one.state === 'done')).toBe(true)
  else {
    expect(road.filter((one) => one.state === 'now')).toHaveLength(1)
    expect(road.slice(under + 1).every((one) => one.state === 'later')).toBe(true)
    expect(road.slice(0, under).every((one) => one.state === 'done')).toBe(true)
  }
  expect(inOneSentence(followed(state, walked), now)).not.toMatch(/undefined|null/)
})

test('called off: the road ends where it stood', () => {
  const order = followed('cancelled', [...walked, { ...step(5, 'claimed', 'cancelled', '24T09:00', null), reason: '女儿回来了' }])
  expect(roadOf(order, now).map(({ name }) => name)).toEqual(['点单', '派单', '领单', '接单', '已取消'])
  expect(roadOf(order, now).at(-1)?.words).toBe('今天 17:00：女儿回来了')
})

test('whoever ordered is asked for an answer, a confirmation, a review, and to let in', () => {
  expect(OrderState.options.filter((state) => ownTurn(state) !== null)).toEqual(['needInfo', 'scheduled', 'done', 'confirmed'])
})
