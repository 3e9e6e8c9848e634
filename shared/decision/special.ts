import type { PlaceId } from '../kernel/place'
import { type Ballot, type Matter, type RollVoter, SpecialAsk } from './model'

/** How many voters are asked for a consent that no majority replaces, and how many gave it. */
export interface SpecialCount {
  readonly ask: SpecialAsk
  readonly needed: number
  readonly given: number
}

/**
 * What a voter is asked besides the vote itself (Xinwu rules 三(三)): level entry (平层入户) of every owner of the scope;
 * the use of an owner's own part of whoever owns one of the occupied flats.
 */
export const asksFor = (matter: Matter, voterParts: readonly { readonly flat: PlaceId }[]): SpecialAsk[] => {
  if (matter.kind !== 'lift') return []
  const occupied = new Set<PlaceId>(matter.occupiedFlats)
  const asked: Record<SpecialAsk, boolean> = { levelEntry: matter.levelEntry, occupiedPart: voterParts.some((p) => occupied.has(p.flat)) }
  return SpecialAsk.options.filter((ask) => asked[ask])
}

/**
 * Counts each special consent over everyone who is asked, so that no ballot means no consent.
 * @throws RangeError when a ballot is of no voter on the roll, or a voter has two current ballots.
 */
export const countSpecial = (
  rollVoters: Iterable<Pick<RollVoter, 'voterId' | 'asks'>>,
  currentBallots: Iterable<Pick<Ballot, 'voterId' | 'consents'>>,
): SpecialCount[] => {
  const asks = new Map([...rollVoters].map((v) => [v.voterId, v.asks]))
  const consents = new Map<string, Ballot['consents']>()
  for (const ballot of currentBallots) {
    if (!asks.has(ballot.voterId)) throw new RangeError(`a ballot of ${ballot.voterId}, who is not on the roll`)
    if (consents.has(ballot.voterId)) throw new RangeError(`two current ballots of ${ballot.voterId}`)
    consents.set(ballot.voterId, ballot.consents)
  }
  return SpecialAsk.options.flatMap((ask) => {
    const asked = [...asks].filter(([, wanted]) => wanted.includes(ask)).map(([voterId]) => voterId)
    const given = asked.filter((voterId) => consents.get(voterId)?.[ask] === 'given')
    return asked.length === 0 ? [] : [{ ask, needed: asked.length, given: given.length }]
  })
}
