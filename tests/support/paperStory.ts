import { expect } from '@jest/globals'
import { basisOf } from '@shared/decision/basis'
import { conflictContract } from '@shared/decision/conflictContract'
import { read, voters } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import { paperContract } from '@shared/decision/paperContract'
import { paperCodeOf } from '@functions/decision/paperCode'
import type { Actor } from '../../infra/local/seed/actor'
import { community } from '../../infra/local/seed/district'
import { ownerOf } from '../../infra/local/seed/people'
import { reads } from './papers'

const signature = { width: 300, height: 150, strokes: [Array.from({ length: 40 }, (_, i) => 10 + i)] }

/**
 * Calls every endpoint of papers and conflicts on the seeded lift vote, where one paper waits and one conflict is open; the entry of
 * papers is in the seed. `as` gives somebody who signs in anew.
 */
export const playPapers = async (as: (id: string) => Actor, decisionId: DecisionId): Promise<void> => {
  const [worker, officer, owner] = [as('worker-sun'), as('officer'), as(ownerOf(3, 2, '602').id)]
  const params = { decisionId }
  await officer.call(paperContract.paperTasks, { query: { place: community.id } })
  const { items } = await worker.call(voters, { params })
  for (const { voterId } of items.slice(0, 1))
    await worker.call(paperContract.findPaper, { params: { ...params, code: paperCodeOf(decisionId, voterId) } })
  const { items: waiting } = await officer.call(paperContract.papers, { params, query: { state: 'entered' } })
  for (const { paperId } of waiting) {
    await officer.call(paperContract.paper, { params: { ...params, paperId } })
    await officer.call(paperContract.confirmPaper, { params: { ...params, paperId }, body: reads('agree') })
  }

  const view = await owner.call(read, { params })
  for (const vote of view.mine) {
    await owner.call(conflictContract.myPapers, { params: { ...params, voterId: vote.voterId } })
    const { voterId, ownerKey } = vote
    const body = { voterId, ownerKey, ballotKey: 'a-contest-by-nobody', choice: 'agree', consents: {}, signature } as const
    const contest = owner.call(conflictContract.contest, { params, body: { ...body, basis: basisOf(view.schemeDigest, vote) } })
    await expect(contest).rejects.toThrow('CONTEST_NOT_CO_OWNER')
  }
  const { items: conflicts } = await officer.call(conflictContract.conflicts, { params })
  for (const { conflictId } of conflicts) {
    const of = { ...params, conflictId }
    await owner.call(conflictContract.makeStatement, { params: of, body: { stands: 1, signature } })
    const { fileId } = await officer.upload(community.id, 'proof', '确认书.jpg', Buffer.from('a signed paper'))
    const body = { stands: 1, last: 2, reason: '上门核对，业主本人当面确认了签名', proof: fileId }
    await officer.call(conflictContract.settle, { params: of, body })
    await officer.call(conflictContract.conflict, { params: of })
  }
  expect([waiting.length, conflicts.length]).toEqual([1, 1])
}
