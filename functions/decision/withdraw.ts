import { Refusal } from '@shared/contract/errors'
import type { withdraw } from '@shared/decision/contract'
import { clause, either, is } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { mustCompose } from './access'
import { keys, noLongerDue, noResult, notClosing, readHead, readShards, shutShard, table } from './store'
import { viewOf } from './view'

const notOver = clause(
  'notOver',
  'only what has not ended can be withdrawn',
  either(is('status', 'draft'), is('status', 'freezing'), is('status', 'published')),
)

/** Ballots already cast stay on record and decide nothing: withdrawn is a state, nothing is deleted. */
export const withdrawDecision: UseCase<typeof withdraw> = async ({ params, body }, caller) => {
  const head = mustCompose(await readHead(params.decisionId), caller)
  const { decisionId } = head
  const withdrawn = { at: now(), reason: body.reason }
  const event = eventOf({
    type: 'decision.withdrawn',
    subject: `decision:${decisionId}`,
    place: head.community,
    actor: caller.personId,
    facts: { reason: body.reason },
  })
  try {
    await table.write({
      update: keys.head(decisionId),
      set: { status: 'withdrawn', withdrawn, event },
      remove: noLongerDue,
      when: [notOver, notClosing, noResult],
    })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = await readHead(decisionId)
    if (there?.status !== 'withdrawn') throw new Refusal('DECISION_OVER')
    await shutAll(decisionId, there.shardCount)
    return viewOf({ head: there, shards: await readShards(decisionId) })
  }
  await shutAll(decisionId, head.shardCount)
  return viewOf({ head: { ...head, status: 'withdrawn', withdrawn }, shards: await readShards(decisionId) })
}

/** Shuts the gate of every shard that exists; a half-published decision may lack some. */
const shutAll = async (id: Parameters<typeof shutShard>[0], shardCount: number): Promise<void> => {
  for (let n = 0; n < shardCount; n++) {
    try {
      await table.write(shutShard(id, n, 'withdrawn'))
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
    }
  }
}
