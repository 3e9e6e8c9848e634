import type { DecisionId, VoterId } from '@shared/decision/model'
import type { Subject, Door, PaperVoter } from '@shared/document/subject'
import type { Choice, SpecialAsk } from '@shared/decision/model'
import type { Standing } from '@shared/contract/roles'
import type { Area } from '@shared/kernel/area'
import type { Caller } from '@functions/platform/caller'
import { snapshotFor } from './access'
import type { FlatItem, Head, Voter } from './items'
import { paperCodeOf } from './paperCode'
import { readFlats, readHead, readVoters } from './store'
import { hasVoted, labelOf, phaseNow } from './view'

/** A published vote as documents tell of it; where it stands and what was asked about it comes from elsewhere. */
export type VoteSubject = Omit<Subject, 'where' | 'inquiries'>

const subjectOf = (head: Head): VoteSubject | null => {
  const { roll, status } = head
  if (!roll || status === 'draft' || status === 'freezing') return null
  const {
    decisionId,
    title,
    matter,
    scope,
    community,
    convenor,
    contact,
    opensAt,
    closesAt,
    scheme,
    schemeDigest,
    withdrawn,
    result,
    exception,
  } = head
  return {
    ...{ decisionId, title, matter, scope, community, convenor, contact, opensAt, closesAt, scheme, schemeDigest, withdrawn, result, roll },
    exception: exception ? { at: exception.at, missing: exception.missing } : null,
    phase: phaseNow(head),
  }
}

/** Null: unknown, or a draft, which no document is made of. */
export const voteSubject = async (id: DecisionId): Promise<VoteSubject | null> => {
  const head = await readHead(id)
  return head && subjectOf(head)
}

/** What the caller is to a vote: staff of its place, or owner of these rooms. */
export interface Reader {
  readonly asStaff: boolean
  readonly mine: readonly { readonly voterId: VoterId; readonly label: string; readonly standing: Standing }[]
}

/** @throws Refusal NOT_FOUND, WRONG_PLACE (staff of elsewhere) or NOT_ON_ROLL (owners of elsewhere) */
export const readerOf = async (caller: Caller, id: DecisionId): Promise<Reader> => {
  const { head, mine, asStaff } = await snapshotFor(caller, id)
  return { asStaff, mine: mine.map((v) => ({ voterId: v.voterId, label: labelOf(head, v), standing: v.standing })) }
}

/** Room numbers as people sort them: by floor, then by number. */
const byDoor = (a: FlatItem, b: FlatItem): number => a.floor - b.floor || a.room.localeCompare(b.room, 'zh', { numeric: true })

/** Every door of a vote, unit after unit from the ground up, with its voter. One query for each unit. */
export const doorsOf = async ({ decisionId, scope }: VoteSubject): Promise<(Door & { readonly voterId: VoterId })[]> => {
  const units = await Promise.all(scope.map(async ({ unit, label }) => ({ label, flats: await readFlats(decisionId, unit) })))
  return units.flatMap(({ label, flats }) =>
    flats.sort(byDoor).map(({ flat, room, voterId }) => ({ flat, voterId, label: `${label} ${room} 室` })),
  )
}

const inOrder = async (id: DecisionId, ids: readonly VoterId[]): Promise<Voter[]> => {
  const found = new Map((await readVoters(id, ids)).map((v) => [v.voterId, v]))
  return ids.flatMap((voterId) => found.get(voterId) ?? [])
}

/** Voters as their paper ballots name them, in the order asked; unknown ones are absent. */
export const paperVoters = async (subject: VoteSubject, ids: readonly VoterId[]): Promise<PaperVoter[]> =>
  (await inOrder(subject.decisionId, ids)).map((v) => ({
    voterId: v.voterId,
    label: labelOf(subject, v),
    flats: v.parts.length,
    area: v.area,
    asks: v.asks,
    code: paperCodeOf(subject.decisionId, v.voterId),
  }))

/** A voter with what came of it. `choice` is null before the result is out, for everybody. */
export interface VoterLine {
  readonly label: string
  /** Masked. */
  readonly names: readonly string[]
  readonly area: Area
  readonly asks: readonly SpecialAsk[]
  readonly voted: boolean
  readonly choice: Choice | null
}

/** Voters in the order asked. */
export const voterLines = async (subject: VoteSubject, ids: readonly VoterId[]): Promise<VoterLine[]> =>
  (await inOrder(subject.decisionId, ids)).map((v) => {
    const { names, area, asks } = v
    const voted = hasVoted(v)
    return { names, area, asks, voted, label: labelOf(subject, v), choice: (subject.result && voted && v.choice) || null }
  })
