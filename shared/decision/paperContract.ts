import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { PersonId } from '../identity/model'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { DecisionId, SpecialAsk, VoterId } from './model'
import { Flaw, PaperId, PaperReading, PaperState } from './paper'
import { PaperCode } from './paperCode'

/** Who reads papers; whoever watches sees how far they are, never the photographs. */
const readers = ['communityWorker', 'streetOfficer'] as const
const watchers = ['communityWorker', 'streetOfficer', 'auditor', 'administrator'] as const
const OfDecision = z.object({ decisionId: DecisionId })
const OfPaper = OfDecision.extend({ paperId: PaperId })

const tooLateOrEarly = ['VOTE_NOT_OPEN', 'VOTE_CLOSED', 'VOTE_WITHDRAWN'] as const

/** How many papers of a vote are where. `waiting` includes those in dispute. */
export const PaperProgress = z.object({
  entered: z.number().int(),
  waiting: z.number().int(),
  disputed: z.number().int(),
  counted: z.number().int(),
  invalid: z.number().int(),
  /** Voters whose ballots contradict each other and are not settled. */
  conflicts: z.number().int(),
})
export type PaperProgress = z.infer<typeof PaperProgress>

/** A paper in a list: where it stands, never what it says. */
export const PaperRow = z.object({
  paperId: PaperId,
  voterId: VoterId,
  /** `3 幢 2 单元 301 室` */
  label: z.string(),
  state: PaperState,
  flaw: Flaw.nullable(),
  enteredAt: Instant,
  endedAt: Instant.nullable(),
  /** Whoever read it, in order. */
  readBy: z.array(PersonId),
  /** The caller is one of them. */
  mine: z.boolean(),
  receipt: z.string().nullable(),
})
export type PaperRow = z.infer<typeof PaperRow>

/** What a further reader is given: the photograph, whose paper it is said to be and what is asked. Never what somebody else read. */
export const BlindPaper = z.object({
  paperId: PaperId,
  state: PaperState,
  label: z.string(),
  code: PaperCode.nullable(),
  asks: z.array(SpecialAsk),
  enteredAt: Instant,
  closesAt: Instant,
  /** Works for some minutes. */
  photoUrl: z.string(),
  /** False for whoever has read it already, or whose own home it is. */
  mayRead: z.boolean(),
})
export type BlindPaper = z.infer<typeof BlindPaper>

export const findPaper = endpoint({
  id: 'decision.findPaper',
  method: 'GET',
  path: '/decisions/{decisionId}/paper-codes/{code}',
  summary: 'Whose paper ballot bears this code, what is asked of them, and whether one of theirs waits already.',
  access: readers,
  params: OfDecision.extend({ code: PaperCode }),
  query: Nothing,
  body: Nothing,
  reply: z.object({
    voterId: VoterId,
    label: z.string(),
    names: z.array(z.string()),
    asks: z.array(SpecialAsk),
    open: PaperId.nullable(),
  }),
  refusals: ['NOT_FOUND', 'PAPER_CODE_UNKNOWN'],
  repeat: 'safe: reads only',
})

export const enterPaper = endpoint({
  id: 'decision.enterPaper',
  method: 'POST',
  path: '/decisions/{decisionId}/paper-ballots',
  summary: 'A worker enters a paper ballot from its photograph; it waits for another worker and counts for nothing until then.',
  access: readers,
  params: OfDecision,
  query: Nothing,
  body: z.object({
    /** Made by the desk once per paper. */ paperKey: z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/),
    voterId: VoterId,
    /** Scanned or typed; null when the room was picked because the code cannot be read. */
    code: PaperCode.nullable(),
    photo: FileId,
    reading: PaperReading,
  }),
  reply: PaperRow,
  refusals: [
    'NOT_FOUND',
    'NOT_ON_ROLL',
    'FILE_MISSING',
    'PAPER_CODE_OTHER',
    'PAPER_CONSENTS',
    'PAPER_OPEN',
    'PAPER_PHOTO_USED',
    'PAPER_REPLAYED',
    'PAPER_OWN_HOME',
    ...tooLateOrEarly,
  ],
  repeat: 'safe: client key',
})

export const confirmPaper = endpoint({
  id: 'decision.confirmPaper',
  method: 'POST',
  path: '/decisions/{decisionId}/paper-ballots/{paperId}/confirmation',
  summary:
    'Another worker says what the photograph shows, without knowing what the first one read. Two equal readings decide: the ballot is written, or the paper is void; otherwise a third worker reads it.',
  access: readers,
  params: OfPaper,
  query: Nothing,
  body: PaperReading,
  reply: PaperRow,
  refusals: ['NOT_FOUND', 'PAPER_CONSENTS', 'PAPER_READ_BY_YOU', 'PAPER_OWN_HOME', 'PAPER_DONE', 'BALLOT_MISMATCH', ...tooLateOrEarly],
  repeat: 'safe: natural key',
})

export const papers = endpoint({
  id: 'decision.papers',
  method: 'GET',
  path: '/decisions/{decisionId}/paper-ballots',
  summary: 'Paper ballots of a vote in one state, oldest first, and how many there are in each; where they stand, not what they say.',
  access: watchers,
  params: OfDecision,
  query: PageQuery.extend({ state: PaperState }),
  body: Nothing,
  reply: page(PaperRow).extend({ progress: PaperProgress, now: Instant, closesAt: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const paper = endpoint({
  id: 'decision.paper',
  method: 'GET',
  path: '/decisions/{decisionId}/paper-ballots/{paperId}',
  summary: 'One paper ballot for whoever is to read it: photograph, code and what is asked, nothing of what others read.',
  access: readers,
  params: OfPaper,
  query: Nothing,
  body: Nothing,
  reply: BlindPaper,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const paperTasks = endpoint({
  id: 'decision.paperTasks',
  method: 'GET',
  path: '/paper-tasks',
  summary: 'Open votes at a place and below it in which papers wait or ballots contradict each other, those that end first in front.',
  access: watchers,
  params: Nothing,
  query: z.object({ place: PlaceId }),
  body: Nothing,
  reply: z.object({
    items: z.array(z.object({ decisionId: DecisionId, title: z.string(), closesAt: Instant, progress: PaperProgress })),
    now: Instant,
  }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const paperContract = { findPaper, enterPaper, confirmPaper, papers, paper, paperTasks }
