import { expect, test } from '@jest/globals'
import { me } from '@shared/identity/contract'
import { anyone, mustApi, refusal, signInAs } from '../../support/stack'

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
