import type { DecisionId, VoterId } from '@shared/decision/model'
import { useSession } from '@/session/store'
import { createOutbox } from '@/outbox/createOutbox'
import { Kept, type Waiting } from './model'

/** Signed ballots that this phone keeps until a receipt is there. */
export const { useOutbox, keep, forget, noteSending } = createOutbox('linli.ballots', Kept, ({ ballotKey }) => ballotKey)

/** The ballots of whoever is signed in: a phone may be shared. */
export const keptOf = (kept: readonly Kept[], personId: string | undefined): readonly Kept[] =>
  kept.filter((ballot) => ballot.personId === personId)

/** What this person has kept on the phone, of one decision or of all. */
export const useKept = (decisionId?: DecisionId): readonly Kept[] => {
  const me = useSession(({ session }) => session?.me.personId)
  const kept = useOutbox((outbox) => outbox.kept)
  return keptOf(kept, me).filter((ballot) => decisionId === undefined || ballot.decisionId === decisionId)
}

/** The ballot of one voter that is signed and not in yet; null when there is none. */
export const useWaiting = (decisionId: DecisionId, voterId: VoterId | undefined): Waiting | null =>
  useKept(decisionId).find((ballot): ballot is Waiting => ballot.state === 'waiting' && ballot.voterId === voterId) ?? null
