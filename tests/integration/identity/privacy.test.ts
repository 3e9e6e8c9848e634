import { describe, expect, test } from '@jest/globals'
import { cast, myBallots } from '@shared/decision/contract'
import { acceptInvitation, answerNotice, closeAccount, invite, me, refresh, signIn, updateMe, bindByPhone } from '@shared/identity/contract'
import { ownData } from '@shared/privacy/contract'
import { NOTICE_VERSION } from '@shared/privacy/notice'
import { openidFor } from '../../../infra/local/wechat/codes'
import { wechatApp } from '../../../infra/local/settings'
import { RequestId } from '@shared/identity/binding'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { RequestItem } from '@functions/identity/binding/items'
import { requestContext } from '@functions/identity/binding/view'
import { runClearing } from '@functions/identity/exports'
import { clearingDueAt, clearingKey, newOwnId, openidKey, personKey, requestKey, table } from '@functions/identity/store'
import { appoint, foundDistrict, putOnRoll, putOwnerOnRoll } from '../../support/district'
import { ballotOf, freezeVote, ownerToken } from '../../support/frozen-vote'
import { codeOf } from '../../support/answers'
import { anyPhone, anyone, api, loginCode, mustApi, phoneCode, refusal, signInAs } from '../../support/stack'

const understood = { body: { understood: true as const } }
const bind = async (token: string, phone: string) => mustApi(bindByPhone, { token, body: { phoneCode: await phoneCode(phone) } })

describe('the privacy notice', () => {
  test('an answer is noted with version and first moment, and can be taken back', async () => {
    const { accessToken: token } = await signInAs(anyone())
    const yes = { version: NOTICE_VERSION, agreed: true }
    const first = await mustApi(answerNotice, { token, body: yes })
    expect(await mustApi(answerNotice, { token, body: yes })).toEqual(first)
    expect(await mustApi(answerNotice, { token, body: { ...yes, agreed: false } })).toMatchObject({ agreed: false })
    expect(await refusal(answerNotice, { token, body: { ...yes, version: '2020-01-01' } })).toMatchObject({
      code: 'NOTICE_CHANGED',
      facts: { version: NOTICE_VERSION },
    })
  })
})

describe("one's own data", () => {
  test('says everything that is held, with its reason, and no openid', async () => {
    const who = anyone()
    const phone = anyPhone()
    const here = await foundDistrict()
    await putOnRoll(here.unit, '301', [phone])
    const { accessToken } = await signInAs(who)
    const { accessToken: token } = await bind(accessToken, phone)
    await mustApi(updateMe, { token, body: { callMe: '称呼甲' } })
    await mustApi(answerNotice, { token, body: { version: NOTICE_VERSION, agreed: true } })

    const { sections } = await mustApi(ownData, { token })
    expect(sections.map((s) => s.kind)).toEqual(['person', 'home', 'session', 'notice'])
    expect(sections.every((s) => s.why !== '' && s.basis !== '' && s.howLong !== '')).toBe(true)
    const text = JSON.stringify(sections)
    expect(text).toContain('称呼甲')
    expect(text).toContain('3 幢 2 单元 301 室')
    expect(text).not.toContain(openidFor(wechatApp.appId, who))
  })

  test('has the own ballots with their receipts, and nobody else’s', async () => {
    const { accessToken: token, me: known } = await signInAs(anyone())
    const vote = await freezeVote({ flats: 2 })
    const [owner, other] = vote.owners
    if (!owner || !other) throw new Error('two owners')
    const phone = anyPhone()
    await putOwnerOnRoll(owner.ownerKey, vote.unit, '101', [phone])
    await bind(token, phone)
    const params = { decisionId: vote.decisionId }
    const mine = await ownerToken(known.personId, owner.ownerKey, vote.unit)
    const { receipt } = await mustApi(cast, { params, token: mine, body: ballotOf(vote, owner, 'disagree') })
    const theirs = await mustApi(cast, { params, token: other.token, body: ballotOf(vote, other, 'agree') })

    const ballots = (await mustApi(ownData, { token })).sections.find((s) => s.kind === 'ballot')
    expect(ballots?.records).toHaveLength(1)
    expect(ballots?.records[0]?.facts).toEqual(
      expect.arrayContaining([
        { name: '选择', value: '反对' },
        { name: '回执号', value: receipt },
      ]),
    )
    expect(JSON.stringify(ballots)).not.toContain(theirs.receipt)
  })
})

describe('closing an account', () => {
  test('erases who it was, frees the homes, ends every session; signing in again makes somebody new', async () => {
    const who = anyone()
    const phone = anyPhone()
    const here = await foundDistrict()
    await putOnRoll(here.unit, '301', [phone])
    const first = await signInAs(who)
    const elsewhere = await signInAs(who)
    const { accessToken: token } = await bind(first.accessToken, phone)
    await mustApi(updateMe, { token, body: { callMe: '称呼乙' } })

    await mustApi(closeAccount, { token, ...understood })

    const { personId } = first.me
    const item = await table.get(personKey(personId))
    expect(item).toMatchObject({ closedAt: expect.any(String) })
    expect(item).not.toHaveProperty('openid')
    expect(item).not.toHaveProperty('callMe')
    expect(await table.get(openidKey(lookupHash('openid', openidFor(wechatApp.appId, who))))).not.toHaveProperty('personId')
    for (const { refreshToken } of [first, elsewhere])
      expect((await refusal(refresh, { body: { refreshToken } })).code).toBe('SESSION_ENDED')
    expect((await refusal(me, { token })).code).toBe('SESSION_ENDED')
    expect(await mustApi(closeAccount, { token, ...understood })).toEqual({ closedAt: item?.closedAt })

    const again = await signInAs(who)
    expect(again.me).toMatchObject({ callMe: '', homes: [] })
    expect(again.me.personId).not.toBe(personId)
    // The home is free: the same phone binds it for the new person.
    expect((await bind(again.accessToken, phone)).me.homes).toMatchObject([{ generation: 2 }])
  })

  test('leaves the ballots: another person of the home sees that the voter has voted', async () => {
    const { accessToken: token, me: known } = await signInAs(anyone())
    const vote = await freezeVote({ flats: 1 })
    const [owner] = vote.owners
    if (!owner) throw new Error('an owner')
    const mine = await ownerToken(known.personId, owner.ownerKey, vote.unit)
    await mustApi(cast, { params: { decisionId: vote.decisionId }, token: mine, body: ballotOf(vote, owner, 'agree') })
    await mustApi(closeAccount, { token, ...understood })
    const params = { decisionId: vote.decisionId, voterId: owner.vote.voterId }
    expect((await mustApi(myBallots, { params, token: owner.token })).ballots).toHaveLength(1)
  })

  test('the last administrator cannot leave; whoever has a successor can, and has no office afterwards', async () => {
    const here = await foundDistrict()
    const { accessToken: token } = here.administrator
    expect((await refusal(closeAccount, { token, ...understood })).code).toBe('LAST_ADMINISTRATOR')
    await mustApi(me, { token })
    const successor = await appoint(here.administrator, 'administrator', here.district, '管乙二')
    await mustApi(closeAccount, { token, ...understood })
    const body = { name: '工丙三', role: 'communityWorker' as const, place: here.community }
    expect((await refusal(invite, { token, body })).code).toBe('SESSION_ENDED')
    expect((await refusal(closeAccount, { token: successor.accessToken, ...understood })).code).toBe('LAST_ADMINISTRATOR')
  })

  test('of two administrators who leave at once one stays', async () => {
    const here = await foundDistrict()
    const { code } = await mustApi(invite, {
      token: here.administrator.accessToken,
      body: { name: '管乙二', role: 'administrator', place: here.district },
    })
    const second = await mustApi(acceptInvitation, { params: { code }, token: (await signInAs(anyone())).accessToken })
    const left = await Promise.all([here.administrator, second].map((s) => api(closeAccount, { token: s.accessToken, ...understood })))
    expect(left.filter((a) => a.ok)).toHaveLength(1)
    expect(left.filter((a) => !a.ok).map(codeOf)).toEqual(['LAST_ADMINISTRATOR'])
  })

  test('a phone that signs in while the account closes gets one person, the old or a new one', async () => {
    const who = anyone()
    const { accessToken: token } = await signInAs(who)
    const codes = await Promise.all(Array.from({ length: 8 }, () => loginCode(who)))
    const [, ...answers] = await Promise.all([
      api(closeAccount, { token, ...understood }),
      ...codes.map((code) => api(signIn, { body: { code } })),
    ])
    for (const answer of answers) expect(answer.ok ? 200 : codeOf(answer)).toEqual(answer.ok ? 200 : 'SESSION_ENDED')
    const after = await Promise.all([1, 2, 3].map(() => signInAs(who)))
    expect(new Set(after.map((s) => s.me.personId)).size).toBe(1)
  })
})

describe('a request that was decided', () => {
  test('loses number and note after 30 days, and keeps that it was made and how it ended', async () => {
    const { accessToken: token, me: known } = await signInAs(anyone())
    const vote = await freezeVote({ flats: 1 })
    const requestId = RequestId.parse(newOwnId(known.personId))
    const sealed = (field: 'name' | 'phone' | 'note', text: string) => seal(text, requestContext(requestId, field))
    const item: RequestItem = {
      ...{ requestId, personId: known.personId, unit: vote.unit, room: '101', label: '3 幢 2 单元 101 室', capacity: 'owner' },
      ...{ evidence: [], state: 'refused', requestedAt: now(), decidedAt: now() },
      ...{ name: sealed('name', '王甲一'), phone: sealed('phone', '13800001111'), note: sealed('note', '住院中') },
    }
    const key = requestKey(known.personId, requestId.slice(-26))
    await table.write({ put: { ...key, ...item }, when: [] })
    await table.write({ put: { ...clearingKey(known.personId, requestId), ...clearingDueAt(now()), requestId }, when: [] })
    expect(JSON.stringify(await mustApi(ownData, { token }))).toContain('13800001111')

    while ((await runClearing()).done > 0);

    const held = RequestItem.parse(await table.get(key))
    expect(held).toMatchObject({ state: 'refused', label: '3 幢 2 单元 101 室' })
    expect([held.phone, held.note].map((text, i) => unseal(text, requestContext(requestId, i === 0 ? 'phone' : 'note')))).toEqual(['', ''])
    expect(JSON.stringify(await mustApi(ownData, { token }))).not.toContain('13800001111')
    expect(await runClearing()).toEqual({ done: 0, failed: 0 })
  })
})
