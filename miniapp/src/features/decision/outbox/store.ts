import * as z from 'zod'
import { create } from 'zustand'
import type { DecisionId, VoterId } from '@shared/decision/model'
import { useSession } from '@/session/store'
import { readStored, writeStored } from '@/session/storage'
import { Kept, type Waiting } from './model'

const key = 'linli.ballots'

const stored = (): readonly Kept[] => {
  const parsed = z.array(z.unknown()).safeParse(readStored(key))
  if (!parsed.success) return []
  // One that an older version wrote and this one cannot read must not take the others with it.
  return parsed.data.flatMap((one) => Kept.safeParse(one).data ?? [])
}

interface Outbox {
  readonly kept: readonly Kept[]
  /** Keys of the ballots that are on their way right now. */
  readonly sending: readonly string[]
}

/** Signed ballots that this phone keeps until a receipt is there. They outlive a restart of the app. */
export const useOutbox = create<Outbox>(() => ({ kept: stored(), sending: [] }))

/** Reads before it writes: another tab may have kept or sent a ballot meanwhile. */
const change = (how: (kept: readonly Kept[]) => readonly Kept[]): void => {
  const kept = how(stored())
  writeStored(key, kept)
  useOutbox.setState({ kept })
}

export const keep = (ballot: Kept): void => change((all) => [...all.filter(({ ballotKey }) => ballotKey !== ballot.ballotKey), ballot])
export const forget = (ballotKey: string): void => change((all) => all.filter((one) => one.ballotKey !== ballotKey))

export const noteSending = (ballotKey: string, on: boolean): void =>
  useOutbox.setState(({ sending }) => ({ sending: on ? [...sending, ballotKey] : sending.filter((one) => one !== ballotKey) }))

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
