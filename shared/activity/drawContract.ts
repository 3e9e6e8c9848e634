import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { OfSession, organisers } from './access'
import { BookingId } from './booking'
import { PoolName } from './seats'

/**
 * A draw as anybody may check it: the digest of the seed stood there before the first application; SHA-256 of seed, line break and id
 * gives the order (shared/activity/lottery.ts). Winners by masked names (DOMAIN §7.2).
 */
export const DrawView = z.object({
  seedDigest: Digest,
  seed: z.string().nullable(),
  drawnAt: Instant.nullable(),
  pools: z.array(
    z.object({
      pool: PoolName,
      seats: z.number().int(),
      applicants: z.array(z.object({ id: BookingId, persons: z.number().int() })),
      winners: z.array(z.object({ id: BookingId, names: z.array(z.string()) })),
      /** In the order in which they wait. */
      others: z.array(BookingId),
    }),
  ),
})
export type DrawView = z.infer<typeof DrawView>

export const drawSeats = endpoint({
  id: 'activity.drawSeats',
  method: 'POST',
  path: '/activities/{sessionId}/draw',
  summary: 'Draws the seats of a session among all who applied, once, and publishes the seed.',
  access: organisers,
  params: OfSession,
  query: Nothing,
  body: Nothing,
  reply: DrawView,
  refusals: ['NOT_FOUND', 'NO_DRAW', 'DRAW_EARLY', 'SESSION_CANCELLED'],
  repeat: 'safe: same effect',
})

export const readDraw = endpoint({
  id: 'activity.readDraw',
  method: 'GET',
  path: '/activities/{sessionId}/draw',
  summary: 'The draw of a session for anybody to check: digest and seed, who applied, who won by masked names, who waits.',
  access: 'anyone',
  params: OfSession,
  query: Nothing,
  body: Nothing,
  reply: DrawView,
  refusals: ['NOT_FOUND', 'NO_DRAW'],
  repeat: 'safe: reads only',
})

export const drawContract = { drawSeats, readDraw }
