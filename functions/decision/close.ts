import { Refusal } from '@shared/contract/errors'
import type { close } from '@shared/decision/contract'
import type { DecisionId, Result } from '@shared/decision/model'
import { buildResultFile } from '@shared/decision/resultFile'
import { now } from '@functions/platform/clock'
import { writeFile } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { count, logger } from '@functions/platform/log'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { mustCompose } from './access'
import type { BallotItem, Head, Shard, Voter } from './items'
import {
  dueAt,
  eachBallot,
  eachVoter,
  keys,
  noLongerDue,
  noResult,
  notClosing,
  readHead,
  readShards,
  shutShard,
  statusIs,
  table,
} from './store'
import { noPaperWaits, readProgress } from './store/paper'
import { participationOf, viewOf } from './view'

/** Where the proofs of a closed vote lie in the file store. */
export const resultKey = (id: DecisionId): string => `decisions/${id}/result.json`
export const commitmentsKey = (id: DecisionId): string => `decisions/${id}/commitments.json`

/** The recount and the running tally differ: nothing is published until somebody has looked. */
class RecountDisagrees extends Error {
  override readonly name = 'RecountDisagrees'
}

/**
 * Notes once and for all when and how the gate shuts; after a crash the next tick goes on from there. Early, only while no paper waits
 * for a reader; whoever enters one after this is refused. @throws Refusal VOTE_WITHDRAWN, PAPERS_WAITING
 */
const beginClosing = async (head: Head, how: 'time' | 'early'): Promise<Head> => {
  const closing = { at: how === 'time' ? head.closesAt : now(), how }
  try {
    const begin: Write = {
      update: keys.head(head.decisionId),
      set: { closing, ...dueAt(now()) },
      when: [statusIs('published'), notClosing],
    }
    await (how === 'early' ? table.transact([begin, noPaperWaits(head.decisionId)]) : table.write(begin))
    return { ...head, closing }
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = await readHead(head.decisionId)
    if (there?.status === 'withdrawn') throw new Refusal('VOTE_WITHDRAWN')
    if (!there?.closing && error.has('noPaperWaits')) {
      throw new Refusal('PAPERS_WAITING', { waiting: (await readProgress(head.decisionId)).waiting })
    }
    if (!there?.closing) throw error
    return there
  }
}

const gather = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** The running sums against the recount, figure by figure, and every voter's record against the last signed revision. */
const assertAgrees = (result: Result, shards: readonly Shard[], voters: readonly Voter[], ballots: readonly BallotItem[]): void => {
  const sum = (key: 'agreePeople' | 'agreeArea' | 'disagreePeople' | 'disagreeArea' | 'abstainPeople' | 'abstainArea'): number =>
    shards.reduce((n, s) => n + s[key], 0)
  const { agree, disagree, abstain } = result.tally
  const running = participationOf(shards)
  const pairs: [number, number][] = [
    [sum('agreePeople'), agree.people],
    [sum('agreeArea'), agree.area],
    [sum('disagreePeople'), disagree.people],
    [sum('disagreeArea'), disagree.area],
    [sum('abstainPeople'), abstain.people],
    [sum('abstainArea'), abstain.area],
    [running.people, result.participation.people],
    [running.area, result.participation.area],
  ]
  const last = new Map<string, BallotItem>()
  for (const b of ballots) if (b.revision > (last.get(b.voterId)?.revision ?? 0)) last.set(b.voterId, b)
  const voterAgrees = (v: Voter): boolean => {
    const b = last.get(v.voterId)
    return b?.revision === v.revision && b?.effect === v.effect && (b?.effect === 'counts' ? b.choice : undefined) === v.choice
  }
  if (pairs.some(([a, b]) => a !== b) || !voters.every(voterAgrees)) throw new RecountDisagrees()
}

const countAndPublish = async (head: Head, closing: NonNullable<Head['closing']>, actor: string): Promise<Head> => {
  const { decisionId } = head
  // The gate shuts first, on every shard: whatever a function's clock says, no ballot passes any more.
  for (let n = 0; n < head.shardCount; n++) await table.write(shutShard(decisionId, n, 'closed'))
  const [shards, voters, ballots] = await Promise.all([
    readShards(decisionId),
    gather(eachVoter(decisionId)),
    gather(eachBallot(decisionId)),
  ])
  const { text, result } = buildResultFile({ ...head, closedAt: closing.at, how: closing.how, voters, ballots })
  assertAgrees(result, shards, voters, ballots)
  // Written before the result is announced; the same content whoever writes it and however often.
  const commitments = JSON.stringify(ballots.map((b) => b.commitment).sort())
  await writeFile(resultKey(decisionId), text, 'application/json')
  await writeFile(commitmentsKey(decisionId), commitments, 'application/json')

  const event = eventOf({
    type: 'decision.closed',
    subject: `decision:${decisionId}`,
    place: head.community,
    actor,
    facts: { outcome: result.outcome, how: result.how, merkleRoot: result.merkleRoot, resultDigest: result.resultDigest },
  })
  try {
    await table.write({
      update: keys.head(decisionId),
      set: { status: 'closed', result, event },
      remove: noLongerDue,
      when: [statusIs('published'), noResult],
    })
  } catch (error) {
    // A parallel call has published the same result.
    if (!(error instanceof ConditionFailed)) throw error
  }
  return { ...head, status: 'closed', closing, result }
}

/**
 * Closes a published decision and brings its result out; safe to call any number of times, also at once, and after a crash at any point.
 * @throws Refusal VOTE_NOT_OPEN, VOTE_WITHDRAWN, NOT_EVERYONE_VOTED, PAPERS_WAITING; Error when the recount disagrees (an alarm is raised)
 */
export const closeDecision = async (head: Head, actor: string): Promise<Head> => {
  if (head.status === 'closed') return head
  if (head.status === 'withdrawn') throw new Refusal('VOTE_WITHDRAWN')
  if (head.status !== 'published' || !head.roll || now() < head.opensAt) throw new Refusal('VOTE_NOT_OPEN', { opensAt: head.opensAt })
  const overdue = now() >= head.closesAt
  if (!overdue && !head.closing) {
    const missing = head.roll.people - participationOf(await readShards(head.decisionId)).people
    if (missing > 0) throw new Refusal('NOT_EVERYONE_VOTED', { missing })
  }
  const begun = await beginClosing(head, overdue ? 'time' : 'early')
  if (begun.status === 'closed' || !begun.closing) return begun
  try {
    return await countAndPublish(begun, begun.closing, actor)
  } catch (error) {
    if (error instanceof RecountDisagrees || error instanceof RangeError) {
      count('RecountDisagrees', 'closing')
      logger.error('recount disagrees', { decisionId: head.decisionId, error })
    }
    throw error
  }
}

export const closeUseCase: UseCase<typeof close> = async ({ params }, caller) => {
  const head = mustCompose(await readHead(params.decisionId), caller)
  const closed = await closeDecision(head, caller.personId)
  return viewOf({ head: closed, shards: await readShards(closed.decisionId) })
}
