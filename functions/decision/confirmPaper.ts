import { Refusal } from '@shared/contract/errors'
import type { Choice, Consents, DecisionId } from '@shared/decision/model'
import { type PaperId, type PaperReading, agreedVerdict, sameReading, verdictOf, waits } from '@shared/decision/paper'
import type { PaperRow, confirmPaper as confirmEndpoint } from '@shared/decision/paperContract'
import { effectOf } from '@shared/decision/revision'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { type RetryPolicy, retrying } from '@functions/platform/retry'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { mustCompose } from './access'
import { currentBasis } from './basis'
import type { Head, Voter } from './items'
import { completed, headRefusal, mustNotBeOwnHome, paperTimes } from './paperAccess'
import { type PaperItem, readersOf } from './paperItems'
import { rowsOf } from './papers'
import { refusalOf, revise } from './revise'
import { readHead, readRevisions, readVoters, table } from './store'
import { castWrites } from './store/revision'
import { type Read, readPaper, readPapers, readingWrites, whileRunning } from './store/paper'

/** Another reader, or a ballot of the same voter, came first: look again. */
class Overtaken extends Error {
  override readonly name = 'Overtaken'
}
const policy: RetryPolicy = { attempts: 6, base: 15, cap: 200 }

/** A paper as this caller reads it. */
interface Reading {
  readonly head: Head
  readonly paper: PaperItem
  readonly voter: Voter
  readonly caller: Caller
  readonly readings: PaperReading[]
}

const factOf = ({ head, paper, caller }: Reading, type: string, facts: Record<string, unknown> = {}) =>
  eventOf({
    type: `decision.${type}`,
    subject: `decision:${head.decisionId}`,
    place: head.community,
    actor: caller.personId,
    facts: { voter: paper.voterId, paper: paper.paperId, ...facts },
  })

const readWrites = (r: Reading, after: Omit<Read['after'], 'readings'>, event: Read['event']): Write[] =>
  readingWrites(r.head.decisionId, {
    before: r.paper,
    by: r.caller.personId,
    after: { ...after, readings: r.readings },
    event,
  })

/** The reading is kept and no ballot comes of it. @throws Refusal VOTE_…; Overtaken */
const keep = async (r: Reading, after: Omit<Read['after'], 'readings'>, event: Read['event']): Promise<void> => {
  const writes = readWrites(r, after, event)
  try {
    await table.transact([...writes, whileRunning(r.head.decisionId, now())])
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    throw headRefusal(error, writes.length) ?? new Overtaken(error.message)
  }
}

/** Two readers agree on a ballot: paper, ballot, tally and, against another way, the conflict are one transaction. @throws Refusal; Overtaken */
const turnIntoBallot = async (r: Reading, choice: Choice, consents: Consents): Promise<void> => {
  const { head, paper, voter, caller } = r
  const { decisionId } = head
  const { voterId, paperId } = paper
  const basis = currentBasis(head, voter)
  const [last] = basis.revision === 0 ? [] : await readRevisions(decisionId, [{ voterId, revision: basis.revision }])
  const effect = effectOf(last ?? null, { channel: 'paper', choice, consents })
  const revision = basis.revision + 1
  const counts = effect === 'counts'
  const event = factOf(r, counts ? 'paperCounted' : 'paperContested', { revision })
  try {
    await revise({
      ...{ decisionId, voterId, basis, choice, consents, effect },
      channel: 'paper',
      ballotKey: paperId,
      by: caller.personId,
      place: head.community,
      source: paperId,
      when: [],
      more: readWrites(r, { state: counts ? 'counted' : 'contested', revision, endedAt: now() }, event),
    })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    throw error.at(castWrites.shard) ? refusalOf(error) : new Overtaken(error.message)
  }
}

/** The paper as it stands now. */
const rowNow = async (id: DecisionId, paperId: PaperId, caller: Caller): Promise<PaperRow> => {
  const [row] = await rowsOf(id, await readPapers(id, [paperId]), caller.personId)
  if (!row) throw new Refusal('NOT_FOUND')
  return row
}

/** The reader's own reading, sent again. @throws Refusal PAPER_READ_BY_YOU unless it is the same, and not the first one */
const readBefore = (paper: PaperItem, reading: PaperReading, caller: Caller): boolean => {
  const place = readersOf(paper).indexOf(caller.personId)
  if (place < 0) return false
  const own = paper.readings[place]
  if (place === 0 || !own || !sameReading(own, reading)) throw new Refusal('PAPER_READ_BY_YOU')
  return true
}

const confirmOnce = async (head: Head, paperId: PaperId, body: PaperReading, caller: Caller): Promise<PaperRow> => {
  const { decisionId } = head
  const paper = await readPaper(decisionId, paperId)
  const [voter] = paper ? await readVoters(decisionId, [paper.voterId]) : []
  if (!paper || !voter) throw new Refusal('NOT_FOUND')
  mustNotBeOwnHome(caller, voter)
  const reading = completed(body, paper.asks)
  if (readBefore(paper, reading, caller)) return rowNow(decisionId, paperId, caller)
  if (!waits(paper.state)) throw new Refusal('PAPER_DONE', { state: paper.state })

  const r: Reading = { head, paper, voter, caller, readings: [...paper.readings, reading] }
  const { from, to } = paperTimes(head)
  const verdict = agreedVerdict(r.readings.map((one) => verdictOf(one, from, to)))
  if (verdict === null) await keep(r, { state: 'disputed' }, factOf(r, 'paperDisputed'))
  else if (verdict.kind === 'valid') await turnIntoBallot(r, verdict.choice, verdict.consents)
  else await keep(r, { state: 'invalid', flaw: verdict.flaw, endedAt: now() }, factOf(r, 'paperInvalid', { flaw: verdict.flaw }))
  return rowNow(decisionId, paperId, caller)
}

/**
 * A further reading of a paper, made without knowing the others. The ballot's basis is read from the table and proved by the write;
 * when a ballot on the phone or another reader came between, it is read again, and the effect may then be another.
 */
export const confirmPaper: UseCase<typeof confirmEndpoint> = async ({ params: { decisionId, paperId }, body }, caller) => {
  const head = mustCompose(await readHead(decisionId), caller)
  try {
    return await retrying(
      () => confirmOnce(head, paperId, body, caller),
      (error) => error instanceof Overtaken,
      policy,
    )
  } catch (error) {
    if (error instanceof Overtaken) throw new Refusal('BUSY', {}, error.message)
    throw error
  }
}
