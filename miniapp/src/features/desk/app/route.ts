import { ProgrammeId } from '@shared/activity/model'
import { SessionId } from '@shared/activity/session'
import { ContestId } from '@shared/contest/model'
import { DecisionId } from '@shared/decision/model'
import { RequestId } from '@shared/identity/binding'
import { PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { ImportId } from '@shared/registry/contract'
import { CaseId } from '@shared/retrofit/model'
import { OrderId } from '@shared/dispatch/order'

/**
 * Where in the desk somebody is. The desk is one page of the app with its own addresses in the query
 * (`…/home/index?at=vote&id=d_…`), so that switching is instant and the back button and links work.
 */
export type Route =
  | { at: 'today' }
  | { at: 'votes' }
  | { at: 'vote'; id: DecisionId; tab: VoteTab }
  /** `draft` is the key made when the writing began: it outlives the moment when the server gives the draft its id. */
  | { at: 'compose'; id: DecisionId | null; draft: string | null; replaces: DecisionId | null }
  | { at: 'rolls'; place: PlaceId | null }
  /** `of` is the import that was uploaded: loading the page again goes on with it. */
  | { at: 'import'; estate: PlaceId; of: string | null }
  | { at: 'bindings' }
  | { at: 'request'; of: string }
  | { at: 'voter'; unit: PlaceId; owner: OwnerKey }
  | { at: 'staff' }
  | { at: 'log'; subject: string | null }
  | { at: 'overview' }
  /** The file of a vote; `of` is the opening whose reason was given. */
  | { at: 'case'; id: DecisionId; of: string | null }
  /** Lift cases: the list, the pool of wishes, or the firms that are recommended. */
  | { at: 'cases'; view: CasesView }
  /** The case of one lift. */
  | { at: 'lift'; lift: CaseId; tab: LiftTab }
  /** Subsidies of the place: reviews, plan, payments, assessment. */
  | { at: 'subsidies'; tab: SubsidyTab }
  /** Competitions of the place, one of them, and writing one as a draft. */
  | { at: 'contests' }
  | { at: 'contest'; contest: ContestId; tab: ContestTab }
  | { at: 'contestEditor'; contest: ContestId | null }
  /** Science events and phone classes: sessions, programmes, people to ring, appeals, theme days, figures. */
  | { at: 'science'; view: ScienceView }
  /** A programme: what is written about it, or its sessions. A new one has a key in `draft` until it is saved. */
  | { at: 'programme'; programme: ProgrammeId | null; draft: string | null; tab: ProgrammeTab }
  | { at: 'session'; session: SessionId; tab: SessionTab }
  /** Volunteers: people, hours that wait, teams, commendation lists, training, targets. */
  | { at: 'volunteers'; view: VolunteersView }
  /** Orders of services: board, list, menu, limits, figures. */
  /** Orders of services: board, list, menu, figures, and the rules of the place: limits and pairings. */
  | { at: 'orders'; view: OrdersView }
  | { at: 'order'; order: OrderId }
  /** An order for somebody on the telephone or at the counter. */
  | { at: 'takeOrder' }

export const voteTabs = ['main', 'contacts', 'papers', 'conflicts', 'proxies', 'meetings', 'documents', 'scheme', 'log'] as const
export type VoteTab = (typeof voteTabs)[number]

export const casesViews = ['list', 'pool', 'vendors'] as const
export type CasesView = (typeof casesViews)[number]

export const liftTabs = ['main', 'scheme', 'money', 'filing', 'works', 'subsidy', 'history'] as const
export type LiftTab = (typeof liftTabs)[number]

export const contestTabs = ['main', 'entries', 'jury', 'result'] as const
export type ContestTab = (typeof contestTabs)[number]

export const subsidyTabs = ['reviews', 'plan', 'payments', 'assessment', 'grants', 'corridors', 'land'] as const
export type SubsidyTab = (typeof subsidyTabs)[number]

export const volunteersViews = ['people', 'hours', 'teams', 'honours', 'training', 'targets'] as const
export type VolunteersView = (typeof volunteersViews)[number]

export const scienceViews = ['sessions', 'programmes', 'calls', 'appeals', 'themes', 'sites', 'season'] as const
export type ScienceView = (typeof scienceViews)[number]

export const programmeTabs = ['main', 'sessions'] as const
export type ProgrammeTab = (typeof programmeTabs)[number]

export const sessionTabs = ['main', 'attendance', 'draw', 'report', 'photos', 'print'] as const
export type SessionTab = (typeof sessionTabs)[number]
export const ordersViews = ['board', 'table', 'menu', 'figures', 'rules'] as const
export type OrdersView = (typeof ordersViews)[number]

const decisionIn = (query: URLSearchParams, name: string): DecisionId | null => DecisionId.safeParse(query.get(name)).data ?? null
const draftIn = (query: URLSearchParams): string | null => /^[0-9a-zA-Z_-]{16,40}$/.exec(query.get('draft') ?? '')?.[0] ?? null
const placeIn = (query: URLSearchParams, name: string): PlaceId | null => PlaceId.safeParse(query.get(name)).data ?? null

/** Reads the query of an address (`at=vote&id=d_…`); whatever makes no sense leads to the first screen. */
export const parseRoute = (search: string): Route => {
  const query = new URLSearchParams(search)
  const id = decisionIn(query, 'id')
  switch (query.get('at')) {
    case 'votes':
      return { at: 'votes' }
    case 'vote':
      return id ? { at: 'vote', id, tab: voteTabs.find((t) => t === query.get('tab')) ?? 'main' } : { at: 'votes' }
    case 'compose':
      return { at: 'compose', id, draft: draftIn(query), replaces: decisionIn(query, 'replaces') }
    case 'rolls':
      return { at: 'rolls', place: placeIn(query, 'place') }
    case 'import': {
      const estate = placeIn(query, 'estate')
      return estate ? { at: 'import', estate, of: ImportId.safeParse(query.get('of')).data ?? null } : { at: 'rolls', place: null }
    }
    case 'bindings':
      return { at: 'bindings' }
    case 'request': {
      const of = RequestId.safeParse(query.get('of')).data
      return of ? { at: 'request', of } : { at: 'bindings' }
    }
    case 'voter': {
      const [unit, owner] = [placeIn(query, 'unit'), OwnerKey.safeParse(query.get('owner')).data]
      return unit && owner ? { at: 'voter', unit, owner } : { at: 'rolls', place: unit }
    }
    case 'staff':
      return { at: 'staff' }
    case 'overview':
      return { at: 'overview' }
    case 'case':
      return id ? { at: 'case', id, of: /^[0-9A-Z]{26}$/.exec(query.get('of') ?? '')?.[0] ?? null } : { at: 'votes' }
    case 'cases':
      return { at: 'cases', view: casesViews.find((v) => v === query.get('view')) ?? 'list' }
    case 'lift': {
      const lift = CaseId.safeParse(query.get('lift')).data
      return lift ? { at: 'lift', lift, tab: liftTabs.find((t) => t === query.get('tab')) ?? 'main' } : { at: 'cases', view: 'list' }
    }
    case 'subsidies':
      return { at: 'subsidies', tab: subsidyTabs.find((t) => t === query.get('tab')) ?? 'reviews' }
    case 'science':
      return { at: 'science', view: scienceViews.find((v) => v === query.get('view')) ?? 'sessions' }
    case 'programme': {
      const programme = ProgrammeId.safeParse(query.get('programme')).data ?? null
      return { at: 'programme', programme, draft: draftIn(query), tab: programmeTabs.find((t) => t === query.get('tab')) ?? 'main' }
    }
    case 'session': {
      const session = SessionId.safeParse(query.get('session')).data
      const tab = sessionTabs.find((t) => t === query.get('tab')) ?? 'main'
      return session ? { at: 'session', session, tab } : { at: 'science', view: 'sessions' }
    }
    case 'orders':
      return { at: 'orders', view: ordersViews.find((v) => v === query.get('view')) ?? 'board' }
    case 'order': {
      const order = OrderId.safeParse(query.get('order')).data
      return order ? { at: 'order', order } : { at: 'orders', view: 'board' }
    }
    case 'takeOrder':
      return { at: 'takeOrder' }
    case 'volunteers':
      return { at: 'volunteers', view: volunteersViews.find((v) => v === query.get('view')) ?? 'people' }
    case 'contests':
      return { at: 'contests' }
    case 'contest': {
      const contest = ContestId.safeParse(query.get('contest')).data
      return contest ? { at: 'contest', contest, tab: contestTabs.find((t) => t === query.get('tab')) ?? 'main' } : { at: 'contests' }
    }
    case 'contestEditor':
      return { at: 'contestEditor', contest: ContestId.safeParse(query.get('contest')).data ?? null }
    case 'log':
      return { at: 'log', subject: query.get('subject') }
    default:
      return { at: 'today' }
  }
}

/** The query of an address; parts that are null are left out. */
export const printRoute = (route: Route): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(route))
    if (value !== null && !(name === 'tab' && value === 'main')) query.set(name, String(value))
  return query.toString()
}
