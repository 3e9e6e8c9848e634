import { randomBytes, randomUUID } from 'node:crypto'
import type { StaffRole } from '@shared/contract/roles'
import type { Department } from '@shared/dispatch/department'
import { departmentRoles } from '@shared/dispatch/department'
import { dispatchOrder, offerOrder, takeOrder } from '@shared/dispatch/deskContract'
import { claimOrder, logContact, scheduleOrder } from '@shared/dispatch/hallContract'
import type { OrderText } from '@shared/dispatch/order'
import { placeOrder } from '@shared/dispatch/orderContract'
import { checkIn, checkOut } from '@shared/dispatch/serviceContract'
import type { OrderView } from '@shared/dispatch/view'
import { PersonId } from '@shared/identity/model'
import { HOUR, type Instant, plus } from '@shared/kernel/instant'
import { type PlaceId, PlaceId as Place, childOf } from '@shared/kernel/place'
import { TeamId } from '@shared/volunteer/ids'
import type { Skill } from '@shared/volunteer/skill'
import type { MemberRole } from '@shared/volunteer/team'
import { now } from '@functions/platform/clock'
import { lookupHash, seal } from '@functions/platform/cipher'
import { newId, newUlid } from '@functions/platform/ids'
import { issueToken } from '@functions/platform/token'
import { ensurePlace } from '@functions/registry/store'
import { sealedIn } from '@functions/volunteer/sealed'
import { index as volunteerIndex, keys as volunteerKeys, table as volunteers } from '@functions/volunteer/store'
import type { MustCall } from './inProcess'

/** Somebody who acts. */
export interface Person {
  readonly personId: PersonId
  readonly token: string
}

type Rights = readonly { readonly role: StaffRole; readonly place: PlaceId }[]
/** A token as signing in would give it now. */
export const tokenFor = async (personId: PersonId, staff: Rights = []): Promise<string> =>
  (await issueToken({ personId, sessionId: newUlid(), staff, owner: [] })).accessToken

export const person = async (staff: Rights = []): Promise<Person> => {
  const personId = newId(PersonId, 'p')
  return { personId, token: await tokenFor(personId, staff) }
}

/** A district of its own with a community, its worker, the street above it and an officer of each department. */
export interface Quarter {
  readonly district: PlaceId
  readonly street: PlaceId
  readonly community: PlaceId
  readonly worker: Person
  readonly streetOfficer: Person
  readonly officer: (department: Department) => Promise<Person>
}

export const foundQuarter = async (): Promise<Quarter> => {
  const district = Place.parse(`t${randomBytes(5).toString('hex')}`)
  const street = childOf(district, 's1')
  const community = childOf(street, 'c1')
  await ensurePlace(district, '示范区')
  await ensurePlace(street, '示范街道')
  await ensurePlace(community, '云梯社区')
  return {
    ...{ district, street, community },
    worker: await person([{ role: 'communityWorker', place: community }]),
    streetOfficer: await person([{ role: 'streetOfficer', place: street }]),
    officer: (department) => person([{ role: departmentRoles[department], place: district }]),
  }
}

/** A volunteer who may serve, as the volunteer context keeps one. */
export const enlist = async (quarter: Quarter, skills: readonly Skill[] = ['phoneHelp'], as?: Person): Promise<Person> => {
  const who = as ?? (await person())
  const { personId } = who
  const key = volunteerKeys.profile(personId)
  const profile = {
    ...{ personId, badge: personId.slice(-6), state: 'active', place: quarter.community, district: quarter.district },
    ...{ name: seal('童星火', sealedIn(key, 'name')), phone: seal('13800009999', sealedIn(key, 'phone')) },
    ...{ phoneHash: lookupHash('phone', personId), adultFrom: null, guardian: null, skills, languages: ['mandarin'], slots: [] },
    ...{
      reach: 'district',
      elder: null,
      post: null,
      consentAt: now(),
      registeredAt: now(),
      decidedAt: now(),
      decidedBy: null,
      reason: null,
    },
    ...{ suspendedUntil: null, version: 1, ...Object.fromEntries(skills.map((skill) => [`skill_${skill}`, true])) },
  }
  await volunteers.write({ put: { ...key, ...profile }, when: [] })
  return who
}

export interface Team {
  readonly teamId: TeamId
  readonly leader: Person
  readonly members: Person[]
}

export const joinAs = (teamId: TeamId, role: MemberRole, { personId }: Person): Promise<void> =>
  volunteers.write({
    put: {
      ...volunteerKeys.member(personId, teamId),
      ...{ teamId, personId, role, state: 'active', since: now(), version: 1 },
      ...{ gpk: volunteerIndex.members(teamId), gsk: personId },
    },
    when: [],
  })

interface TeamWishes {
  readonly name?: string
  readonly size?: number
  readonly most?: number
  /** Who leads it and, after them, who is in it; the others are new people. */
  readonly people?: readonly Person[]
}

/** A team of a place with a leader and so many members besides. */
export const foundTeam = async (quarter: Quarter, wishes: TeamWishes = {}): Promise<Team> => {
  const { name = '星火服务队', size = 1, most = 3, people = [] } = wishes
  const teamId = newId(TeamId, 'tm')
  const [leader, ...members] = await Promise.all(Array.from({ length: size + 1 }, (_, n) => enlist(quarter, undefined, people[n])))
  if (!leader) throw new Error('a team has a leader')
  const text = { name, kind: 'smartHelp', tags: [], rank: 'team', about: '', skills: ['phoneHelp'], languages: ['mandarin'], most }
  const card = {
    ...text,
    teamId,
    place: quarter.community,
    placeName: '云梯社区',
    state: 'active',
    members: size + 1,
    leaders: 1,
    foundedAt: now(),
    version: 1,
  }
  const puts = [
    {
      ...volunteerKeys.team(teamId),
      ...card,
      district: quarter.district,
      reason: null,
      gpk: volunteerIndex.teams(quarter.district),
      gsk: teamId,
    },
    { ...volunteerKeys.claims(teamId), left: most, most, state: 'active' },
  ]
  for (const put of puts) await volunteers.write({ put, when: [] })
  await joinAs(teamId, 'leader', leader)
  for (const member of members) await joinAs(teamId, 'member', member)
  return { teamId, leader, members }
}

export const orderText = (quarter: Quarter, wishes: Partial<OrderText> = {}): OrderText => ({
  ...{ kind: 'phoneHelp', itemId: null, words: '请教我用手机挂号，孙子不在家。', voice: null, photos: [] },
  ...{ community: quarter.community, name: '王甲一', phone: '13800002001', address: '3 幢 2 单元 301 室' },
  ...{ position: { latitude: 31.49123, longitude: 120.37321 }, atHome: true, minors: false, persons: 1, languages: ['wuxi'] },
  ...{ wanted: [], urgent: null, contact: null },
  ...wishes,
})

const of = ({ orderId }: OrderView) => ({ orderId })

/** An order on its way, with those who have a part in it. */
export interface Chain {
  readonly quarter: Quarter
  readonly requester: Person
  readonly officer: Person
  readonly team: Team
}

export const startChain = async (size = 1): Promise<Chain> => {
  const quarter = await foundQuarter()
  return { quarter, requester: await person(), officer: await quarter.officer('association'), team: await foundTeam(quarter, { size }) }
}

type Reached = 'submitted' | 'dispatched' | 'taken' | 'offered' | 'claimed' | 'contacted' | 'scheduled' | 'inService' | 'done'
const road: readonly Reached[] = ['submitted', 'dispatched', 'taken', 'offered', 'claimed', 'contacted', 'scheduled', 'inService', 'done']

export const visitAt = (): { startsAt: Instant; endsAt: Instant } => ({ startsAt: plus(now(), HOUR / 2), endsAt: plus(now(), 2 * HOUR) })

/** Places orders and takes them along by `call`: over the gateway, or into the functions of this process. */
export const roadBy = (call: MustCall) => {
  const placed = (quarter: Quarter, by: Person, wishes: Partial<OrderText> = {}): Promise<OrderView> =>
    call(placeOrder, {
      token: by.token,
      body: { orderKey: randomUUID(), order: orderText(quarter, wishes), anyway: true, forWhom: 'self' },
    })

  /** Takes an order through the real handlers as far as `until`. */
  const carry = async (
    chain: Chain,
    until: Reached,
    from?: OrderView,
    wishes: Partial<OrderText> = {},
    members: readonly Person[] = [chain.team.leader, ...chain.team.members].slice(0, 2),
  ): Promise<OrderView> => {
    const { quarter, requester, officer, team } = chain
    const { worker, community } = quarter
    const steps: Record<Exclude<Reached, 'submitted'>, (o: OrderView) => Promise<OrderView>> = {
      dispatched: (o) =>
        call(dispatchOrder, { token: worker.token, params: of(o), body: { turn: o.turn, departments: ['association'], reason: '' } }),
      taken: (o) => call(takeOrder, { token: officer.token, params: of(o), body: { department: 'association' } }),
      offered: (o) =>
        call(offerOrder, {
          token: officer.token,
          params: of(o),
          body: { turn: o.turn, department: 'association', teams: [], hall: true },
        }),
      claimed: (o) =>
        call(claimOrder, {
          token: team.leader.token,
          params: of(o),
          body: { teamId: team.teamId, turn: o.turn, community, contactMinutes: o.contactMinutes },
        }),
      contacted: (o) => call(logContact, { token: team.leader.token, params: of(o), body: { turn: o.turn, outcome: 'reached' } }),
      scheduled: (o) =>
        call(scheduleOrder, {
          token: team.leader.token,
          params: of(o),
          body: { turn: o.turn, ...visitAt(), members: members.map(({ personId }) => personId) },
        }),
      inService: async (o) => {
        for (const { personId } of members)
          await call(checkIn, { token: worker.token, params: of(o), body: { proof: { way: 'call', personId } } })
        return o
      },
      done: async (o) => {
        let last = o
        for (const { token } of members) last = await call(checkOut, { token, params: of(o), body: { report: '教会了挂号和看报告。' } })
        return last
      },
    }
    let order = from ?? (await placed(quarter, requester, wishes))
    const begun = road.findIndex((step) => step === order.state) + 1
    for (const step of road.slice(begun, road.indexOf(until) + 1)) if (step !== 'submitted') order = await steps[step](order)
    return order
  }

  return { placed, carry }
}
