import { describe, expect, test } from '@jest/globals'
import { makeAgreement, signAgreement, withdrawSignature } from '@shared/funding/agreementContract'
import { takeStep } from '@shared/retrofit/stepContract'
import type { SignerItem } from '@functions/funding/items'
import { signerOf } from '@functions/funding/access'
import { agreedStep } from '@functions/funding/agreement'
import { keys, readAgreement, table } from '@functions/funding/store'
import { countSignature } from '@functions/funding/store/agreement'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import { readHead, readSteps } from '@functions/retrofit/store'
import { codeOf, ok } from '../../support/answers'
import { type CaseOwner, type ReportedCase, planned, reportedCase, strokes } from '../../support/lifts/reportedCase'
import { api } from '../../support/stack'
import { unconditioned } from '../../support/unconditioned'

/** The signature that completes an agreement takes the case on: exactly one does, whoever signs at the same moment. */

const rooms = ['301', '302', '401', '402', '501', '502', '601', '602']
const out = async (): Promise<{ one: ReportedCase; digest: NonNullable<Awaited<ReturnType<typeof readAgreement>>>['digest'] }> => {
  const one = await reportedCase({ rooms })
  const { planTurn } = await planned(one)
  const { agreement } = ok(await api(makeAgreement, { params: { caseId: one.caseId }, token: one.worker, body: { planTurn, after: 0 } }))
  if (!agreement) throw new Error('no agreement')
  return { one, digest: agreement.digest }
}
type Out = Awaited<ReturnType<typeof out>>
const paramsOf = ({ one }: Out) => ({ caseId: one.caseId, version: 1 })
const sign = (here: Out, { ownerKey, token }: CaseOwner) =>
  api(signAgreement, {
    params: paramsOf(here),
    token,
    body: { signer: signerOf(here.one.caseId, ownerKey), digest: here.digest, signature: strokes },
  })
const steps = async ({ one }: Out): Promise<number> => (await readSteps(one.caseId)).filter(({ step }) => step === 'signAgreement').length

describe('signing at once', () => {
  test('the two last ones: both count, one completes, the case moves once', async () => {
    const here = await out()
    const owners = here.one.owners
    for (const owner of owners.slice(0, -2)) ok(await sign(here, owner))
    const last = owners.slice(-2)
    const answers = await Promise.all(last.map((owner) => sign(here, owner)))
    expect(answers.map(codeOf)).toEqual([null, null])
    expect(await readAgreement(here.one.caseId, 1)).toMatchObject({ unsigned: 0, state: 'complete' })
    expect(await readHead(here.one.caseId)).toMatchObject({ state: 'agreed', turn: 8 })
    expect(await steps(here)).toBe(1)
  })

  test('all of them, some twice: each counts once', async () => {
    const here = await out()
    const answers = await Promise.all([...here.one.owners, ...here.one.owners.slice(0, 4)].map((owner) => sign(here, owner)))
    // Whoever lost too many rounds is told to try again, and does.
    for (const [i, answer] of answers.entries())
      if (!answer.ok) {
        expect(['CASE_MOVED', 'BUSY']).toContain(codeOf(answer))
        const owner = [...here.one.owners, ...here.one.owners.slice(0, 4)][i]
        if (owner) ok(await sign(here, owner))
      }
    expect(await readAgreement(here.one.caseId, 1)).toMatchObject({ unsigned: 0, state: 'complete' })
    expect(await steps(here)).toBe(1)
  })

  test('the last one against a withdrawal: complete with everybody, or one is missing; never both', async () => {
    const here = await out()
    const [first, ...others] = here.one.owners
    const last = others.at(-1)
    if (!first || !last) throw new Error('no owners')
    for (const owner of here.one.owners.slice(0, -1)) ok(await sign(here, owner))
    const body = { signer: signerOf(here.one.caseId, first.ownerKey) }
    await Promise.all([sign(here, last), api(withdrawSignature, { params: paramsOf(here), token: first.token, body })])
    const agreement = await readAgreement(here.one.caseId, 1)
    const head = await readHead(here.one.caseId)
    expect([agreement?.state, agreement?.unsigned, head?.state]).toEqual(
      agreement?.state === 'complete' ? ['complete', 0, 'agreed'] : ['signing', 1, 'noticeReported'],
    )
  })

  test('the last one against a changed scheme: agreed on the old scheme, or void and not agreed', async () => {
    const here = await out()
    const last = here.one.owners.at(-1)
    if (!last) throw new Error('no owner')
    for (const owner of here.one.owners.slice(0, -1)) ok(await sign(here, owner))
    const head = await readHead(here.one.caseId)
    await Promise.all([
      sign(here, last),
      api(takeStep, {
        params: { caseId: here.one.caseId },
        token: here.one.worker,
        body: { event: 'changeScheme', turn: head?.turn ?? 0, reason: '业主要求改位置' },
      }),
    ])
    const after = await readHead(here.one.caseId)
    const agreement = await readAgreement(here.one.caseId, 1)
    if (agreement?.state === 'complete') expect(await steps(here)).toBe(1)
    else expect(after?.state).toBe('wishing')
  })
})

test('control: without the conditions two last signers complete nothing, and the case stays behind', async () => {
  const here = await out()
  const owners = here.one.owners
  for (const owner of owners.slice(0, -2)) ok(await sign(here, owner))
  // Both read that two are missing, so neither thinks to be the last.
  const agreement = await readAgreement(here.one.caseId, 1)
  const head = await readHead(here.one.caseId)
  if (!agreement || !head) throw new Error('nothing there')
  const write = async ({ ownerKey }: CaseOwner): Promise<void> => {
    const signer = signerOf(here.one.caseId, ownerKey)
    const item: SignerItem = { signer, ownerKey, turn: 1, state: 'signed', way: 'phone', at: now(), digest: here.digest, by: 'test' }
    const event = eventOf({ type: 'funding.agreementSigned', subject: `case:${head.caseId}`, place: null, actor: 'test', facts: {} })
    const last = agreement.unsigned === 1
    const move = last ? agreedStep(head, { actors: ['system'], personId: 'test' }, here.digest, 1) : []
    await table.transact(unconditioned([...countSignature(here.one.caseId, agreement, item, last, now(), event), ...move]))
  }
  await Promise.all(owners.slice(-2).map(write))
  expect(await table.get(keys.agreement(here.one.caseId, 1))).toMatchObject({ unsigned: 0, state: 'signing' })
  expect((await readHead(here.one.caseId))?.state).toBe('noticeReported')
})
