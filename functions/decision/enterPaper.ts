import { Refusal } from '@shared/contract/errors'
import type { DecisionId } from '@shared/decision/model'
import { PaperId, sameReading } from '@shared/decision/paper'
import type { enterPaper as enterEndpoint } from '@shared/decision/paperContract'
import type { PersonId } from '@shared/identity/model'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { mustCompose } from './access'
import { completed, fileOf, headRefusal, mustNotBeOwnHome } from './paperAccess'
import { paperCodeOf } from './paperCode'
import { PaperItem } from './paperItems'
import { rowOf } from './papers'
import { readHead, readVoters, table } from './store'
import { entryTransaction, entryWrites } from './store/paper'
import { labelOf } from './view'

/** The same entry sent again is the same paper. */
const paperIdOf = (id: DecisionId, by: PersonId, paperKey: string): PaperId =>
  PaperId.parse(`pp_${lookupHash('paperEntry', `${id}\n${by}\n${paperKey}`, 20)}`)

/** Whether this very entry is in already. @throws Refusal PAPER_REPLAYED when another one came under its key */
const enteredBefore = (failed: ConditionFailed, paper: PaperItem): boolean => {
  const there = failed.at(entryWrites.paper)?.item
  if (!there) return false
  const before = PaperItem.parse(there)
  const [first, now] = [before.readings[0], paper.readings[0]]
  const same = before.voterId === paper.voterId && before.code === paper.code && before.photo.fileId === paper.photo.fileId
  if (!same || !first || !now || !sameReading(first, now)) throw new Refusal('PAPER_REPLAYED')
  return true
}

const entryRefusal = (failed: ConditionFailed): Refusal => {
  const over = headRefusal(failed, entryWrites.gate)
  if (over) return over
  if (failed.at(entryWrites.desk)) return new Refusal('PAPER_OPEN')
  return new Refusal('PAPER_PHOTO_USED')
}

/**
 * Enters a paper ballot: one transaction that lets one paper of a voter wait at a time and takes each photograph once.
 * It counts for nothing until somebody else has read the same on the photograph.
 */
export const enterPaper: UseCase<typeof enterEndpoint> = async ({ params: { decisionId }, body }, caller) => {
  const head = mustCompose(await readHead(decisionId), caller)
  const [voter] = await readVoters(decisionId, [body.voterId])
  if (!voter) throw new Refusal('NOT_ON_ROLL')
  mustNotBeOwnHome(caller, voter)
  const { voterId, code, reading } = body
  if (code !== null && code !== paperCodeOf(decisionId, voterId)) throw new Refusal('PAPER_CODE_OTHER')
  const { ref, key } = await fileOf(body.photo, ['paper'], head.community)
  const paperId = paperIdOf(decisionId, caller.personId, body.paperKey)
  const paper: PaperItem = {
    ...{ paperId, voterId, code },
    label: labelOf(head, voter),
    asks: voter.asks,
    photo: { fileId: ref.fileId, key, sha256: ref.sha256 },
    state: 'entered',
    flaw: null,
    enteredAt: now(),
    endedAt: null,
    revision: null,
    readings: [completed(reading, voter.asks)],
    reader1: caller.personId,
  }
  const event = eventOf({
    type: 'decision.paperEntered',
    subject: `decision:${decisionId}`,
    place: head.community,
    actor: caller.personId,
    facts: { voter: voterId, paper: paperId, byCode: code !== null, photo: ref.sha256 },
  })
  try {
    await table.transact(entryTransaction(decisionId, paper, event))
    return rowOf(paper, null, caller.personId)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (enteredBefore(error, paper)) return rowOf(paper, null, caller.personId)
    throw entryRefusal(error)
  }
}
