import { describe, expect, test } from '@jest/globals'
import { createHash, randomUUID } from 'node:crypto'
import { readLog } from '@shared/audit/contract'
import { purposes } from '@shared/content/model'
import { confirmUpload, requestUpload } from '@shared/content/contract'
import { cast, withdraw } from '@shared/decision/contract'
import { VoterId } from '@shared/decision/model'
import { Digest } from '@shared/kernel/digest'
import { DAY, HOUR, plus } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { addCredits, attempts, contacts, logAttempt, messages, myCredits } from '@shared/outreach/contract'
import type { AttemptBody } from '@shared/outreach/model'
import { attemptsNeeded } from '@shared/outreach/reach'
import { keys, table } from '@functions/outreach/store'
import { now } from '@functions/platform/clock'
import { ballotOf, freezeVote, workerToken } from '../../support/frozen-vote'
import { mustApi, refusal, settled } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const entry = (changes: Partial<AttemptBody> = {}): AttemptBody => ({
  attemptKey: randomUUID(),
  kind: 'door',
  outcome: 'notHome',
  note: '',
  madeAt: null,
  photo: null,
  corrects: null,
  ...changes,
})

/** A running vote whose roll was frozen three days ago, one of its voters, and a worker of the place. */
const scene = async () => {
  const vote = await freezeVote({ flats: 3, opensAt: plus(now(), -3 * DAY) })
  const { keys: voteKeys, table: votes } = await import('@functions/decision/store')
  const { head } = vote
  await votes.write({
    update: voteKeys.head(vote.decisionId),
    set: { roll: head.roll && { ...head.roll, frozenAt: plus(now(), -3 * DAY) } },
    when: [],
  })
  const [owner] = vote.owners
  if (!owner) throw new Error('no owner')
  const params = { decisionId: vote.decisionId, voterId: owner.vote.voterId }
  return { vote, owner, params, ofVote: { decisionId: vote.decisionId }, token: await workerToken() }
}

describe('an attempt to reach somebody', () => {
  test('is written down, with its note sealed, and counted by days', async () => {
    const { params, ofVote, token } = await scene()
    await mustApi(logAttempt, { params, token, body: entry({ madeAt: plus(now(), -2 * DAY), note: '邻居说出差了' }) })
    const { days, attempts: n } = await mustApi(logAttempt, { params, token, body: entry({ kind: 'call', outcome: 'willVote' }) })
    expect([n, days]).toEqual([2, attemptsNeeded])

    const { items } = await mustApi(contacts, { params: ofVote, token })
    expect(items.find((c) => c.voterId === params.voterId)).toMatchObject({
      attempts: 2,
      days: 2,
      last: { kind: 'call', outcome: 'willVote' },
    })
    expect(items.filter((c) => c.attempts === 0)).toHaveLength(2)
    const { attempts: all } = await mustApi(attempts, { params, token })
    expect(all.map((a) => [a.kind, a.note])).toEqual([
      ['door', '邻居说出差了'],
      ['call', ''],
    ])
    const { items: kept } = await table.query({ pk: keys.reach(params.decisionId, params.voterId).pk })
    expect(JSON.stringify(kept)).not.toContain('邻居')
  })

  test('stands in the log of the vote, by whom and how, without the note', async () => {
    const { vote, params, token } = await scene()
    await mustApi(logAttempt, { params, token, body: entry({ note: '邻居说出差了' }) })
    await settled()
    const auditor = await tokenWith({ staff: [{ role: 'auditor', place: vote.head.community }] })
    const query = { place: vote.head.community, subject: `decision:${vote.decisionId}` }
    const { items } = await mustApi(readLog, { token: auditor, query })
    expect(items).toMatchObject([
      { type: 'outreach.attempted', facts: { voter: params.voterId, kind: 'door', outcome: 'notHome', photo: null } },
    ])
    expect(JSON.stringify(items)).not.toContain('邻居')
  })

  test('sent again is one entry; another under its key is refused', async () => {
    const { params, token } = await scene()
    const body = entry({ note: '敲门没人应' })
    await mustApi(logAttempt, { params, token, body })
    expect(await mustApi(logAttempt, { params, token, body })).toMatchObject({ attempts: 1, attempt: { note: '敲门没人应' } })
    expect((await refusal(logAttempt, { params, token, body: { ...body, outcome: 'leftNotice' } })).code).toBe('ATTEMPT_REPLAYED')
  })

  test('entered six times at once by two workers is six entries, none lost from the sums', async () => {
    const { params, token } = await scene()
    const other = await workerToken()
    await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        mustApi(logAttempt, { params, token: i % 2 ? token : other, body: entry({ madeAt: plus(now(), -i * HOUR) }) }),
      ),
    )
    const { attempts: all } = await mustApi(attempts, { params, token })
    const stored = await table.get(keys.reach(params.decisionId, params.voterId))
    expect([all.length, stored?.attempts, stored?.version]).toEqual([6, 6, 6])
  })

  test('put right by a later entry counts no more, and both stay to be read', async () => {
    const { params, token } = await scene()
    const wrong = entry({ madeAt: plus(now(), -2 * DAY) })
    await mustApi(logAttempt, { params, token, body: wrong })
    const { days, attempts: n } = await mustApi(logAttempt, {
      params,
      token,
      body: entry({ outcome: 'leftNotice', corrects: wrong.attemptKey }),
    })
    expect([n, days]).toEqual([1, 1])
    const { attempts: all } = await mustApi(attempts, { params, token })
    expect(all.map((a) => a.corrected)).toEqual([true, false])
  })

  test('that corrects an entry about somebody else is refused', async () => {
    const { vote, params, token } = await scene()
    const other = vote.owners[1]
    if (!other) throw new Error('no other owner')
    const body = entry()
    await mustApi(logAttempt, { params: { ...params, voterId: other.vote.voterId }, token, body })
    expect((await refusal(logAttempt, { params, token, body: entry({ corrects: body.attemptKey }) })).code).toBe('ATTEMPT_UNKNOWN')
  })

  test.each([
    ['before the roll was frozen', -4 * DAY],
    ['in the future', DAY],
  ])('%s is refused', async (_, ms) => {
    const { params, token } = await scene()
    expect((await refusal(logAttempt, { params, token, body: entry({ madeAt: plus(now(), ms) }) })).code).toBe('ATTEMPT_TIME')
  })

  test('with an outcome that its kind cannot have is refused', async () => {
    const { params, token } = await scene()
    expect((await refusal(logAttempt, { params, token, body: entry({ kind: 'call', outcome: 'leftNotice' }) })).code).toBe(
      'ATTEMPT_OUTCOME',
    )
  })

  test('of a voter who is not on the roll, or of a vote that is over, is refused', async () => {
    const { vote, params, token, ofVote } = await scene()
    expect(
      (await refusal(logAttempt, { params: { ...params, voterId: VoterId.parse(`v_${'0'.repeat(20)}`) }, token, body: entry() })).code,
    ).toBe('NOT_FOUND')
    await mustApi(withdraw, { params: { decisionId: vote.decisionId }, token, body: { reason: '方案要改' } })
    expect((await refusal(logAttempt, { params, token, body: entry() })).code).toBe('DECISION_OVER')
    expect(await mustApi(contacts, { params: ofVote, token })).toMatchObject({ items: expect.any(Array) })
  })

  test('carries a photo that was uploaded for it, and no other file', async () => {
    const { params, vote } = await scene()
    const place = vote.head.community
    const token = await tokenWith({ staff: [{ role: 'communityWorker', place }] })
    const bytes = Buffer.from('\u00ff\u00d8\u00ff a door', 'latin1')
    const described = {
      place,
      name: '门.jpg',
      contentType: 'image/jpeg',
      size: bytes.length,
      sha256: Digest.parse(createHash('sha256').update(bytes).digest('hex')),
    }
    const upload = async (purpose: 'proof' | 'schemeDrawing') => {
      const { file, upload: form } = await mustApi(requestUpload, { token, body: { purpose, ...described } })
      const data = new FormData()
      for (const [field, value] of Object.entries(form.fields)) data.append(field, value)
      data.append('file', new Blob([new Uint8Array(bytes)], { type: described.contentType }), described.name)
      expect((await fetch(form.url, { method: 'POST', body: data })).ok).toBe(true)
      return (await mustApi(confirmUpload, { token, params: { fileId: file.fileId } })).fileId
    }
    const { attempt } = await mustApi(logAttempt, { params, token, body: entry({ outcome: 'leftNotice', photo: await upload('proof') }) })
    const photo = await fetch(attempt.photoUrl ?? '')
    expect(Buffer.from(await photo.arrayBuffer()).equals(bytes)).toBe(true)
    expect((await refusal(logAttempt, { params, token, body: entry({ photo: await upload('schemeDrawing') }) })).code).toBe('FILE_MISSING')
    expect(purposes.proof.types).not.toContain('application/pdf')
  })
})

test('whoever has a ballot in is no longer sought', async () => {
  const { vote, owner, params, ofVote, token } = await scene()
  await mustApi(cast, { params: ofVote, token: owner.token, body: ballotOf(vote, owner, 'agree') })
  const { items } = await mustApi(contacts, { params: ofVote, token })
  expect(items.find((c) => c.voterId === params.voterId)).toMatchObject({ voted: true, onWechat: false })
})

test('staff of elsewhere see neither list, and an auditor writes nothing', async () => {
  const { params, ofVote } = await scene()
  const elsewhere = await tokenWith({ staff: [{ role: 'communityWorker', place: PlaceId.parse('demo.s1.other') }] })
  for (const endpoint of [contacts, messages])
    expect((await refusal(endpoint, { params: ofVote, token: elsewhere })).code).toBe('WRONG_PLACE')
  expect((await refusal(logAttempt, { params, token: elsewhere, body: entry() })).code).toBe('WRONG_PLACE')
  const auditor = await tokenWith({ staff: [{ role: 'auditor', place: PlaceId.parse('demo') }] })
  expect((await refusal(logAttempt, { params, token: auditor, body: entry() })).code).toBe('FORBIDDEN')
})

describe('the ledger of authorisations', () => {
  const ask = (answers: { template: 'voteOpens' | 'resultOut'; answer: 'accept' | 'acceptWithAudio' | 'reject' | 'ban' | 'filter' }[]) => ({
    requestKey: randomUUID(),
    answers,
  })

  test('starts empty, with the ids that WeChat asks for', async () => {
    const { credits } = await mustApi(myCredits, { token: await tokenWith({}) })
    expect(credits.find((c) => c.template === 'voteOpens')).toEqual({
      template: 'voteOpens',
      templateId: 'local-voteOpens',
      left: 0,
      lastAnswer: null,
    })
  })

  test('grows by one for each acceptance, and by nothing for another answer', async () => {
    const token = await tokenWith({})
    await mustApi(addCredits, {
      token,
      body: ask([
        { template: 'voteOpens', answer: 'accept' },
        { template: 'resultOut', answer: 'reject' },
      ]),
    })
    const { credits } = await mustApi(addCredits, {
      token,
      body: ask([
        { template: 'voteOpens', answer: 'acceptWithAudio' },
        { template: 'resultOut', answer: 'ban' },
      ]),
    })
    expect(credits.filter((c) => c.lastAnswer !== null).map((c) => [c.template, c.left, c.lastAnswer])).toEqual([
      ['voteOpens', 2, 'acceptWithAudio'],
      ['resultOut', 0, 'ban'],
    ])
  })

  test('takes one dialogue once, however often and however differently it is sent', async () => {
    const token = await tokenWith({})
    const body = ask([{ template: 'voteOpens', answer: 'accept' }])
    await Promise.all(Array.from({ length: 10 }, () => mustApi(addCredits, { token, body })))
    await mustApi(addCredits, { token, body: { ...body, answers: [{ template: 'resultOut', answer: 'accept' }] } })
    const { credits } = await mustApi(myCredits, { token })
    expect(credits.map((c) => c.left).reduce((a, b) => a + b)).toBe(1)
  })

  test('does not take the same template twice in one dialogue', async () => {
    const token = await tokenWith({})
    const twice = ask([
      { template: 'voteOpens', answer: 'accept' },
      { template: 'voteOpens', answer: 'accept' },
    ])
    expect((await refusal(addCredits, { token, body: twice })).code).toBe('BAD_REQUEST')
  })
})
