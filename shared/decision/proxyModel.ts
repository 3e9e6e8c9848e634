import * as z from 'zod'
import { Area } from '../kernel/area'
import { Instant } from '../kernel/instant'
import { Choice, Consents, SpecialAsk, VoterId } from './model'

/** An authorisation (委托) of one voter of one vote: its principal and how many the principal gave before. */
export const ProxyId = z
  .string()
  .regex(/^x_[0-9a-v]{20}_\d{3}$/)
  .brand<'ProxyId'>()
export type ProxyId = z.infer<typeof ProxyId>

/**
 * `offered`: the agent has not answered; `active`: accepted, nothing cast; `used`: the agent has cast;
 * `unratified`: accepted, but the paper lacks what the law wants, so what is cast waits for the principal (Civil Code art. 171);
 * `revoked` by the principal; `refused` by the agent, by staff, or by the principal who does not ratify; `expired`: its term is over;
 * `overruled`: the principal’s home has spoken for itself since (on the phone, on paper, or in what was settled), and that alone holds;
 * `voided`: staff found that there was no authority, and took the agent’s ballot out of the count.
 */
export const ProxyState = z.enum(['offered', 'active', 'used', 'unratified', 'revoked', 'refused', 'expired', 'overruled', 'voided'])
export type ProxyState = z.infer<typeof ProxyState>
export const proxyStateNames: Record<ProxyState, string> = {
  offered: '等对方答复',
  active: '对方已接受，还没投',
  used: '已代投',
  unratified: '等业主追认',
  revoked: '已撤回',
  refused: '没有成立',
  expired: '已过期',
  overruled: '业主家自己投了，委托结束',
  voided: '查实后作废',
}

/** What a written authorisation must state (Civil Code art. 165): agent, matter, powers, term, and the principal's signature or seal. */
export const WrittenField = z.enum(['agent', 'matter', 'powers', 'term', 'signature'])
export type WrittenField = z.infer<typeof WrittenField>
export const writtenFieldNames: Record<WrittenField, string> = {
  agent: '代理人姓名',
  matter: '委托事项',
  powers: '代理权限',
  term: '委托期限',
  signature: '委托人签名或盖章',
}

/** Special consents that the agent may give. Each is named by itself: a general authorisation gives away nobody's own flat. */
const ConsentPowers = z.array(SpecialAsk).max(SpecialAsk.options.length)
/** How far the agent may go: vote as they see fit, or only the way the principal wrote down. */
export const Powers = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('free'), consents: ConsentPowers }),
  z.object({ mode: z.literal('bound'), choice: Choice, consents: ConsentPowers }),
])
export type Powers = z.infer<typeof Powers>

/** By which way it was made, and who ended it. */
export const ProxyOrigin = z.enum(['phone', 'paper'])
export type ProxyOrigin = z.infer<typeof ProxyOrigin>
export const ProxyEnder = z.enum(['principal', 'agent', 'staff', 'system'])
export type ProxyEnder = z.infer<typeof ProxyEnder>

/** One side of an authorisation as the other side and staff see it. `names` are masked. */
export const ProxyParty = z.object({ voterId: VoterId, label: z.string(), names: z.array(z.string()) })
export type ProxyParty = z.infer<typeof ProxyParty>

/** A ballot that waits for the principal. */
export const HeldBallot = z.object({ revision: z.number().int(), choice: Choice, consents: Consents, castAt: Instant })

const Stages = z.object({
  proxyId: ProxyId,
  state: ProxyState,
  origin: ProxyOrigin,
  offeredAt: Instant,
  endsAt: Instant,
  acceptedAt: Instant.nullable(),
  castAt: Instant.nullable(),
  /** Until when a held ballot can be ratified. */
  ratifyBy: Instant.nullable(),
  /** What the paper lacks. */
  missing: z.array(WrittenField),
  endedBy: ProxyEnder.nullable(),
})

/** An authorisation as the principal's side sees it. `choice` of bound powers is only for whoever votes for the principal. */
export const GivenProxy = Stages.extend({
  principal: VoterId,
  agent: ProxyParty,
  mode: z.enum(['free', 'bound']),
  choice: Choice.nullable(),
  consents: ConsentPowers,
  held: HeldBallot.nullable(),
})
export type GivenProxy = z.infer<typeof GivenProxy>

/** An authorisation as the agent sees it: what is needed to answer it and to vote, nothing else of the principal. */
export const ReceivedProxy = Stages.extend({
  agent: VoterId,
  principal: ProxyParty,
  powers: Powers,
  area: Area,
  asks: z.array(SpecialAsk),
  revision: z.number().int().nonnegative(),
  /** What the agent cast last under it. */
  cast: z.object({ choice: Choice, receipt: z.string() }).nullable(),
})
export type ReceivedProxy = z.infer<typeof ReceivedProxy>

/** A line of the desk's list. Never says how anybody is bound to vote or has voted. */
export const ProxyRow = Stages.extend({
  principal: ProxyParty,
  agent: ProxyParty,
  mode: z.enum(['free', 'bound']),
  consents: ConsentPowers,
  /** A ballot of the agent counts at this moment. */
  counts: z.boolean(),
  /** How many authorisations the agent carries in this vote. */
  carries: z.number().int().nonnegative(),
  scanUrl: z.string().nullable(),
  reason: z.string().nullable(),
})
export type ProxyRow = z.infer<typeof ProxyRow>

/** Somebody who works for the property company of an estate, and so may not be an agent. */
export const PropertyStaff = z.object({
  entryId: z.string().regex(/^[0-9a-v]{32}$/),
  /** Masked, as the phone. */
  name: z.string(),
  phone: z.string(),
  addedAt: Instant,
})
export type PropertyStaff = z.infer<typeof PropertyStaff>
