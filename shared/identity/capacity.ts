import type { ErrorCode } from '../contract/errors'
import type { Capacity } from '../contract/roles'
import type { Check } from './binding'

/**
 * What must have been seen for each capacity (DOMAIN §1.3): the owner's certificate; all co-owners' or heirs' joint designation
 * of one voter; a company's authorisation; proof of guardianship; the contract by which a flat changed hands during a vote.
 */
export const checksFor: Readonly<Record<Capacity, readonly Check[]>> = {
  owner: ['identity', 'deed'],
  coOwner: ['identity', 'deed', 'designation'],
  company: ['identity', 'authorisation'],
  guardian: ['identity', 'guardianship'],
  heir: ['identity', 'death', 'designation'],
  transferee: ['identity', 'transfer'],
}

/** A vote that runs over an owner set's flats: how many of them its frozen roll names. */
export interface RunningVote {
  readonly flats: number
}

/**
 * Why somebody may not be bound in this capacity, or null. `locked`: an owner's death was recorded, after which only the heirs'
 * designee votes. A transferee votes for the former owner set while the frozen roll of a running vote names it (DOMAIN §1.4);
 * if the former owner has more flats in it, that one person's vote cannot be split and the transfer waits.
 */
export const capacityRefusal = (capacity: Capacity, locked: boolean, votes: readonly RunningVote[]): ErrorCode | null => {
  if (capacity === 'heir') return locked ? null : 'HEIR_WITHOUT_DEATH'
  if (locked) return 'VOTER_LOCKED'
  if (capacity !== 'transferee') return null
  if (votes.length === 0) return 'TRANSFEREE_WITHOUT_VOTE'
  return votes.some((vote) => vote.flats > 1) ? 'TRANSFER_WAITS' : null
}

/** Why a flat of an owner set may not change owners on the roll now, or null: a frozen roll stands until its vote is over. */
export const transferRefusal = (votes: readonly RunningVote[]): ErrorCode | null => {
  if (votes.length === 0) return null
  return votes.some((vote) => vote.flats > 1) ? 'TRANSFER_WAITS' : 'TRANSFER_DURING_VOTE'
}

/** What the capacity demands and nobody ticked. */
export const missingChecks = (capacity: Capacity, checked: readonly Check[]): Check[] =>
  checksFor[capacity].filter((check) => !checked.includes(check))
