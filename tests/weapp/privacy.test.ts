import { afterEach, expect, test } from '@jest/globals'
import { Actor } from '../support/actor'
import { anyone } from '../support/stack'
import { phoneOf } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** The privacy notice on the built bundle: before the first private interface, with two answers alike; own data and the way out. */
let phone: Phone | null = null
afterEach(() => {
  phone?.end()
  phone = null
})

const opened = async (url?: string): Promise<Phone> => {
  phone = phoneOf(new Actor(anyone()))
  await phone.launch(url)
  return phone
}

test('WeChat asks for a private interface: the notice comes, and agreeing lets it go on and is noted by the server', async () => {
  const here = await opened()
  const answer = here.askPrivacy('scanCode')
  await here.see('先看一眼隐私说明')
  await here.tap('同意')
  expect(await answer).toBe('agree')
  expect(here.text()).not.toContain('先看一眼隐私说明')
  const noted = here.asked.filter(({ api, options }) => api === 'request' && JSON.stringify(options).includes('/me/notice'))
  expect(noted).toHaveLength(1)
})

test('whoever refuses goes on browsing, and may agree later', async () => {
  const here = await opened('/packages/account/pages/privacy/index')
  const answer = here.askPrivacy('getPhoneNumber')
  await here.see('先看一眼隐私说明')
  await here.tap('不同意')
  expect(await answer).toBe('disagree')
  await here.see('您没有同意')
  await here.tap('同意')
  await here.see('您已同意')
  await here.tap('撤回同意')
  await here.see('您没有同意')
})

test('own data are shown, and closing the account asks twice and signs nobody in again unasked', async () => {
  const here = await opened('/packages/account/pages/data/index')
  await here.see('微信标识和您填的称呼')
  await here.tap('注销账号')
  await here.see('会依法保留')
  await here.tap('看清楚了，下一步')
  await here.see('真的要注销吗')
  const sure = here.controls().filter((node) => JSON.stringify(node.attributes).includes('button-danger'))
  await here.tap(sure.at(-1) ?? '注销账号')
  await here.see('账号已注销')
  await here.tap('回首页')
  await here.see('您已注销账号')
  const logins = here.asked.filter(({ api }) => api === 'login').length
  await here.tap('重新开始用')
  await here.see('先找到您家')
  expect(here.asked.filter(({ api }) => api === 'login').length).toBe(logins + 1)
})
