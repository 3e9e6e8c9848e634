import { describe, expect, test } from '@jest/globals'
import * as decision from '@shared/decision/contract'
import { readNotice } from '@shared/document/contract'
import { DAY, HOUR, plus } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { decisionSealed } from '@functions/decision/sealed'
import { keys, table } from '@functions/decision/store'
import { now } from '@functions/platform/clock'
import { readCase } from '@functions/retrofit/exports'
import { headWrite, linkVote, table as cases } from '@functions/retrofit/store'
import { verify } from '../../../infra/verify/verify.mjs'
import { codeOf, ok } from '../../support/answers'
import { ballotOf, freezeVote, type FrozenVote, type FrozenVoteOptions, workerToken } from '../../support/frozen-vote'
import { aPhoto } from '../../support/papers'
import { reportedCase } from '../../support/lifts/reportedCase'
import { api, settled } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const street = PlaceId.parse('demo.s1')
const officer = () => tokenWith({ staff: [{ role: 'streetOfficer', place: street }] })
const reason = '经三次协调，没有同意的业主不受影响，街道会议研究认定'

/** A closed vote on a lift at flat level in which everybody agreed and the last owner refused level entry. */
const closed = async (options: FrozenVoteOptions = {}): Promise<FrozenVote> => {
  const vote = await freezeVote({ flats: 6, matter: { kind: 'lift', levelEntry: true, occupiedFlats: [] }, ...options })
  const params = { decisionId: vote.decisionId }
  for (const [i, owner] of vote.owners.entries()) {
    const refuses = i === vote.owners.length - 1
    const body = ballotOf(vote, owner, 'agree', refuses ? { consents: { levelEntry: 'refused' } } : {})
    ok(await api(decision.cast, { params, token: owner.token, body }))
  }
  ok(await api(decision.close, { params, token: await workerToken(), body: {} }))
  return vote
}
const allow = async ({ decisionId }: FrozenVote, token?: string) =>
  api(decision.allowException, {
    params: { decisionId },
    token: token ?? (await officer()),
    body: { reason, document: await aPhoto('proof') },
  })

describe('an exception of the street for level entry', () => {
  test('stands beside the result, which stays as counted; owners read the reason, the notice has none', async () => {
    const vote = await closed()
    const params = { decisionId: vote.decisionId }
    const before = ok(await api(decision.read, { params, token: await officer() }))
    expect(before).toMatchObject({ exception: null, result: { outcome: 'specialConsentMissing' } })
    const token = await officer()
    expect(ok(await allow(vote, token)).exception).toMatchObject({ missing: 1, reason })
    // Sent again by the same officer it is the same one; a colleague's is refused.
    expect(ok(await allow(vote, token)).exception?.missing).toBe(1)
    expect(codeOf(await allow(vote))).toBe('EXCEPTION_GIVEN')

    const after = ok(await api(decision.read, { params, token: vote.owners[0]?.token ?? '' }))
    expect(after.result).toEqual(before.result)
    expect(after.exception).toMatchObject({ reason })
    expect(JSON.stringify(after.exception)).not.toContain('key')
    const stored = await table.get(keys.head(vote.decisionId))
    expect(JSON.stringify(stored)).not.toContain(reason)
    expect(Object.keys(decisionSealed(stored ?? {}, (text) => text))).toContain('exceptionReason')
    const notice = JSON.stringify(ok(await api(readNotice, { params: { ...params, kind: 'preliminary' } })))
    expect(notice).toContain('平层入户还有 1 户没有单独同意')
    expect(notice).not.toContain(reason)
    const { url } = ok(await api(decision.resultFile, { params, token }))
    expect(verify(new Uint8Array(await (await fetch(url)).arrayBuffer())).outcome).toBe('specialConsentMissing')
  })

  test('the lift’s case, which had missed consent, goes on', async () => {
    const vote = await closed()
    const { caseId, head } = await reportedCase({ state: 'coordinating', levelEntry: true })
    await cases.transact([headWrite(head, { decisionId: vote.decisionId }), linkVote(vote.decisionId, caseId)])
    ok(await allow(vote))
    await settled()
    expect(await readCase(caseId)).toMatchObject({ state: 'consented', decisionId: vote.decisionId })
  })

  test('of ten officers at once one makes it', async () => {
    const vote = await closed()
    const replies = await Promise.all(Array.from({ length: 10 }, () => allow(vote)))
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    expect(new Set(replies.map(codeOf))).toEqual(new Set([null, 'EXCEPTION_GIVEN']))
  })

  test('not by the community, by another street, by an owner of the vote, before the result or after the inquiries', async () => {
    const vote = await closed()
    expect(codeOf(await allow(vote, await workerToken()))).toBe('FORBIDDEN')
    const elsewhere = await tokenWith({ staff: [{ role: 'streetOfficer', place: PlaceId.parse('demo.s2') }] })
    expect(codeOf(await allow(vote, elsewhere))).toBe('WRONG_PLACE')
    const [owner] = vote.owners
    const party = await tokenWith({
      staff: [{ role: 'streetOfficer', place: street }],
      owner: owner && [{ ownerKey: owner.ownerKey, generation: 1, units: [vote.unit], standing: 'coOwner', capacity: 'owner' }],
    })
    expect(codeOf(await allow(vote, party))).toBe('PAPER_OWN_HOME')
    expect(codeOf(await allow(await freezeVote({ flats: 2 })))).toBe('RESULT_NOT_READY')
    const { result } = (await table.get(keys.head(vote.decisionId))) ?? {}
    const old = { ...Object(result), closedAt: plus(now(), -20 * DAY) }
    await table.write({ update: keys.head(vote.decisionId), set: { result: old }, when: [] })
    expect(codeOf(await allow(vote))).toBe('EXCEPTION_LATE')
  })

  test('never over somebody’s own part, nor where the majority is missing', async () => {
    const running = await freezeVote({ flats: 4, matter: { kind: 'lift', levelEntry: true, occupiedFlats: [] } })
    await table.write({ update: keys.head(running.decisionId), set: { closesAt: plus(now(), -HOUR) }, when: [] })
    await table.write({ update: keys.shard(running.decisionId, 0), set: { closesAt: plus(now(), -HOUR) }, when: [] })
    ok(await api(decision.close, { params: { decisionId: running.decisionId }, token: await workerToken(), body: {} }))
    expect(codeOf(await allow(running))).toBe('EXCEPTION_NOT_POSSIBLE')
  })
})
