import * as z from 'zod'
import { ConflictId, RaisedBy } from '../decision/conflictContract'
import { Channel, Choice, Effect, VoterId } from '../decision/model'
import { Flaw, PaperId, PaperState } from '../decision/paper'
import { ProxyId, ProxyOrigin, ProxyState, WrittenField } from '../decision/proxyModel'
import { PersonId } from '../identity/model'
import { Area } from '../kernel/area'
import { Instant } from '../kernel/instant'
import { Attempt, MessageRow } from '../outreach/model'

/** Why somebody opens the file of a vote: from a closed list, since the log holds no words about people. */
export const CaseReason = z.enum(['court', 'complaint', 'inspection', 'review'])
export type CaseReason = z.infer<typeof CaseReason>
export const caseReasonNames: Record<CaseReason, string> = {
  court: '法院或仲裁要求',
  complaint: '业主投诉或询异',
  inspection: '例行检查',
  review: '复核结果',
}

/** The parts of a case file (案卷); each is a list over the whole vote, read page by page. */
export const CasePart = z.enum(['voters', 'ballots', 'papers', 'proxies', 'conflicts', 'attempts', 'messages'])
export type CasePart = z.infer<typeof CasePart>

const Of = <K extends CasePart>(part: K) => ({ part: z.literal(part), voterId: VoterId })

/** One line of a case file. Choices, and pictures that show one, are null until the result is out, for everybody. */
export const CaseLine = z.discriminatedUnion('part', [
  z.object({ ...Of('voters'), label: z.string(), /** Masked. */ names: z.array(z.string()), area: Area, counted: z.boolean() }),
  z.object({
    ...Of('ballots'),
    revision: z.number().int(),
    channel: Channel,
    effect: Effect,
    castAt: Instant,
    receipt: z.string(),
    commitment: z.string(),
    choice: Choice.nullable(),
  }),
  z.object({
    ...Of('papers'),
    paperId: PaperId,
    state: PaperState,
    flaw: Flaw.nullable(),
    enteredAt: Instant,
    endedAt: Instant.nullable(),
    revision: z.number().int().nullable(),
    readBy: z.array(PersonId),
    sha256: z.string(),
    photoUrl: z.string().nullable(),
  }),
  z.object({
    ...Of('proxies'),
    proxyId: ProxyId,
    state: ProxyState,
    origin: ProxyOrigin,
    agent: VoterId,
    offeredAt: Instant,
    endsAt: Instant,
    acceptedAt: Instant.nullable(),
    castAt: Instant.nullable(),
    ratifiedAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    missing: z.array(WrittenField),
    scanUrl: z.string().nullable(),
  }),
  z.object({
    ...Of('conflicts'),
    conflictId: ConflictId,
    raisedBy: RaisedBy,
    openedAt: Instant,
    settledAt: Instant.nullable(),
    settledBy: PersonId.nullable(),
    stands: z.number().int().nullable(),
    reason: z.string().nullable(),
    proofUrl: z.string().nullable(),
  }),
  Attempt.omit({ corrected: true }).extend(Of('attempts')),
  MessageRow.extend(Of('messages')),
])
export type CaseLine = z.infer<typeof CaseLine>
