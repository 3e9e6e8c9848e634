import { describe, expect, test } from '@jest/globals'
import { dispatchOrder } from '@shared/dispatch/deskContract'
import { claimOrder, logContact } from '@shared/dispatch/hallContract'
import { cancelOrder, confirmOrder, readOrder } from '@shared/dispatch/orderContract'
import { checkIn } from '@shared/dispatch/serviceContract'
import { plus } from '@shared/kernel/instant'
import { SourceId } from '@shared/volunteer/ids'
import { runOrder } from '@functions/dispatch/due'
import { keys, readSteps, table } from '@functions/dispatch/store'
import { now } from '@functions/platform/clock'
import { keys as volunteerKeys, table as volunteers } from '@functions/volunteer/store'
import { readService } from '@functions/volunteer/store/hours'
import { type Chain, carry, foundTeam, placed, startChain } from '../../support/dispatch'
import { api, mustApi } from '../../support/stack'
import { claimByLooking } from './unguarded'

const TEAMS = 100

/** Outcomes of requests sent at once. */
const codes = (answers: readonly Awaited<ReturnType<typeof api>>[]): string[] => answers.map((a) => (a.ok ? 'ok' : a.body.error.code))
/** Every step is there once, and each begins where the one before it ended. */
const expectChain = async (chain: Chain, orderId: Awaited<ReturnType<typeof placed>>['orderId']): Promise<void> => {
  const steps = await readSteps(orderId)
  steps.forEach((step, n) => {
    expect(step.turn).toBe(n)
    if (n > 0) expect(step.from).toBe(steps[n - 1]?.to)
  })
  const view = await mustApi(readOrder, { token: chain.requester.token, params: { orderId } })
  expect([view.state, view.turn]).toEqual([steps.at(-1)?.to, steps.length - 1])
}

describe('a hundred teams claim one order', () => {
  test('one has it, the others are told at once by whom, and no claim of theirs is used up', async () => {
    const chain = await startChain()
    const { quarter } = chain
    const offered = await carry(chain, 'offered')
    const teams = await Promise.all(Array.from({ length: TEAMS }, () => foundTeam(quarter, { size: 0 })))
    const params = { orderId: offered.orderId }
    const shown = { turn: offered.turn, community: quarter.community, contactMinutes: offered.contactMinutes }
    const answers = await Promise.all(
      teams.map(({ teamId, leader }) => api(claimOrder, { token: leader.token, params, body: { teamId, ...shown } })),
    )
    const got = codes(answers)
    expect(got.filter((code) => code === 'ok')).toHaveLength(1)
    expect(new Set(got)).toEqual(new Set(['ok', 'ORDER_CLAIMED']))
    const left = await Promise.all(teams.map(async ({ teamId }) => (await volunteers.get(volunteerKeys.claims(teamId)))?.left))
    expect(left.filter((n) => n === 2)).toHaveLength(1)
    expect(left.filter((n) => n === 3)).toHaveLength(TEAMS - 1)
    await expectChain(chain, offered.orderId)
  })

  test('control: who looks first and writes then gives it to several', async () => {
    const chain = await startChain()
    const offered = await carry(chain, 'offered')
    const teams = await Promise.all(Array.from({ length: 20 }, () => foundTeam(chain.quarter, { size: 0 })))
    const won = await Promise.all(teams.map(({ teamId }) => claimByLooking(offered.orderId, teamId)))
    expect(won.filter(Boolean).length).toBeGreaterThan(1)
  })
})

describe('at the same moment', () => {
  test('a claim and a cancellation have one order, and the team’s room follows it', async () => {
    for (let round = 0; round < 8; round++) {
      const chain = await startChain()
      const { team, quarter, requester } = chain
      const offered = await carry(chain, 'offered')
      const params = { orderId: offered.orderId }
      const shown = { turn: offered.turn, community: quarter.community, contactMinutes: offered.contactMinutes }
      const [claimed, cancelled] = await Promise.all([
        api(claimOrder, { token: team.leader.token, params, body: { teamId: team.teamId, ...shown } }),
        api(cancelOrder, { token: requester.token, params, body: { turn: offered.turn, reason: '' } }),
      ])
      expect([claimed.ok, cancelled.ok].filter(Boolean)).toHaveLength(1)
      expect(await volunteers.get(volunteerKeys.claims(team.teamId))).toMatchObject({ left: claimed.ok ? 2 : 3 })
      await expectChain(chain, offered.orderId)
    }
  })

  test('a dispatch and a cancellation: one of them, and no queue shows a cancelled order', async () => {
    for (let round = 0; round < 8; round++) {
      const chain = await startChain()
      const order = await placed(chain.quarter, chain.requester)
      const params = { orderId: order.orderId }
      const [sent, cancelled] = await Promise.all([
        api(dispatchOrder, { token: chain.quarter.worker.token, params, body: { turn: 0, departments: ['association'], reason: '' } }),
        api(cancelOrder, { token: chain.requester.token, params, body: { turn: 0, reason: '' } }),
      ])
      expect([sent.ok, cancelled.ok].filter(Boolean)).toHaveLength(1)
      const entry = await table.get({ pk: `O#${order.orderId}`, sk: sent.ok ? 'QUEUE#association' : 'QUEUE#community' })
      expect(entry?.gpk === undefined).toBe(!sent.ok)
      await expectChain(chain, order.orderId)
    }
  })

  test('a lease that runs out and the first contact: the team has it and has rung, or it is open again', async () => {
    for (let round = 0; round < 8; round++) {
      const chain = await startChain()
      const claimed = await carry(chain, 'claimed')
      const due = plus(now(), -1000)
      await table.write({ update: keys.head(claimed.orderId), set: { due, gsk: due }, when: [] })
      const params = { orderId: claimed.orderId }
      const [rung] = await Promise.all([
        api(logContact, { token: chain.team.leader.token, params, body: { turn: claimed.turn, outcome: 'reached' } }),
        runOrder(claimed.orderId),
      ])
      const view = await mustApi(readOrder, { token: chain.requester.token, params })
      expect(view.state).toBe(rung.ok ? 'claimed' : 'offered')
      expect(await volunteers.get(volunteerKeys.claims(chain.team.teamId))).toMatchObject({ left: rung.ok ? 2 : 3 })
      await expectChain(chain, claimed.orderId)
    }
  })

  test('one volunteer checks in to two services: one of them', async () => {
    const chain = await startChain()
    const { team, quarter } = chain
    const orders = [await carry(chain, 'scheduled'), await carry(chain, 'scheduled', undefined, { phone: '13800002002' })]
    const { personId } = team.leader
    const answers = await Promise.all(
      orders.map(({ orderId }) =>
        api(checkIn, { token: quarter.worker.token, params: { orderId }, body: { proof: { way: 'call', personId } } }),
      ),
    )
    expect(codes(answers).sort()).toEqual(['SERVING_ALREADY', 'ok'])
  })

  test('confirmations sent many times by requester and staff post the hours once: the ledger is what was confirmed', async () => {
    const chain = await startChain()
    const { team, quarter, requester } = chain
    const done = await carry(chain, 'done')
    // An hour and a half, so that there are minutes to count.
    const { members } = (await table.get(keys.head(done.orderId))) ?? {}
    const from = plus(now(), -90 * 60_000)
    const served = (members as { personId: string }[]).map((member) => ({ ...member, cameAt: from, leftAt: now() }))
    await table.write({ update: keys.head(done.orderId), set: { members: served }, when: [] })
    const params = { orderId: done.orderId }
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 === 0
          ? api(confirmOrder, { token: requester.token, params, body: { turn: done.turn, how: 'requester' } })
          : api(confirmOrder, { token: quarter.worker.token, params, body: { turn: done.turn, how: 'call' } }),
      ),
    )
    expect(codes(answers)).toContain('ok')
    for (const { personId } of [team.leader, ...team.members]) {
      expect(await readService(personId, SourceId.parse(done.orderId))).toMatchObject({ state: 'counted', version: 1, minutes: 90 })
      expect(await volunteers.get(volunteerKeys.total(personId))).toMatchObject({ minutes: 90, services: 1 })
    }
    await expectChain(chain, done.orderId)
  })
})
