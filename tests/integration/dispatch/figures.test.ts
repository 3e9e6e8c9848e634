import { expect, test } from '@jest/globals'
import { exportOrders, orderFigures } from '@shared/dispatch/figuresContract'
import { dayOf } from '@shared/kernel/day'
import { now } from '@functions/platform/clock'
import { carry, foundQuarter, startChain } from '../../support/dispatch'
import { mustApi, refusal } from '../../support/stack'

test('a month of orders is counted for those who watch them, and for no other place', async () => {
  const chain = await startChain()
  const { quarter, officer } = chain
  await carry(chain, 'submitted')
  await carry(chain, 'taken', undefined, { urgent: 'today' })
  const month = dayOf(now()).slice(0, 7)
  const query = { place: quarter.community, month }
  const { figures, all } = await mustApi(orderFigures, { token: quarter.worker.token, query })
  expect(figures).toMatchObject({ orders: 2, urgent: 1, overdue: 0, raised: 0 })
  expect(figures.byState).toEqual([
    { state: 'submitted', count: 1 },
    { state: 'taken', count: 1 },
  ])
  expect(figures.stretches.map(({ count }) => count)).toEqual([1, 1, 0, 0, 0, 0])
  expect(all).toBe(true)
  const theirs = await mustApi(orderFigures, {
    token: officer.token,
    query: { place: quarter.district, month, department: 'association' },
  })
  expect(theirs.figures.orders).toBe(1)
  expect((await mustApi(orderFigures, { token: quarter.worker.token, query: { ...query, month: '2024-01' } })).figures.orders).toBe(0)
  const elsewhere = await foundQuarter()
  expect((await refusal(orderFigures, { token: elsewhere.worker.token, query })).code).toBe('WRONG_PLACE')
  expect((await refusal(exportOrders, { token: elsewhere.worker.token, body: { place: quarter.community, month } })).code).toBe(
    'WRONG_PLACE',
  )
})
