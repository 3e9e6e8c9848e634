import { DAY, type Instant, plus } from '../kernel/instant'
import { type Choice, type Consents, type Effect, SpecialAsk } from './model'
import { type Powers, type ProxyState, WrittenField } from './proxyModel'

/**
 * Authorisations that one person may carry in one vote. The Civil Code names no number; Weifang's rules art. 32 allow an owner three
 * (DOMAIN §1.3), so that no vote is decided by one collector of signatures.
 */
export const MOST_PROXIES_PER_AGENT = 3

/** Days within which an act without authority can be ratified; silence is refusal (Civil Code art. 171, second paragraph). */
export const RATIFICATION_DAYS = 30

/** Shortest term worth giving: the agent must find time to read and vote. */
const LEAST_TERM = 10 * 60 * 1000

const ended: readonly ProxyState[] = ['revoked', 'refused', 'expired', 'overruled', 'voided']
/** True while somebody may still act on it. */
export const isOpen = (state: ProxyState): boolean => !ended.includes(state)

interface Stage {
  readonly state: ProxyState
  readonly endsAt: Instant
  /** Set once a ballot is held under it. */
  readonly ratifyBy?: Instant | null | undefined
  /** The principal's home has spoken for itself since it was given. */
  readonly overruled: boolean
}

/**
 * Where an authorisation stands at a moment, whatever has been written: what the owner does in person ends it for good (Civil Code
 * art. 173), and after its term it is over by itself. What the agent cast in time stays cast, so `used` does not run out.
 */
export const proxyStateAt = ({ state, endsAt, ratifyBy, overruled }: Stage, at: Instant): ProxyState => {
  if (!isOpen(state)) return state
  if (overruled) return 'overruled'
  if (state === 'used') return state
  return at >= (ratifyBy ?? endsAt) ? 'expired' : state
}

/** What the paper lacks of what art. 165 wants; nothing when the authorisation is complete. */
export const missingFields = (written: readonly WrittenField[]): WrittenField[] =>
  WrittenField.options.filter((field) => !written.includes(field))

/** Whether a term can be given now: it has some minutes, and ends with the vote at the latest. */
export const isTerm = (endsAt: Instant, { now, closesAt }: { readonly now: Instant; readonly closesAt: Instant }): boolean =>
  endsAt <= closesAt && endsAt >= plus(now, LEAST_TERM)

/** What a ballot of the agent does in a state; null when the agent may not cast. */
export const agentEffect = (state: ProxyState): Extract<Effect, 'counts' | 'held'> | null => {
  if (state === 'active' || state === 'used') return 'counts'
  return state === 'unratified' ? 'held' : null
}

/**
 * Whether the powers cover a ballot: the choice they are bound to, and only those special consents that they name. A consent that they
 * do not name can be answered with no and nothing else, for the agent has no say over it.
 */
export const covers = (powers: Powers, ballot: { readonly choice: Choice; readonly consents: Consents }): boolean =>
  (powers.mode === 'free' || powers.choice === ballot.choice) &&
  SpecialAsk.options.every((ask) => ballot.consents[ask] !== 'given' || powers.consents.includes(ask))

/** Until when a held ballot can be ratified: 30 days, and never past the end of the vote. */
export const ratifyByOf = (heldAt: Instant, closesAt: Instant): Instant => {
  const late = plus(heldAt, RATIFICATION_DAYS * DAY)
  return late < closesAt ? late : closesAt
}
