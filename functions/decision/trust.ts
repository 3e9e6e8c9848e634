import * as z from 'zod'
import { Refusal } from '@shared/contract/errors'
import type { bulletin, findReceipt, resultFile } from '@shared/decision/contract'
import { merkleProof } from '@shared/decision/merkle'
import type { DecisionId } from '@shared/decision/model'
import { Digest } from '@shared/kernel/digest'
import { linkTo, readFile } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { snapshotFor } from './access'
import { commitmentsKey, resultKey } from './close'
import type { Head } from './items'
import { findByReceipt, readHead, readVoters } from './store'
import { scopeLabel } from './view'

/** Published heads only: what is a draft does not exist for the public. */
const published = (head: Head | null): Head => {
  if (!head || head.status === 'draft' || head.status === 'freezing') throw new Refusal('NOT_FOUND')
  return head
}

export const readBulletin: UseCase<typeof bulletin> = async ({ params }) => {
  const head = published(await readHead(params.decisionId))
  if (!head.result || !head.roll) throw new Refusal('RESULT_NOT_READY', { closesAt: head.closesAt })
  const { outcome, tests, special, tally, contested, participation, merkleRoot, commitments, resultDigest, closedAt } = head.result
  return {
    ...{ outcome, tests, special, tally, contested, participation, merkleRoot, commitments, resultDigest, closedAt },
    decisionId: head.decisionId,
    title: head.title,
    scopeLabel: scopeLabel(head),
    convenor: head.convenor,
    opensAt: head.opensAt,
    roll: head.roll,
    commitmentsUrl: await linkTo(commitmentsKey(head.decisionId)),
  }
}

const readCommitments = async (id: DecisionId): Promise<Digest[]> =>
  z.array(Digest).parse(JSON.parse(new TextDecoder().decode(await readFile(commitmentsKey(id)))))

export const lookUpReceipt: UseCase<typeof findReceipt> = async ({ params: { decisionId, receipt } }) => {
  const head = published(await readHead(decisionId))
  const ballot = await findByReceipt(decisionId, receipt)
  if (!ballot) throw new Refusal('RECEIPT_UNKNOWN')
  const [voter] = await readVoters(decisionId, [ballot.voterId])
  return {
    commitment: ballot.commitment,
    castAt: ballot.castAt,
    channel: ballot.channel,
    effect: ballot.effect,
    superseded: voter?.revision !== ballot.revision,
    proof: head.result ? merkleProof(await readCommitments(decisionId), ballot.commitment) : null,
  }
}

export const linkResultFile: UseCase<typeof resultFile> = async ({ params }, caller) => {
  const { head } = await snapshotFor(caller, params.decisionId)
  if (!head.result) throw new Refusal('RESULT_NOT_READY', { closesAt: head.closesAt })
  return { url: await linkTo(resultKey(head.decisionId), `result-${head.decisionId}.json`), resultDigest: head.result.resultDigest }
}
