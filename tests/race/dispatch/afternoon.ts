import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import type { StaffRole } from '@shared/contract/roles'
import { settleDispute } from '@shared/dispatch/besideContract'
import type { OrderId } from '@shared/dispatch/order'
import { cancelOrder, confirmOrder, disputeOrder } from '@shared/dispatch/orderContract'
import { checkIn, checkOut, endForSomebody } from '@shared/dispatch/serviceContract'
import type { PersonId } from '@shared/identity/model'
import { MINUTE, plus } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { recordService, settleHours } from '@shared/volunteer/hoursContract'
import { SourceId } from '@shared/volunteer/ids'
import { runOrder } from '@functions/dispatch/due'
import { handler as dispatch } from '@functions/dispatch/handler'
import { readHead } from '@functions/dispatch/store'
import { now } from '@functions/platform/clock'
import { handler as volunteer } from '@functions/volunteer/handler'
import { readService } from '@functions/volunteer/store/hours'
import { inProcess } from '../../support/inProcess'
import { type Person, type Quarter, type Team, enlist, foundTeam, joinAs, person, roadBy, tokenFor } from '../../support/orderRoad'

/** An afternoon of volunteers, as data: what several people do to a few orders, some of it at the same moment. */

const { api, mustApi } = inProcess({ dispatch, volunteer })
const { carry } = roadBy(mustApi)

const clockFile = path.join(mkdtempSync(path.join(tmpdir(), 'linli-afternoon-')), 'clock')
let ahead = 0
const setClock = (minutes: number): void => {
  ahead = minutes
  writeFileSync(clockFile, String(minutes * MINUTE))
  process.env.LINLI_CLOCK_FILE = clockFile
}
/** Lets time go by, in this process alone. */
export const pass = (minutes: number): void => {
  setClock(ahead + minutes)
}

/** Two teams that share three volunteers; one of these is the community’s worker, who must not confirm where she served. */
export interface Afternoon {
  readonly orders: readonly OrderId[]
  readonly teams: readonly [Team, Team]
  /** Who goes to which order, by their places in `people`. */
  readonly people: readonly Person[]
  readonly staff: readonly Person[]
  readonly requester: Person
  readonly tokenOf: (who: Person) => Promise<string>
}

/** Who goes to the three orders: the first volunteer to all of them. */
const parties = [
  [0, 1],
  [0, 3],
  [0, 2],
] as const

export const beginAfternoon = async (at: Quarter): Promise<Afternoon> => {
  setClock(0)
  const workerRights = [{ role: 'communityWorker' as const, place: at.community }]
  const officerRights = [{ role: 'associationOfficer' as const, place: at.district }]
  const [worker, colleague, officer, requester] = [
    await person(workerRights),
    await person(workerRights),
    await person(officerRights),
    await person(),
  ]
  const quarter = { ...at, worker }
  const [one, other] = [await foundTeam(quarter, { size: 1 }), await foundTeam(quarter, { size: 1 })]
  const [shared] = one.members
  const [third] = other.members
  if (!shared || !third) throw new Error('each team has a member')
  await enlist(quarter, ['phoneHelp'], worker)
  for (const who of [worker, third]) await joinAs(one.teamId, 'member', who)
  await joinAs(other.teamId, 'member', shared)
  const people = [shared, one.leader, third, worker]
  const orders = await Promise.all(
    parties.map(async (party, n) => {
      const chain = { quarter, requester, officer, team: n < 2 ? one : other }
      const members = party.map((who) => people[who]).filter((who) => who !== undefined)
      return (await carry(chain, 'scheduled', undefined, { phone: `1380000210${n}` }, members)).orderId
    }),
  )
  const rights = new Map<PersonId, { role: StaffRole; place: PlaceId }[]>([
    [worker.personId, workerRights],
    [colleague.personId, workerRights],
    [officer.personId, officerRights],
  ])
  return {
    ...{ orders, people, requester, teams: [one, other], staff: [worker, colleague, officer] },
    // Tokens last for a quarter of an hour, an afternoon is longer.
    tokenOf: ({ personId }) => tokenFor(personId, rights.get(personId)),
  }
}

// --- what they do

const order = fc.nat(parties.length - 1)
const who = fc.nat(3)
const staff = fc.nat(2)
export const Deed = {
  checkIn: fc.record({ does: fc.constant('checkIn' as const), order, who }),
  checkOut: fc.record({ does: fc.constant('checkOut' as const), order, who }),
  endFor: fc.record({ does: fc.constant('endFor' as const), order, who, known: fc.boolean() }),
  confirm: fc.record({ does: fc.constant('confirm' as const), order, by: fc.option(staff) }),
  dispute: fc.record({ does: fc.constant('dispute' as const), order }),
  settle: fc.record({ does: fc.constant('settle' as const), order, by: staff, stands: fc.boolean() }),
  cancel: fc.record({ does: fc.constant('cancel' as const), order }),
  correct: fc.record({
    does: fc.constant('correct' as const),
    order,
    who,
    by: fc.nat(4),
    minutes: fc.option(fc.integer({ min: 1, max: 90 })),
  }),
  record: fc.record({ does: fc.constant('record' as const), who, key: fc.uuid({ version: 4 }), minutes: fc.integer({ min: 1, max: 60 }) }),
  tick: fc.record({ does: fc.constant('tick' as const), order }),
}
export type Deed = { [K in keyof typeof Deed]: (typeof Deed)[K] extends fc.Arbitrary<infer D> ? D : never }[keyof typeof Deed]

const anyDeed = fc.oneof(...Object.values(Deed)) as fc.Arbitrary<Deed>

/** An order’s usual course, so that most of them come to an end. */
const courseOf = (of: number): fc.Arbitrary<Deed[]> =>
  fc.tuple(fc.option(fc.nat(2), { freq: 2 }), fc.boolean(), fc.integer({ min: 1, max: 90 })).map(([by, disputed, minutes]) => {
    const party = [...(parties[of] ?? [])]
    return [
      ...party.map((at): Deed => ({ does: 'checkIn', order: of, who: at })),
      ...party.map((at): Deed => ({ does: 'checkOut', order: of, who: at })),
      ...(disputed
        ? ([
            { does: 'dispute', order: of },
            { does: 'settle', order: of, by: 1, stands: true },
          ] satisfies Deed[])
        : []),
      { does: 'confirm', order: of, by },
      { does: 'correct', order: of, who: 0, by: 4, minutes },
    ]
  })

/** Courses shuffled into each other, each in its own order. */
const merged = (courses: readonly Deed[][], draws: readonly number[]): Deed[] => {
  const left = courses.map((course) => [...course])
  const all: Deed[] = []
  for (let n = 0; left.some((course) => course.length > 0); n++) {
    const open = left.filter((course) => course.length > 0)
    const next = open[(draws[n % draws.length] ?? 0) % open.length]?.shift()
    if (next) all.push(next)
  }
  return all
}

/** What is done at the same moment, how often each of it is sent, and how long it is until the next moment. */
export interface Moment {
  readonly deeds: readonly Deed[]
  readonly sent: number
  readonly minutes: number
}
const cut = (deeds: readonly Deed[], sizes: readonly number[], sent: readonly number[], minutes: readonly number[]): Moment[] => {
  const moments: Moment[] = []
  for (let from = 0, n = 0; from < deeds.length; n++) {
    const size = sizes[n % sizes.length] ?? 1
    moments.push({ deeds: deeds.slice(from, from + size), sent: sent[n % sent.length] ?? 1, minutes: minutes[n % minutes.length] ?? 1 })
    from += size
  }
  return moments
}
const some = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: 5, maxLength: 9 })

export const anyAfternoon: fc.Arbitrary<Moment[]> = fc
  .record({
    courses: fc.tuple(...parties.map((_, n) => courseOf(n))),
    noise: fc.array(anyDeed, { maxLength: 6 }),
    draws: some(fc.nat(99)),
    sizes: some(fc.integer({ min: 1, max: 3 })),
    sent: some(fc.integer({ min: 1, max: 2 })),
    minutes: some(fc.integer({ min: 0, max: 16 })),
  })
  .map(({ courses, noise, draws, sizes, sent, minutes }) => cut(merged([...courses, noise], draws), sizes, sent, minutes))

// --- and how it is sent

const reason = '按当天的签到表核对'

/** Sends a deed as whoever does it sees the order at that moment; gives whether it was taken, and whether nobody had foreseen the answer. */
export const doDeed = async (
  there: Afternoon,
  deed: Deed,
  shown: Awaited<ReturnType<typeof lookAt>>,
): Promise<'done' | 'refused' | 'broken'> => {
  const at = 'order' in deed ? deed.order : 0
  const orderId = there.orders[at]
  const { turn = 0, services = [] } = shown[at] ?? {}
  const someone = 'who' in deed ? there.people[deed.who] : undefined
  const colleague = there.staff['by' in deed && typeof deed.by === 'number' ? deed.by % there.staff.length : 0]
  if (!orderId || !colleague) throw new Error('an afternoon has orders and staff')
  const params = { orderId }
  const personId = (someone ?? colleague).personId
  const [one] = there.teams
  const corrects = 'by' in deed && deed.by !== null ? [...there.teams.map(({ leader }) => leader), ...there.staff][deed.by] : undefined
  const [token, volunteerToken, requesterToken, leaderToken, correctorToken] = await Promise.all(
    [colleague, someone ?? colleague, there.requester, one.leader, corrects ?? colleague].map(there.tokenOf),
  )
  const send = () => {
    switch (deed.does) {
      case 'checkIn':
        return api(checkIn, { token, params, body: { proof: { way: 'call', personId } } })
      case 'checkOut':
        return api(checkOut, { token: volunteerToken, params, body: { report: '教会了挂号。' } })
      case 'endFor':
        return api(endForSomebody, { token, params, body: { personId, leftAt: deed.known ? now() : null, reason } })
      case 'confirm':
        return deed.by === null
          ? api(confirmOrder, { token: requesterToken, params, body: { turn, how: 'requester' } })
          : api(confirmOrder, { token, params, body: { turn, how: 'call' } })
      case 'dispute':
        return api(disputeOrder, { token: requesterToken, params, body: { turn, reason } })
      case 'settle':
        return api(settleDispute, {
          ...{ token, params },
          body: { turn, outcome: deed.stands ? 'stands' : 'void', reason, again: false },
        })
      case 'cancel':
        return api(cancelOrder, { token: requesterToken, params, body: { turn, reason } })
      case 'correct': {
        const service = services.find((one) => one.personId === personId)
        const { version = 1, from = now() } = service ?? {}
        return api(settleHours, {
          ...{ token: correctorToken, params: { personId, source: SourceId.parse(orderId) } },
          body: { version, times: deed.minutes === null ? null : { from: plus(from, -deed.minutes * MINUTE), to: from }, reason },
        })
      }
      case 'record': {
        const times = { from: plus(now(), -deed.minutes * MINUTE), to: now() }
        return api(recordService, {
          ...{ token: leaderToken, params: { teamId: one.teamId } },
          body: { serviceKey: deed.key, title: '小区科普摊位', people: [personId], ...times },
        })
      }
      case 'tick':
        return runOrder(orderId).then(() => null)
    }
  }
  const answer = await send()
  return answer === null || answer.ok ? 'done' : answer.status < 500 || answer.body.error.code === 'BUSY' ? 'refused' : 'broken'
}

/** What phones and desks show of the orders before a moment. */
export const lookAt = (there: Afternoon) =>
  Promise.all(
    there.orders.map(async (orderId) => {
      const head = await readHead(orderId)
      const services = await Promise.all(there.people.map(({ personId }) => readService(personId, SourceId.parse(orderId))))
      return { turn: head?.turn ?? 0, services: services.filter((one) => one !== null) }
    }),
  )
