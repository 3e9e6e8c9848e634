import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { PersonId } from '../identity/model'
import { Instant } from '../kernel/instant'
import { OfContest, Reason, contestOrganisers, contestWatchers } from './access'
import { WorkFile } from './entry'
import { Phase } from './machine'
import { ContestId, ContestMode, ContestState, Criterion } from './model'
import { EntryNumber, Mark, MarkOutcome } from './score'

const Parts = z.array(z.string().max(12)).max(12)
export const JurorView = z.object({
  jurorId: PersonId,
  name: z.string(),
  kind: z.enum(['staff', 'invited']),
  /** Stations that are theirs; none: all. */
  parts: Parts,
  ended: z.boolean(),
  since: Instant,
})
export type JurorView = z.infer<typeof JurorView>

export const appointJuror = endpoint({
  id: 'contest.appointJuror',
  method: 'POST',
  path: '/contests/{contestId}/jurors',
  summary: 'Makes a colleague a juror of one competition; from then on they see no names in it.',
  access: contestOrganisers,
  params: OfContest,
  query: Nothing,
  body: z.object({ personId: PersonId, parts: Parts }),
  reply: z.object({ jurors: z.array(JurorView) }),
  refusals: ['NOT_FOUND', 'CONTEST_OVER', 'JURORS_FULL', 'JUROR_NOT_STAFF'],
  repeat: 'safe: natural key',
})

export const inviteJuror = endpoint({
  id: 'contest.inviteJuror',
  method: 'POST',
  path: '/contests/{contestId}/juror-codes',
  summary: 'Makes a code by which somebody from outside becomes a juror of one competition; for one person, seven days.',
  access: contestOrganisers,
  params: OfContest,
  query: Nothing,
  body: z.object({ name: z.string().trim().min(2, '请写姓名').max(20), parts: Parts }),
  reply: z.object({ code: z.string(), expiresAt: Instant }),
  refusals: ['NOT_FOUND', 'CONTEST_OVER'],
  repeat: 'makes another',
})

export const endJuror = endpoint({
  id: 'contest.endJuror',
  method: 'POST',
  path: '/contests/{contestId}/jurors/{jurorId}/ending',
  summary: 'Ends the part of a juror; what they gave does not count any more and is kept.',
  access: contestOrganisers,
  params: OfContest.extend({ jurorId: PersonId }),
  query: Nothing,
  body: z.object({ reason: Reason }),
  reply: z.object({ jurors: z.array(JurorView) }),
  refusals: ['NOT_FOUND', 'CONTEST_OVER'],
  repeat: 'safe: same effect',
})

export const takeJurorCode = endpoint({
  id: 'contest.takeJurorCode',
  method: 'POST',
  path: '/juror-codes',
  summary: 'Becomes a juror by the code that the organiser gave.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: z.object({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, '评委码是 8 位字母和数字'),
  }),
  reply: z.object({ contestId: ContestId, title: z.string() }),
  refusals: ['JUROR_CODE_UNKNOWN', 'JUROR_CODE_EXPIRED', 'JUROR_CODE_USED', 'JURORS_FULL', 'CONTEST_OVER'],
  repeat: 'safe: same effect',
})

export const myJuries = endpoint({
  id: 'contest.myJuries',
  method: 'GET',
  path: '/me/juries',
  summary: 'Competitions in which the caller is a juror.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    items: z.array(z.object({ contestId: ContestId, title: z.string(), mode: ContestMode, phase: Phase, heldAt: Instant.nullable() })),
    now: Instant,
  }),
  refusals: [],
  repeat: 'safe: reads only',
})

/** A score as it stands. */
export const StandingScore = z.object({
  part: z.string(),
  points: z.record(z.string(), z.number().int()),
  seconds: z.number().int().nullable(),
  at: Instant,
})

export const SheetEntry = z.object({
  number: EntryNumber,
  category: z.string(),
  present: z.boolean(),
  /** The juror's own or that of somebody of the family: not theirs to score. */
  own: z.boolean(),
  recused: z.boolean(),
  work: z.object({ version: z.number().int(), title: z.string(), text: z.string(), files: z.array(WorkFile) }).nullable(),
  scores: z.array(StandingScore),
})
export type SheetEntry = z.infer<typeof SheetEntry>

export const jurySheet = endpoint({
  id: 'contest.jurySheet',
  method: 'GET',
  path: '/contests/{contestId}/jury',
  summary: 'What a juror scores: numbers, works and their own points, never a name; to be kept on the device for a place without network.',
  access: 'signedIn',
  params: OfContest,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    contestId: ContestId,
    title: z.string(),
    mode: ContestMode,
    state: ContestState,
    heldAt: Instant.nullable(),
    criteria: z.array(Criterion),
    parts: Parts,
    categories: z.array(z.object({ id: z.string(), name: z.string() })),
    entries: z.array(SheetEntry),
    now: Instant,
  }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})
export type JurySheet = z.infer<typeof jurySheet.reply>

export const sendMarks = endpoint({
  id: 'contest.sendMarks',
  method: 'POST',
  path: '/contests/{contestId}/marks',
  summary:
    'Takes the marks of a juror’s device, also those made without network; one score per juror, entry and part counts, the later one, and every version is kept.',
  access: 'signedIn',
  params: OfContest,
  query: Nothing,
  maxBody: 96 * 1024,
  body: z.object({ marks: z.array(Mark).min(1).max(60) }),
  reply: z.object({ results: z.array(z.object({ markKey: z.string(), outcome: MarkOutcome })), now: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: client key',
})

export const recuseFrom = endpoint({
  id: 'contest.recuseFrom',
  method: 'POST',
  path: '/contests/{contestId}/recusals',
  summary: 'A juror steps back from an entry for a conflict of interest; what they gave it does not count any more.',
  access: 'signedIn',
  params: OfContest,
  query: Nothing,
  body: z.object({ number: EntryNumber, reason: Reason }),
  reply: z.object({ number: EntryNumber }),
  refusals: ['NOT_FOUND', 'JURY_CLOSED'],
  repeat: 'safe: natural key',
})

export const markPresent = endpoint({
  id: 'contest.markPresent',
  method: 'POST',
  path: '/contests/{contestId}/presence',
  summary: 'Staff tick who came, by number; each counts once.',
  access: contestOrganisers,
  params: OfContest,
  query: Nothing,
  body: z.object({ numbers: z.array(EntryNumber).min(1).max(60) }),
  reply: z.object({ present: z.number().int(), unknown: z.array(EntryNumber) }),
  refusals: ['NOT_FOUND', 'CONTEST_OVER'],
  repeat: 'safe: natural key',
})

export const juryProgress = endpoint({
  id: 'contest.juryProgress',
  method: 'GET',
  path: '/contests/{contestId}/jury-progress',
  summary: 'Who the jurors are, how many scores each has given and which entries still lack some; no points.',
  access: contestWatchers,
  params: OfContest,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    jurors: z.array(JurorView.extend({ given: z.number().int(), recusals: z.number().int() })),
    entries: z.array(
      z.object({
        number: EntryNumber,
        category: z.string(),
        present: z.boolean(),
        /** Scores for each part, in the order of the parts. */
        given: z.array(z.number().int()),
        complete: z.boolean(),
      }),
    ),
    parts: z.array(z.object({ id: z.string(), name: z.string() })),
    now: Instant,
  }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const juryContract = {
  appointJuror,
  inviteJuror,
  endJuror,
  takeJurorCode,
  myJuries,
  jurySheet,
  sendMarks,
  recuseFrom,
  markPresent,
  juryProgress,
}
