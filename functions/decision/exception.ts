import { Refusal } from '@shared/contract/errors'
import type { allowException } from '@shared/decision/contract'
import { mayExcept, missingForLevelEntry } from '@shared/decision/exception'
import { resultStanding } from '@shared/decision/inquiry'
import type { Caller } from '@functions/platform/caller'
import { seal } from '@functions/platform/cipher'
import { absent, clause } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { myVoterIds } from './access'
import { Head } from './items'
import { fileOf } from './paperAccess'
import { keys, readHead, readShards, readVoters, statusIs, table } from './store'
import { exceptionContext, viewOf } from './view'

const notGiven = clause('notGiven', 'one exception is made for a vote', absent('exception'))

/** The owners of a vote do not decide about it as the street. @throws Refusal PAPER_OWN_HOME */
const mustBeNoParty = async (caller: Caller, { decisionId }: Head): Promise<void> => {
  const mine = await readVoters(decisionId, [...myVoterIds(caller, decisionId).keys()])
  if (mine.length > 0) throw new Refusal('PAPER_OWN_HOME')
}

/** What is missing, if nothing but level entry is, and it is still preliminary. @throws Refusal RESULT_NOT_READY, EXCEPTION_… */
const missingIn = ({ result, closesAt }: Head): number => {
  if (!result) throw new Refusal('RESULT_NOT_READY', { closesAt })
  if (!mayExcept(result)) throw new Refusal('EXCEPTION_NOT_POSSIBLE')
  if (resultStanding(result.closedAt, now()) === 'final') throw new Refusal('EXCEPTION_LATE')
  return missingForLevelEntry(result)
}

const isRepeat = ({ exception }: Head, caller: Caller): boolean => exception?.by === caller.personId

/** Made once, by the condition of the write, after the result and beside it: what was counted and its file stay as they are. */
export const allowLevelEntry: UseCase<typeof allowException> = async ({ params: { decisionId }, body }, caller) => {
  const head = await readHead(decisionId)
  if (!head) throw new Refusal('NOT_FOUND')
  caller.mustHold(['streetOfficer'], head.community)
  await mustBeNoParty(caller, head)
  const missing = missingIn(head)
  const { ref, key } = await fileOf(body.document, ['proof'], head.community)
  const exception = { at: now(), by: caller.personId, missing, document: { fileId: ref.fileId, key } }
  const set = { exception, exceptionReason: seal(body.reason, exceptionContext(decisionId)) }
  const event = eventOf({
    type: 'decision.exceptionAllowed',
    subject: `decision:${decisionId}`,
    place: head.community,
    actor: caller.personId,
    facts: { missing, document: ref.fileId, sha256: ref.sha256 },
  })
  const shards = await readShards(decisionId)
  try {
    await table.write({ update: keys.head(decisionId), set: { ...set, event }, when: [statusIs('closed'), notGiven] })
    return await viewOf({ head: { ...head, ...set }, shards })
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    const stands = Head.parse(there)
    if (!isRepeat(stands, caller)) throw new Refusal('EXCEPTION_GIVEN')
    return viewOf({ head: stands, shards })
  }
}
