import { expect, test } from '@jest/globals'
import { orderBoard } from '@shared/dispatch/deskContract'
import { orderHall, teamOrders } from '@shared/dispatch/hallContract'
import { confirmOrder, readOrder } from '@shared/dispatch/orderContract'
import type { OrderView } from '@shared/dispatch/view'
import { api, mustApi } from '../../support/stack'
import { carry, enlist, foundTeam, person, startChain } from '../../support/dispatch'
import { index as volunteerIndex, keys as volunteerKeys, table as volunteers } from '@functions/volunteer/store'
import { now } from '@functions/platform/clock'

/**
 * The matrix of issue 6: what each role is shown at each stage. n: whole name, m: masked name, p: whole number, a: the door, w: the words,
 * c: the service code; -: nothing of these; x: the order is not theirs to read.
 */
const stages = ['submitted', 'dispatched', 'taken', 'offered', 'claimed', 'scheduled', 'inService', 'done', 'confirmed'] as const
const matrix: Record<string, readonly string[]> = {
  requester: ['npaw', 'npaw', 'npaw', 'npaw', 'npaw', 'npawc', 'npawc', 'npawc', 'npawc'],
  worker: ['maw', 'maw', 'maw', 'maw', 'maw', 'maw', 'maw', 'maw', 'maw'],
  streetOfficer: ['maw', 'maw', 'maw', 'maw', 'maw', 'maw', 'maw', 'maw', 'maw'],
  officer: ['x', 'mw', 'mw', 'mw', 'mw', 'mw', 'mw', 'mw', 'mw'],
  otherOfficer: ['x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x'],
  auditor: ['m', 'm', 'm', 'm', 'm', 'm', 'm', 'm', 'm'],
  leader: ['x', 'x', 'x', '-', 'mw', 'maw', 'maw', 'm', 'm'],
  member: ['x', 'x', 'x', '-', 'x', 'npaw', 'npaw', 'm', 'm'],
  otherLeader: ['x', 'x', 'x', '-', 'x', 'x', 'x', 'x', 'x'],
  stranger: ['x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x'],
}

const secrets = { n: '王甲一', p: '13800002001', a: '301 室', w: '孙子不在家' }

const seen = (view: OrderView): string => {
  const text = JSON.stringify(view)
  const whole = Object.entries(secrets).map(([letter, secret]) => [letter, text.includes(secret)] as const)
  const letters = whole.filter(([, there]) => there).map(([letter]) => letter)
  const masked = view.name === '王**' ? ['m'] : []
  return [...masked, ...letters, ...(view.serviceCode ? ['c'] : [])].join('') || '-'
}

test('every role is shown at every stage exactly what the matrix says', async () => {
  const chain = await startChain(2)
  const { quarter, requester, officer, team } = chain
  const other = await foundTeam(quarter, { name: '银龄服务队' })
  // The leader stays at home: only members go.
  const [first, second] = team.members
  if (!first || !second) throw new Error('two members')
  const roles: Record<string, string> = {
    ...{ requester: requester.token, worker: quarter.worker.token, streetOfficer: quarter.streetOfficer.token, officer: officer.token },
    otherOfficer: (await quarter.officer('health')).token,
    auditor: (await person([{ role: 'auditor', place: quarter.district }])).token,
    ...{ leader: team.leader.token, member: first.token, otherLeader: other.leader.token, stranger: (await person()).token },
  }
  let order: OrderView | undefined
  const found: Record<string, string[]> = Object.fromEntries(Object.keys(roles).map((role) => [role, []]))
  for (const [n, stage] of stages.entries()) {
    const before = order
    if (stage === 'confirmed' && before)
      order = await mustApi(confirmOrder, {
        token: requester.token,
        params: { orderId: before.orderId },
        body: { turn: before.turn, how: 'requester' },
      })
    else if (stage === 'scheduled' || stage === 'inService' || stage === 'done')
      order = await carry(chain, stage, before, {}, [first, second])
    else order = await carry(chain, stage === 'confirmed' ? 'done' : stage, before)
    const params = { orderId: order.orderId }
    for (const [role, token] of Object.entries(roles)) {
      const answer = await api(readOrder, { token, params })
      found[role]?.push(answer.ok ? seen(answer.body) : 'x')
    }
    // Lists never hold a name, a door, a number or what was said.
    const lists = [
      await api(orderBoard, { token: quarter.worker.token, query: { place: quarter.community } }),
      await api(orderBoard, { token: officer.token, query: { place: quarter.district, department: 'association' } }),
      await api(orderHall, { token: team.leader.token, query: { district: quarter.district } }),
      await api(teamOrders, { token: team.leader.token, params: { teamId: team.teamId }, query: {} }),
    ]
    for (const secret of [...Object.values(secrets), '王**', '138****2001'])
      expect([n, JSON.stringify(lists)]).not.toEqual([n, expect.stringContaining(secret)])
  }
  expect(found).toEqual(matrix)
})

test('a team of another place neither sees nor claims, whatever it knows', async () => {
  const chain = await startChain()
  const elsewhere = await startChain()
  const offered = await carry(chain, 'offered')
  const { leader } = elsewhere.team
  expect((await api(readOrder, { token: leader.token, params: { orderId: offered.orderId } })).ok).toBe(false)
  const somebody = await enlist(chain.quarter)
  const item = { ...volunteerKeys.member(somebody.personId, chain.team.teamId), teamId: chain.team.teamId, personId: somebody.personId }
  await volunteers.write({
    put: {
      ...item,
      role: 'member',
      state: 'left',
      since: now(),
      version: 2,
      gpk: volunteerIndex.members(chain.team.teamId),
      gsk: somebody.personId,
    },
    when: [],
  })
  expect((await api(orderHall, { token: somebody.token, query: { district: chain.quarter.district } })).ok).toBe(false)
})
