import { expect, test } from '@jest/globals'
import { readLog } from '@shared/audit/contract'
import { departmentRoles } from '@shared/dispatch/department'
import { exportOrders, orderFigures } from '@shared/dispatch/figuresContract'
import { listAppointments, revokeAppointment } from '@shared/identity/contract'
import { dayOf } from '@shared/kernel/day'
import { digestOf } from '@shared/kernel/digest'
import { now } from '@functions/platform/clock'
import { type Chain, type Person, type Quarter, carry, foundQuarter, foundTeam, person, startChain } from '../../support/dispatch'
import { appoint, foundDistrict } from '../../support/district'
import { mustApi, refusal, settled } from '../../support/stack'

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

test('a month leaves as a spreadsheet under a number with who took it out, names nobody, and is in the log', async () => {
  const here = await foundDistrict()
  const session = await appoint(here.administrator, 'communityWorker', here.community, '孙甲一')
  const worker: Person = { personId: session.me.personId, token: session.accessToken }
  const quarter: Quarter = {
    ...{ ...here, worker, streetOfficer: worker },
    officer: (department) => person([{ role: departmentRoles[department], place: here.district }]),
  }
  const team = await foundTeam(quarter)
  const chain: Chain = { quarter, requester: await person(), officer: await quarter.officer('association'), team }
  const done = await carry(chain, 'done')
  const waiting = await carry(chain, 'submitted', undefined, { urgent: 'today', phone: '13800002009' })
  const month = dayOf(now()).slice(0, 7)
  const body = { place: here.community, month }
  const { number, title, head, rows, watermark } = await mustApi(exportOrders, { token: worker.token, body })

  expect(title).toBe(`${month} 点单`)
  const lines = rows.map((row) => Object.fromEntries(row.map((cell, n) => [head[n], cell])))
  expect(lines.map((line) => line.单号).sort()).toEqual([done.number, waiting.number].sort())
  expect(lines.find((line) => line.单号 === done.number)).toMatchObject({
    ...{ 社区: '云梯社区', 办到哪一步: '等您确认', 部门: '区科协', 服务队: '星火服务队', 去了几人: 2, 加急: '' },
  })
  expect(lines.find((line) => line.单号 === waiting.number)).toMatchObject({
    办到哪一步: '等社区派单',
    服务队: '',
    去了几人: 0,
    加急: '加急',
  })
  // Whose orders they are stays here.
  for (const secret of ['王甲一', '13800002001', '301', '挂号']) expect(JSON.stringify(rows)).not.toContain(secret)
  expect(watermark).toContain('孙甲一')
  expect(watermark).toContain(number)

  await settled()
  const query = { place: here.community, subject: `staff:${here.community}` }
  const { items } = await mustApi(readLog, { query, token: here.administrator.accessToken })
  expect(items.filter(({ type }) => type === 'dispatch.exported').map(({ actor, facts }) => ({ actor, facts }))).toEqual([
    { actor: worker.personId, facts: { month, number, rows: 2, digest: digestOf(rows) } },
  ])

  const { items: appointments } = await mustApi(listAppointments, {
    token: here.administrator.accessToken,
    query: { place: here.community },
  })
  const grantId = appointments.find(({ name }) => name === '孙甲一')?.grantId ?? ''
  await mustApi(revokeAppointment, { token: here.administrator.accessToken, params: { grantId }, body: { reason: '调岗' } })
  expect((await refusal(exportOrders, { token: worker.token, body })).code).toBe('WRONG_PLACE')
})
