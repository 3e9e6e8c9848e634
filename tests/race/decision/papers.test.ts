import { describe, expect, test } from '@jest/globals'
import { basisOf } from '@shared/decision/basis'
import { conflictContract } from '@shared/decision/conflictContract'
import * as decision from '@shared/decision/contract'
import type { Choice } from '@shared/decision/model'
import { deltaOf } from '@shared/decision/tally'
import { now } from '@functions/platform/clock'
import { table } from '@functions/decision/store'
import { revisionTransaction } from '@functions/decision/store/revision'
import { endConflict, readConflict } from '@functions/decision/store/conflict'
import { readPaper, readProgress, readingWrites } from '@functions/decision/store/paper'
import { codeOf, ok } from '../../support/answers'
import { ballotOf, type FrozenVote, freezeVote, shardsOf, type TestOwner } from '../../support/frozen-vote'
import { aPhoto, aWorker, confirm, conflictsOf, counted, enter, entered, entryOf, progressOf, reads, shown } from '../../support/papers'
import { api } from '../../support/stack'
import { unconditioned } from '../../support/unconditioned'

const first = (vote: FrozenVote): TestOwner => {
  const [owner] = vote.owners
  if (!owner) throw new Error('no owner')
  return owner
}
const crowd = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

/** The phone shows what stands, sends a ballot, and when it was stale shows again and sends again, as a person would. */
const persist = async (vote: FrozenVote, owner: TestOwner, choice: Choice): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) {
    const body = ballotOf(vote, owner, choice, { basis: basisOf(vote.head.schemeDigest, await shown(vote, owner)) })
    const answer = await api(decision.cast, { params: { decisionId: vote.decisionId }, token: owner.token, body })
    if (answer.ok) return
    expect(codeOf(answer)).toBe('BALLOT_STALE')
  }
  throw new Error('the phone never got through')
}

describe('ten workers confirm one paper at once', () => {
  test('one of them makes the ballot, the others are told that it is done', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const paperId = await entered(vote, owner, aWorker(), reads('agree'))

    const replies = await Promise.all(crowd(10).map(() => confirm(vote, aWorker(), paperId, reads('agree'))))

    expect(replies.filter((r) => r.ok)).toHaveLength(1)
    expect(new Set(replies.filter((r) => !r.ok).map(codeOf))).toEqual(new Set(['PAPER_DONE']))
    expect(await shown(vote, owner)).toMatchObject({ revision: 1, effect: 'counts' })
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 1, agreePeople: 1 })
    expect(await progressOf(vote)).toMatchObject({ entered: 1, waiting: 0, counted: 1 })
  })

  test('half of them read otherwise: two equal readings decide, whoever comes first, and nobody reads twice', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const paperId = await entered(vote, owner, aWorker(), reads('agree'))

    const replies = await Promise.all(crowd(10).map((i) => confirm(vote, aWorker(), paperId, reads(i % 2 ? 'agree' : 'disagree'))))

    const accepted = replies.flatMap((r) => (r.ok ? [r.body] : []))
    expect(accepted.length === 1 || accepted.length === 2).toBe(true)
    expect(accepted.filter((row) => row.state === 'counted')).toHaveLength(1)
    expect((await shown(vote, owner)).revision).toBe(1)
    const readers = (await readPaper(vote.decisionId, paperId))?.readings ?? []
    expect(readers).toHaveLength(1 + accepted.length)
  })

  test('control: without the conditions the paper is counted ten times', async () => {
    const vote = await freezeVote()
    const paperId = await entered(vote, first(vote), aWorker(), reads('agree'))
    const before = await readPaper(vote.decisionId, paperId)
    if (!before) throw new Error('no paper')
    await Promise.all(
      crowd(10).map(() => {
        const after = { state: 'counted' as const, readings: [...before.readings, reads('agree')] }
        return table.transact(unconditioned(readingWrites(vote.decisionId, { before, by: aWorker().personId, after, event: {} })))
      }),
    )
    expect((await readProgress(vote.decisionId)).counted).toBe(10)
  })
})

test('ten workers enter papers of one voter at once: one of them waits', async () => {
  const vote = await freezeVote()
  const bodies = await Promise.all(crowd(10).map(() => entryOf(vote, first(vote), reads('agree'))))
  const replies = await Promise.all(bodies.map((body) => enter(vote, aWorker(), body)))
  expect(replies.filter((r) => r.ok)).toHaveLength(1)
  expect(new Set(replies.filter((r) => !r.ok).map(codeOf))).toEqual(new Set(['PAPER_OPEN']))
  expect(await progressOf(vote)).toMatchObject({ entered: 1, waiting: 1 })
})

describe('paper against phone at the same moment', () => {
  test('whoever comes first, both are kept, neither counts, and there is one conflict', async () => {
    const vote = await freezeVote({ flats: 16 })
    const papers = await Promise.all(vote.owners.map((owner) => entered(vote, owner, aWorker(), reads('agree'))))

    await Promise.all(
      vote.owners.flatMap((owner, i) => {
        const paperId = papers[i]
        if (!paperId) throw new Error('no paper')
        return [persist(vote, owner, 'disagree'), confirm(vote, aWorker(), paperId, reads('agree')).then(ok)]
      }),
    )

    for (const owner of vote.owners) {
      expect(await shown(vote, owner)).toMatchObject({ revision: 2, effect: 'contests', current: null })
      const params = { decisionId: vote.decisionId, voterId: owner.vote.voterId }
      const { ballots } = ok(await api(decision.myBallots, { params, token: owner.token }))
      expect(ballots.map((b) => b.channel).sort()).toEqual(['paper', 'phone'])
    }
    expect(await conflictsOf(vote.decisionId)).toHaveLength(16)
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 0, area: 0, agreePeople: 0, disagreePeople: 0 })
  })

  test('control: without the conditions both count', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const { basis } = ballotOf(vote, owner, 'agree')
    const write = (channel: 'phone' | 'paper', revision: number) => {
      const facts = { decisionId: vote.decisionId, voterId: owner.vote.voterId, basis, asks: [], at: now() }
      const { participation } = deltaOf(null, 'agree', owner.vote.area)
      const ballot = {
        ...{ voterId: owner.vote.voterId, revision, channel, area: owner.vote.area, castAt: now() },
        ...{ effect: 'counts' as const, choice: 'agree' as const, consents: {}, nonce: '00'.repeat(16), receipt: 'AAAA-AAAA' },
        ...{ commitment: vote.head.schemeDigest, ballotKey: channel, castBy: 'test' },
      }
      const delta = { people: participation.people, area: participation.area }
      return table.transact(unconditioned(revisionTransaction({ facts, ballot, delta, event: {}, when: [] })))
    }
    await Promise.all([write('phone', 1), write('paper', 2)])
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 2 })
  })
})

describe('two settlers at once', () => {
  const quarrel = async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    await counted(vote, owner, reads('disagree'))
    await persist(vote, owner, 'agree')
    const [conflict] = await conflictsOf(vote.decisionId)
    if (!conflict) throw new Error('no conflict')
    return { vote, owner, conflictId: conflict.conflictId }
  }

  test('one of them settles it, the other is told', async () => {
    const { vote, owner, conflictId } = await quarrel()
    const proof = await aPhoto('proof')
    const params = { decisionId: vote.decisionId, conflictId }
    const replies = await Promise.all(
      crowd(8).map((i) => {
        const body = { stands: (i % 2) + 1, last: 2, reason: '上门核对，业主本人当面确认了签名', proof }
        return api(conflictContract.settle, { params, token: aWorker().token, body })
      }),
    )
    const won = replies.flatMap((r) => (r.ok ? [r.body] : []))
    expect(won).toHaveLength(1)
    expect(new Set(replies.filter((r) => !r.ok).map(codeOf))).toEqual(new Set(['CONFLICT_SETTLED']))
    const choice = won[0]?.settled?.stands === 1 ? 'disagree' : 'agree'
    expect(await shown(vote, owner)).toMatchObject({ revision: 3, current: { choice, channel: 'settlement' } })
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 1, [`${choice}People`]: 1 })
    expect(await progressOf(vote)).toMatchObject({ conflicts: 0 })
  })

  test('control: without the conditions it is settled eight times', async () => {
    const { vote, conflictId } = await quarrel()
    await Promise.all(
      crowd(8).map(() => {
        const settlement = { settledAt: now(), settledBy: aWorker().personId, reason: 'sealed' }
        return table.transact(unconditioned(endConflict(vote.decisionId, conflictId, settlement, {})))
      }),
    )
    expect((await readConflict(vote.decisionId, conflictId))?.state).toBe('settled')
    expect((await readProgress(vote.decisionId)).conflicts).toBe(1 - 8)
  })
})

test('closing early against confirmation and entry: what is closed holds every paper that was confirmed, and none waits', async () => {
  const vote = await freezeVote({ flats: 6 })
  for (const owner of vote.owners) await persist(vote, owner, 'agree')
  const owner = first(vote)
  const paperId = await entered(vote, owner, aWorker(), reads('agree'))
  const body = await entryOf(vote, vote.owners[1] ?? owner, reads('agree'))
  const close = () => api(decision.close, { params: { decisionId: vote.decisionId }, token: aWorker().token })

  const [confirmed, entry, ...closes] = await Promise.all([
    confirm(vote, aWorker(), paperId, reads('agree')),
    enter(vote, aWorker(), body),
    ...crowd(10).map(close),
  ])

  for (const reply of closes) expect([null, 'PAPERS_WAITING']).toContain(codeOf(reply))
  expect(codeOf(confirmed)).toBeNull()
  const closed = closes.find((reply) => reply.ok)
  const { waiting } = await progressOf(vote)
  if (closed?.ok) {
    expect(waiting).toBe(0)
    expect(codeOf(entry)).toBe('VOTE_CLOSED')
    expect(closed.body.result).toMatchObject({ commitments: 7, participation: { people: 6 } })
  } else {
    expect(waiting).toBe(1)
    expect(codeOf(await close())).toBe('PAPERS_WAITING')
  }
})
