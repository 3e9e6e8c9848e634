import { describe, expect, test } from '@jest/globals'
import { PaperId } from '@shared/decision/paper'
import { PaperItem } from '@functions/decision/paperItems'
import { table } from '@functions/decision/store'
import { entryTransaction, paperKeys } from '@functions/decision/store/paper'
import { lookupHash } from '@functions/platform/cipher'
import { codeOf, ok } from '../../support/answers'
import { type FrozenVote, freezeVote, type TestOwner } from '../../support/frozen-vote'
import { aWorker, enter, entryOf, progressOf, reads } from '../../support/papers'
import { unconditioned } from '../../support/unconditioned'

const firstTwo = ({ owners: [one, two] }: FrozenVote): [TestOwner, TestOwner] => {
  if (!one || !two) throw new Error('a vote has owners')
  return [one, two]
}
const crowd = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

describe('one paper entered many times at once', () => {
  test('sent ten times by one desk it is one paper, and every reply names it', async () => {
    const vote = await freezeVote()
    const [owner] = firstTwo(vote)
    const [worker, body] = [aWorker(), await entryOf(vote, owner, reads('agree'))]
    const replies = await Promise.all(crowd(10).map(() => enter(vote, worker, body)))
    expect(new Set(replies.map((reply) => ok(reply).paperId)).size).toBe(1)
    expect(await progressOf(vote)).toMatchObject({ entered: 1, waiting: 1 })
  })

  test('by ten desks from one photograph, for two homes: one of them has it', async () => {
    const vote = await freezeVote()
    const [one, two] = firstTwo(vote)
    const [first, second] = [await entryOf(vote, one, reads('agree')), await entryOf(vote, two, reads('agree'))]
    const replies = await Promise.all(crowd(10).map((i) => enter(vote, aWorker(), i % 2 ? first : { ...second, photo: first.photo })))
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    for (const reply of replies) expect([null, 'PAPER_PHOTO_USED', 'PAPER_OPEN']).toContain(codeOf(reply))
    expect(await progressOf(vote)).toMatchObject({ entered: 1, waiting: 1 })
  })

  test('control: without the conditions ten papers wait for one home, from one photograph', async () => {
    const vote = await freezeVote()
    const [owner] = firstTwo(vote)
    const { paperId } = ok(await enter(vote, aWorker(), await entryOf(vote, owner, reads('agree'))))
    const stands = await table.get(paperKeys.paper(vote.decisionId, paperId))
    if (!stands) throw new Error('no paper')
    await Promise.all(
      crowd(10).map((i) => {
        const twin = PaperId.parse(`pp_${lookupHash('paperEntry', `${paperId}\n${i}`, 20)}`)
        const paper = { ...PaperItem.parse(stands), paperId: twin, reader1: aWorker().personId }
        return table.transact(unconditioned(entryTransaction(vote.decisionId, paper, {})))
      }),
    )
    expect(await progressOf(vote)).toMatchObject({ entered: 11, waiting: 11 })
  })
})
