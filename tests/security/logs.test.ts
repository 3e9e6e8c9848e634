import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { bindByPhone, invite, revokeAppointment, signIn, updateMe } from '@shared/identity/contract'
import { wechatApp } from '../../infra/local/settings'
import { openidFor } from '../../infra/local/wechat/codes'
import { appoint, foundDistrict, putOnRoll } from '../support/district'
import { anyPhone, anyone, api, folder, loginCode, mustApi, phoneCode, refusal } from '../support/stack'

test('the log of the functions tells requests, and nothing of people', async () => {
  const here = await foundDistrict()
  const who = anyone()
  const code = await loginCode(who)
  const session = await mustApi(signIn, { body: { code } })
  const token = session.accessToken
  const phone = anyPhone()
  await putOnRoll(here.unit, '301', [phone])
  const spent = await phoneCode(phone)
  await mustApi(bindByPhone, { token, body: { phoneCode: spent } })
  await refusal(bindByPhone, { token, body: { phoneCode: spent } })
  await mustApi(updateMe, { token, body: { callMe: '称呼甲乙丙' } })
  await appoint(here.administrator, 'communityWorker', here.community, '姓名丁戊己')
  const { code: invitation } = await mustApi(invite, {
    token: here.administrator.accessToken,
    body: { name: '姓名丁戊己', role: 'communityWorker', place: here.community },
  })
  const failed = await refusal(revokeAppointment, {
    token: here.administrator.accessToken,
    params: { grantId: 'nobody' },
    body: { reason: '理由庚辛壬' },
  })
  await api(updateMe, { token, body: { callMe: '过长的称呼'.repeat(20) } })

  const log = await readFile(path.join(folder, 'logs', 'functions.log'), 'utf8')
  expect(log).toContain(failed.requestId)
  for (const secret of [
    ...[openidFor(wechatApp.appId, who), phone, '称呼甲乙丙', '姓名丁戊己', '理由庚辛壬', '过长的称呼'],
    ...[code, spent, invitation, token, session.refreshToken, wechatApp.secret],
  ])
    expect(log.includes(secret) ? `the log holds ${secret}` : 'clean').toBe('clean')
})
