import { expect, test } from '@jest/globals'
import { readLog } from '@shared/audit/contract'
import { createContest } from '@shared/contest/contestContract'
import { me } from '@shared/identity/contract'
import { newUlid } from '@functions/platform/ids'
import { contestPlan, foundClub } from '../../support/contest'
import { anyone, mustApi, refusal, settled, signInAs } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

test('the same person signs in twice and stays the same person', async () => {
  const person = anyone()
  const first = await signInAs(person)
  const second = await signInAs(person)
  expect(second.me.personId).toBe(first.me.personId)
  expect((await mustApi(me, { token: second.accessToken })).personId).toBe(first.me.personId)
})

test('without a token nobody is anybody', async () => {
  expect(await refusal(me)).toMatchObject({ code: 'SIGN_IN_REQUIRED', sentence: '请先登录。' })
})

test('an event without facts reaches the log like any other', async () => {
  const { community: place, staff: token } = await foundClub()
  const { contestId } = await mustApi(createContest, { token, body: { contestKey: newUlid(), place, plan: contestPlan() } })
  await settled()
  const auditor = await tokenWith({ staff: [{ role: 'auditor', place }] })
  const { items } = await mustApi(readLog, { token: auditor, query: { place, subject: `contest:${contestId}` } })
  expect(items).toEqual([expect.objectContaining({ type: 'contest.created', facts: {} })])
})
