import { describe, expect, test } from '@jest/globals'
import { dispatchOrder } from '@shared/dispatch/deskContract'
import { claimOrder, logContact, stepBack } from '@shared/dispatch/hallContract'
import { cancelOrder, confirmOrder, readOrder } from '@shared/dispatch/orderContract'
import type { OrderActor } from '@shared/dispatch/state'
import { checkIn } from '@shared/dispatch/serviceContract'
import type { OrderView } from '@shared/dispatch/view'
import { plus } from '@shared/kernel/instant'
import { SourceId } from '@shared/volunteer/ids'
import { hoursOf } from '@functions/dispatch/after'
import { claimWrites } from '@functions/dispatch/claim'
import { runOrder } from '@functions/dispatch/due'
import { stepWrites } from '@functions/dispatch/step'
import { keys, readHead, table } from '@functions/dispatch/store'
import { now } from '@functions/platform/clock'
import { beginServing } from '@functions/volunteer/exports'
import { keys as volunteerKeys, table as volunteers } from '@functions/volunteer/store'
import { readService } from '@functions/volunteer/store/hours'
import { type Chain, type Person, carry, foundTeam, joinAs, placed, startChain } from '../../support/dispatch'
import { api, mustApi } from '../../support/stack'
import { faultsOf } from './faults'
import { type Decided, allFromOneReading, claimByLooking, stepping } from './unguarded'

const TEAMS = 100

/** Outcomes of requests sent at once. */
const codes = (answers: readonly Awaited<ReturnType<typeof api>>[]): string[] => answers.map((a) => (a.ok ? 'ok' : a.body.error.code))

/** Each of those who act at once is asked of the real functions, several times over. */
const ROUNDS = 4
/** What a claim sends back of what the phone was shown. */
const shownTo = ({ quarter }: Chain, { turn, contactMinutes }: OrderView) => ({ turn, community: quarter.community, contactMinutes })
describe('a hundred teams claim one order', () => {
  test('one has it, the others are told at once by whom, and no claim of theirs is used up', async () => {
    const chain = await startChain()
    const offered = await carry(chain, 'offered')
    const teams = await Promise.all(Array.from({ length: TEAMS }, () => foundTeam(chain.quarter, { size: 0 })))
    const params = { orderId: offered.orderId }
    const answers = await Promise.all(
      teams.map(({ teamId, leader }) => api(claimOrder, { token: leader.token, params, body: { teamId, ...shownTo(chain, offered) } })),
    )
    const got = codes(answers)
    expect(got.filter((code) => code === 'ok')).toHaveLength(1)
    expect(new Set(got)).toEqual(new Set(['ok', 'ORDER_CLAIMED']))
    expect(
      await faultsOf(
        offered.orderId,
        teams.map(({ teamId }) => teamId),
      ),
    ).toEqual([])
  })

  test('control: who looks first and writes then gives it to several', async () => {
    const chain = await startChain()
    const offered = await carry(chain, 'offered')
    const teams = await Promise.all(Array.from({ length: 20 }, () => foundTeam(chain.quarter, { size: 0 })))
    const won = await Promise.all(teams.map(({ teamId }) => claimByLooking(offered.orderId, teamId)))
    expect(won.filter(Boolean).length).toBeGreaterThan(1)
  })
})

/** A second person who may act for the team. */
const deputyOf = async ({ team }: Chain): Promise<Person> => {
  const [deputy] = team.members
  if (!deputy) throw new Error('a team of two')
  await joinAs(team.teamId, 'deputy', deputy)
  return deputy
}
const stepsBack = ({ personId }: Person) =>
  stepping({ event: 'stepBack', actors: ['team'], personId }, ({ team, offers }) => ({
    set: { offers: [...offers, ...(team ? [{ teamId: team, state: 'steppedBack' as const }] : [])] },
    team,
  }))
const cancels = ({ personId }: Person) => stepping({ event: 'cancel', actors: ['requester'], personId })
const sendsTo = (event: 'dispatch' | 'redispatch', { personId }: Person) =>
  stepping(
    { event, actors: ['community'], personId },
    { set: { departments: [{ department: 'association', state: 'asked' }] }, reason: '换一个部门办', facts: { named: 1 } },
  )

describe('a claim and whoever withdraws the order', () => {
  const rivals = {
    cancellation: ({ requester }: Chain, { orderId, turn }: OrderView) =>
      api(cancelOrder, { token: requester.token, params: { orderId }, body: { turn, reason: '' } }),
    'new dispatch': ({ quarter }: Chain, { orderId, turn }: OrderView) =>
      api(dispatchOrder, {
        ...{ token: quarter.worker.token, params: { orderId } },
        body: { turn, departments: ['housing'], reason: '换一个部门办' },
      }),
  }
  test.each(Object.keys(rivals) as (keyof typeof rivals)[])('%s: one of them has it, and the team’s room follows', async (rival) => {
    for (let round = 0; round < ROUNDS; round++) {
      const chain = await startChain()
      const { teamId, leader } = chain.team
      const offered = await carry(chain, 'offered')
      const [claimed, withdrawn] = await Promise.all([
        api(claimOrder, { token: leader.token, params: { orderId: offered.orderId }, body: { teamId, ...shownTo(chain, offered) } }),
        rivals[rival](chain, offered),
      ])
      expect([claimed.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1)
      expect(await faultsOf(offered.orderId, [teamId])).toEqual([])
    }
  })

  test('control: without the condition the team loses its room to an order that was called off', async () => {
    const chain = await startChain()
    const { teamId, leader } = chain.team
    const offered = await carry(chain, 'offered')
    await allFromOneReading(offered.orderId, [
      () => claimWrites(leader.personId, offered.orderId, { teamId, ...shownTo(chain, offered) }),
      cancels(chain.requester),
    ])
    expect(await faultsOf(offered.orderId, [teamId])).toContain('claims')
  })

  test('control: or to one that went to another department', async () => {
    const chain = await startChain()
    const { teamId, leader } = chain.team
    const offered = await carry(chain, 'offered')
    await allFromOneReading(offered.orderId, [
      () => claimWrites(leader.personId, offered.orderId, { teamId, ...shownTo(chain, offered) }),
      sendsTo('redispatch', chain.quarter.worker),
    ])
    expect(await faultsOf(offered.orderId, [teamId])).toContain('claims')
  })
})

describe('two who lead a team give an order back', () => {
  test('and its room comes back once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const chain = await startChain()
      const { teamId, leader } = chain.team
      const deputy = await deputyOf(chain)
      const claimed = await carry(chain, 'claimed')
      const answers = await Promise.all(
        [leader, deputy].map(({ token }) =>
          api(stepBack, { token, params: { orderId: claimed.orderId }, body: { turn: claimed.turn, reason: '人手不够' } }),
        ),
      )
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await faultsOf(claimed.orderId, [teamId])).toEqual([])
    }
  })

  test('control: without the condition it comes back twice', async () => {
    const chain = await startChain()
    const deputy = await deputyOf(chain)
    const { orderId } = await carry(chain, 'claimed')
    await allFromOneReading(orderId, [stepsBack(chain.team.leader), stepsBack(deputy)])
    expect(await faultsOf(orderId, [chain.team.teamId])).toContain('claims')
  })
})

describe('a dispatch and a cancellation', () => {
  test('one of them, and no queue shows a cancelled order', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const chain = await startChain()
      const { orderId } = await placed(chain.quarter, chain.requester)
      const params = { orderId }
      const [sent, cancelled] = await Promise.all([
        api(dispatchOrder, { token: chain.quarter.worker.token, params, body: { turn: 0, departments: ['association'], reason: '' } }),
        api(cancelOrder, { token: chain.requester.token, params, body: { turn: 0, reason: '' } }),
      ])
      expect([sent.ok, cancelled.ok].filter(Boolean)).toHaveLength(1)
      expect(await faultsOf(orderId)).toEqual([])
    }
  })

  test('control: without the condition the department has a cancelled order in its queue', async () => {
    const chain = await startChain()
    const { orderId } = await placed(chain.quarter, chain.requester)
    await allFromOneReading(orderId, [sendsTo('dispatch', chain.quarter.worker), cancels(chain.requester)])
    expect((await readHead(orderId))?.state).toBe('cancelled')
    expect(await faultsOf(orderId)).toContain('lists')
  })
})

describe('a lease that runs out and the first contact', () => {
  const overdue = async (chain: Chain): Promise<OrderView> => {
    const claimed = await carry(chain, 'claimed')
    const due = plus(now(), -1000)
    await table.write({ update: keys.head(claimed.orderId), set: { due, gsk: due }, when: [] })
    return claimed
  }

  test('the team has it and has rung, or it is open again', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const chain = await startChain()
      const claimed = await overdue(chain)
      const params = { orderId: claimed.orderId }
      const [rung] = await Promise.all([
        api(logContact, { token: chain.team.leader.token, params, body: { turn: claimed.turn, outcome: 'reached' } }),
        runOrder(claimed.orderId),
      ])
      const view = await mustApi(readOrder, { token: chain.requester.token, params })
      expect(view.state).toBe(rung.ok ? 'claimed' : 'offered')
      expect(await faultsOf(claimed.orderId, [chain.team.teamId])).toEqual([])
    }
  })

  test('control: without the condition a team that rang in time has lost the order', async () => {
    const chain = await startChain()
    const { orderId } = await overdue(chain)
    const { personId } = chain.team.leader
    await allFromOneReading(orderId, [
      stepping({ event: 'contact', actors: ['team'], personId }, { set: { contacted: true } }),
      stepping({ event: 'leaseOver', actors: ['system'], personId: 'system' }),
    ])
    expect((await readHead(orderId))?.state).toBe('offered')
    expect(await faultsOf(orderId)).toContain('contact')
  })
})

describe('one volunteer checks in to two services', () => {
  const twoServices = async (chain: Chain) => [
    await carry(chain, 'scheduled'),
    await carry(chain, 'scheduled', undefined, { phone: '13800002002' }),
  ]

  test('and is at one of them', async () => {
    const chain = await startChain()
    const orders = await twoServices(chain)
    const { personId } = chain.team.leader
    const answers = await Promise.all(
      orders.map(({ orderId }) =>
        api(checkIn, { token: chain.quarter.worker.token, params: { orderId }, body: { proof: { way: 'call', personId } } }),
      ),
    )
    expect(codes(answers).sort()).toEqual(['SERVING_ALREADY', 'ok'])
  })

  test('control: without the condition both are being served by the same person', async () => {
    const chain = await startChain()
    const orders = await twoServices(chain)
    const { personId } = chain.team.leader
    for (const { orderId } of orders)
      await allFromOneReading(orderId, [
        stepping({ event: 'checkIn', actors: ['community'], personId: chain.quarter.worker.personId }, ({ members }) => ({
          set: { members: members.map((one) => (one.personId === personId ? { ...one, cameAt: now(), way: 'call' as const } : one)) },
          writes: () => beginServing(personId, orderId, now()),
        })),
      ])
    expect(await Promise.all(orders.map(async ({ orderId }) => (await readHead(orderId))?.state))).toEqual(['inService', 'inService'])
  })
})

describe('confirmations and the ledger', () => {
  /** Served for an hour and a half, so that there are minutes to count. */
  const served = async (chain: Chain): Promise<OrderView> => {
    const done = await carry(chain, 'done')
    const head = await readHead(done.orderId)
    const from = plus(now(), -90 * 60_000)
    const members = head?.members.map((member) => ({ ...member, cameAt: from, leftAt: now() }))
    await table.write({ update: keys.head(done.orderId), set: { members }, when: [] })
    return done
  }
  const totals = ({ team }: Chain) =>
    Promise.all([team.leader, ...team.members].map(async ({ personId }) => volunteers.get(volunteerKeys.total(personId))))

  test('sent many times by requester and staff, they post the hours once', async () => {
    const chain = await startChain()
    const { team, quarter, requester } = chain
    const done = await served(chain)
    const params = { orderId: done.orderId }
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 === 0
          ? api(confirmOrder, { token: requester.token, params, body: { turn: done.turn, how: 'requester' } })
          : api(confirmOrder, { token: quarter.worker.token, params, body: { turn: done.turn, how: 'call' } }),
      ),
    )
    expect(codes(answers)).toContain('ok')
    for (const { personId } of [team.leader, ...team.members])
      expect(await readService(personId, SourceId.parse(done.orderId))).toMatchObject({ state: 'counted', version: 1, minutes: 90 })
    expect(await totals(chain)).toEqual([0, 1].map(() => expect.objectContaining({ minutes: 90, services: 1 })))
    expect(await faultsOf(done.orderId)).toEqual([])
  })

  test('control: without the condition an hour and a half counts as three', async () => {
    const chain = await startChain()
    const { orderId } = await served(chain)
    const { requester, quarter } = chain
    const confirms =
      (event: 'confirm' | 'confirmChecked', actor: OrderActor, { personId }: Person): Decided =>
      async (head) => [
        ...(await stepWrites(head, { event, actors: [actor], personId }, { facts: { called: true }, set: { posted: true } })).writes,
        ...(await hoursOf(head, personId)),
      ]
    await allFromOneReading(orderId, [confirms('confirm', 'requester', requester), confirms('confirmChecked', 'community', quarter.worker)])
    expect(await totals(chain)).toEqual([0, 1].map(() => expect.objectContaining({ minutes: 180, services: 2 })))
  })
})
