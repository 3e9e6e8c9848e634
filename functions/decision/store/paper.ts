import type { DecisionId, VoterId } from '@shared/decision/model'
import { PaperId, type PaperState, waits } from '@shared/decision/paper'
import { PaperProgress } from '@shared/decision/paperContract'
import type { PersonId } from '@shared/identity/model'
import type { Digest } from '@shared/kernel/digest'
import type { Instant } from '@shared/kernel/instant'
import { absent, above, atMost, clause, either, is, isNot, type Item } from '@functions/platform/clause'
import type { Key, Write } from '@functions/platform/table'
import { PaperDesk, PaperItem } from '../paperItems'
import { inDecision, isThere, keys, notClosing, notThere, partitionOf, statusIs, table } from '../store'

/** Keys and conditions of paper ballots in the decision table. */
export const paperKeys = {
  paper: (id: DecisionId, paper: PaperId): Key => inDecision(id, `PAPER#${paper}`),
  /** One item for each photograph, so that no photograph is entered twice. */
  photo: (id: DecisionId, sha256: Digest): Key => inDecision(id, `PAPERPHOTO#${sha256}`),
  /** What lies on the desk of one voter. */
  desk: (id: DecisionId, voter: VoterId): Key => inDecision(id, `PAPERDESK#${voter}`),
  /** How many papers and conflicts of the vote are where. */
  progress: (id: DecisionId): Key => inDecision(id, 'PAPERS'),
  /** Apart from the papers: one transaction may change both. */
  conflicts: (id: DecisionId): Key => inDecision(id, 'CONFLICTS'),
}
const listOf = (id: DecisionId): string => `PAPERS#${id}`
const markOf = ({ state, enteredAt, paperId }: Pick<PaperItem, 'state' | 'enteredAt' | 'paperId'>): string =>
  `${state}#${enteredAt}#${paperId}`

// --- reading

export const readPaper = async (id: DecisionId, paper: PaperId): Promise<PaperItem | null> => {
  const item = await table.get(paperKeys.paper(id, paper))
  return item && PaperItem.parse(item)
}

export const readPapers = async (id: DecisionId, papers: readonly PaperId[]): Promise<PaperItem[]> =>
  (await table.getMany(papers.map((paper) => paperKeys.paper(id, paper)))).map((item) => PaperItem.parse(item))

export const readDesk = async (id: DecisionId, voter: VoterId): Promise<PaperDesk | null> => {
  const item = await table.get(paperKeys.desk(id, voter))
  return item && PaperDesk.parse(item)
}

/** Papers in one state, oldest first. */
export const pageOfPapers = async (
  id: DecisionId,
  state: PaperState,
  cursor: string | undefined,
  limit: number,
): Promise<{ papers: PaperItem[]; cursor: string | null }> => {
  const found = await table.query({ pk: listOf(id), index: 'byKey', prefix: `${state}#`, limit, cursor })
  // The index holds keys alone; it may lag behind, the papers themselves do not.
  const papers = await readPapers(
    id,
    found.items.map((item) => PaperId.parse(String(item.sk).slice('PAPER#'.length))),
  )
  return {
    papers: papers.filter((p) => p.state === state).sort((a, b) => (markOf(a) < markOf(b) ? -1 : 1)),
    cursor: found.cursor,
  }
}

const nothingYet: PaperProgress = { entered: 0, waiting: 0, disputed: 0, counted: 0, invalid: 0, conflicts: 0 }

/** Progress of several votes, in their order. */
export const readAllProgress = async (ids: readonly DecisionId[]): Promise<PaperProgress[]> => {
  const items = await table.getMany(ids.flatMap((id) => [paperKeys.progress(id), paperKeys.conflicts(id)]))
  return ids.map((id) => {
    const own = items.filter((item) => item.pk === partitionOf(id))
    return PaperProgress.parse(Object.assign({}, nothingYet, ...own))
  })
}

export const readProgress = async (id: DecisionId): Promise<PaperProgress> => (await readAllProgress([id]))[0] ?? nothingYet

// --- writing

const countPapers = (id: DecisionId, change: Partial<Omit<PaperProgress, 'conflicts'>>): Write => ({
  update: paperKeys.progress(id),
  add: change,
  when: [],
})
/** `change`: 1 for a conflict that opens, -1 for one that is settled. */
export const countConflicts = (id: DecisionId, change: 1 | -1): Write => ({
  update: paperKeys.conflicts(id),
  add: { conflicts: change },
  when: [],
})

/** Looked at by whoever closes early: a paper that waits may still change the count. */
export const noPaperWaits = (id: DecisionId): Write => ({
  check: paperKeys.progress(id),
  when: [clause('noPaperWaits', 'no paper waits for a reader', either(absent('waiting'), is('waiting', 0)))],
})

/** The vote is open at this moment and has not begun to close. */
export const whileRunning = (id: DecisionId, at: Instant): Write => ({
  check: keys.head(id),
  when: [
    isThere,
    statusIs('published'),
    notClosing,
    clause('hasOpened', 'the vote has begun', atMost('opensAt', at)),
    clause('hasNotClosed', 'closing time has not come', above('closesAt', at)),
  ],
})

/** Places of the writes of an entry, as `ConditionFailed` numbers them. */
export const entryWrites = { paper: 0, photo: 1, desk: 2, gate: 3 } as const

/** A paper comes in: once per key, once per photograph, one open paper per voter, while the vote runs. */
export const entryTransaction = (id: DecisionId, paper: PaperItem, event: Item): Write[] => {
  const { paperId, voterId, photo, enteredAt } = paper
  return [
    { put: { ...paperKeys.paper(id, paperId), ...paper, gpk: listOf(id), gsk: markOf(paper), event }, when: [notThere] },
    { put: { ...paperKeys.photo(id, photo.sha256), paperId, voterId }, when: [notThere] },
    {
      update: paperKeys.desk(id, voterId),
      set: { last: paperId, open: paperId },
      when: [clause('noOpenPaper', 'no other paper of this voter waits', absent('open'))],
    },
    whileRunning(id, enteredAt),
    countPapers(id, { entered: 1, waiting: 1 }),
  ]
}

/** What a further reading makes of a paper. */
export interface Read {
  /** As the reader found it. */
  readonly before: PaperItem
  readonly by: PersonId
  readonly after: Pick<PaperItem, 'state' | 'readings'> & Partial<Pick<PaperItem, 'flaw' | 'revision' | 'endedAt'>>
  readonly event: Item
}

/** A reading of somebody who has not read the paper yet; with the reading that decides, the voter's desk is free again. */
export const readingWrites = (id: DecisionId, { before, by, after, event }: Read): Write[] => {
  const { paperId, voterId } = before
  const change: Partial<PaperProgress> = waits(after.state)
    ? { disputed: 1 }
    : { waiting: -1, ...(before.state === 'disputed' && { disputed: -1 }), [after.state === 'invalid' ? 'invalid' : 'counted']: 1 }
  return [
    {
      update: paperKeys.paper(id, paperId),
      set: { ...after, [before.state === 'entered' ? 'reader2' : 'reader3']: by, event, gsk: markOf({ ...before, ...after }) },
      when: [
        isThere,
        clause('nobodyReadMeanwhile', 'nobody else has read it meanwhile', is('state', before.state)),
        clause('readByAnother', 'whoever entered it does not confirm it', isNot('reader1', by)),
        clause('readByAThird', 'whoever confirmed it does not read it again', either(absent('reader2'), isNot('reader2', by))),
      ],
    },
    countPapers(id, change),
    ...(waits(after.state)
      ? []
      : [
          {
            update: paperKeys.desk(id, voterId),
            remove: ['open'],
            when: [clause('isOpen', 'this is the paper that waits', is('open', paperId))],
          },
        ]),
  ]
}
