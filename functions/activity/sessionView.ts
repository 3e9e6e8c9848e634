import { Programme } from '@shared/activity/model'
import { WAITLIST_MOST, isOverAt } from '@shared/activity/plan'
import { PoolName } from '@shared/activity/seats'
import { basisOf, windowsOfSession } from '@shared/activity/session'
import type { Booking, PoolView, SessionCard, SessionView } from '@shared/activity/view'
import type { Instant } from '@shared/kernel/instant'
import type { PoolItem, ProgrammeItem, SessionItem } from './items'

export interface ReadSession {
  readonly session: SessionItem
  readonly programme: ProgrammeItem
  readonly pools: readonly PoolItem[]
}

/** A programme without who wrote it. */
export const programmeView = (item: ProgrammeItem): Programme => Programme.parse(item)

/** The parts of a pool together. Every shard holds the number of those who wait for the whole pool. */
export const poolViews = ({ session, pools }: Pick<ReadSession, 'session' | 'pools'>): PoolView[] =>
  PoolName.options
    .filter((name) => session.seats[name] > 0)
    .map((name) => {
      const parts = pools.filter((pool) => pool.pool === name)
      return {
        name,
        seats: session.seats[name],
        left: session.state === 'draft' ? session.seats[name] : parts.reduce((sum, part) => sum + part.left, 0),
        waiting: parts[0]?.waiting ?? 0,
      }
    })

const bookingOf = (session: SessionItem, online: PoolView | undefined, now: Instant): Booking => {
  if (session.state !== 'published') return session.state
  if (isOverAt(session.terms.lessons, now)) return 'over'
  if (!online) return 'walkIn'
  if (now < session.opensAt) return 'notYet'
  if (now >= session.closesAt) return 'closed'
  if (session.allotment === 'lottery') return 'open'
  if (online.left > 0 && online.waiting === 0) return online.left * 5 <= online.seats ? 'few' : 'open'
  return online.waiting < WAITLIST_MOST ? 'waitlist' : 'full'
}

export const cardOf = (read: ReadSession, now: Instant): SessionCard => {
  const { session, programme } = read
  const { sessionId, programmeId, place, opensAt, closesAt, state, terms } = session
  const { kind, title, organiser, audience, themeDay, elderClass, venue } = programme
  const pools = poolViews(read)
  const online = pools.find(({ name }) => name === 'online')
  return {
    ...{ sessionId, programmeId, kind, title, organiser, audience, themeDay, elderClass, venue, place },
    ...{ lessons: terms.lessons, opensAt, closesAt, state },
    booking: bookingOf(session, online, now),
    seats: online?.seats ?? 0,
    left: online?.left ?? 0,
    waiting: online?.waiting ?? 0,
    allotment: session.allotment,
    helpedLeft: pools.find(({ name }) => name === 'helped')?.left ?? 0,
  }
}

/** A session as anybody sees it; the seed of a draw is known to nobody before it. */
export const sessionView = (read: ReadSession, now: Instant, seed: string | null = null): SessionView => {
  const { session, programme } = read
  const { terms, version, assistants, cancelled, moved, draw } = session
  const { freeCancelUntil, signInFrom, signInUntil } = windowsOfSession(terms, session)
  return {
    ...cardOf(read, now),
    programme: programmeView(programme),
    ...{ terms, basis: basisOf(terms), pools: poolViews(read), version, assistants, cancelled, moved },
    ...{ freeCancelUntil, signInFrom, signInUntil },
    draw: draw && { seedDigest: draw.seedDigest, seed, drawnAt: draw.drawnAt },
  }
}
