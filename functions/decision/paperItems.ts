import * as z from 'zod'
import { FileId } from '@shared/content/model'
import { ConflictId, RaisedBy } from '@shared/decision/conflictContract'
import { SpecialAsk, VoterId } from '@shared/decision/model'
import { Flaw, PaperId, PaperReading, PaperState } from '@shared/decision/paper'
import { PaperCode } from '@shared/decision/paperCode'
import { PersonId } from '@shared/identity/model'
import { Digest } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'

/** A paper ballot as it was handed in, with what each reader made of it. */
export const PaperItem = z.object({
  paperId: PaperId,
  voterId: VoterId,
  label: z.string(),
  code: PaperCode.nullable(),
  asks: z.array(SpecialAsk),
  photo: z.object({ fileId: FileId, key: z.string(), sha256: Digest }),
  state: PaperState,
  flaw: Flaw.nullable(),
  enteredAt: Instant,
  endedAt: Instant.nullable(),
  /** The ballot that it became. */
  revision: z.number().int().nullable(),
  /** In the order in which they were made, one of each reader. */
  readings: z.array(PaperReading).min(1),
  /** Attributes of their own, so that a condition can name them. */
  reader1: PersonId,
  reader2: PersonId.optional(),
  reader3: PersonId.optional(),
})
export type PaperItem = z.infer<typeof PaperItem>

/** Whoever read the paper, in order. */
export const readersOf = ({ reader1, reader2, reader3 }: Pick<PaperItem, 'reader1' | 'reader2' | 'reader3'>): PersonId[] =>
  [reader1, reader2, reader3].filter((reader) => reader !== undefined)

/** The papers of one voter: the last one, and `open` while it waits. One at a time. */
export const PaperDesk = z.object({ last: PaperId, open: PaperId.optional() })
export type PaperDesk = z.infer<typeof PaperDesk>

/** Ballots of one voter that contradict each other. */
export const ConflictItem = z.object({
  conflictId: ConflictId,
  voterId: VoterId,
  raisedBy: RaisedBy,
  openedAt: Instant,
  /** Revision that opened it; the one before it counted until then. */
  opened: z.number().int().positive(),
  state: z.enum(['open', 'settled']),
  settledAt: Instant.optional(),
  settledBy: PersonId.optional(),
  /** The revision that stands; absent when none does. */
  stands: z.number().int().positive().optional(),
  /** Sealed. */
  reason: z.string().optional(),
  proof: z.object({ fileId: FileId, key: z.string() }).optional(),
})
export type ConflictItem = z.infer<typeof ConflictItem>

export const StatementItem = z.object({
  conflictId: ConflictId,
  personId: PersonId,
  by: RaisedBy,
  at: Instant,
  stands: z.number().int().positive().nullable(),
  /** Handwriting, sealed. */
  signature: z.string(),
})
export type StatementItem = z.infer<typeof StatementItem>
