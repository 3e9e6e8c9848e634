import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { HOUR } from '@shared/kernel/instant'
import { logger } from '@functions/platform/log'
import { miniProgramCode, openidOf, phoneOf, sendMessage } from '@functions/platform/wechat'
import { wechatApp } from '../../../infra/local/settings'
import type { LocalServer } from '../../../infra/local/server'
import type { Fault } from '../../../infra/local/wechat/faults'
import { startWechat } from '../../../infra/local/wechat/server'
import { type WechatCall, WechatStandIn } from '../../../infra/local/wechat/stand-in'

/** A stand-in of this file's own: its failures meet nobody else. */
let late = 0
const wechat = new WechatStandIn(wechatApp, () => Date.now() + late)
const calls: WechatCall[] = []
let server: LocalServer
beforeAll(async () => {
  const answer = wechat.answer.bind(wechat)
  jest.spyOn(wechat, 'answer').mockImplementation((call) => {
    calls.push(call)
    return answer(call)
  })
  jest.spyOn(logger, 'error').mockReturnValue()
  server = await startWechat(0, wechat)
  process.env.WECHAT_BASE_URL = server.url
})
afterEach(() => {
  wechat.faults.clear()
  calls.length = 0
  late = 0
})
afterAll(() => server.close())

const paths = {
  login: '/sns/jscode2session',
  phone: '/wxa/business/getuserphonenumber',
  token: '/cgi-bin/stable_token',
  send: '/cgi-bin/message/subscribe/send',
  code: '/wxa/getwxacodeunlimit',
}
const trouble = (fault: Partial<Fault> & { path: string }): void => wechat.faults.add({ kind: 'error', times: 1, errcode: -1, ...fault })
const asked = (path: string): number => calls.filter((c) => c.path === path).length
const login = (): Promise<string> => openidOf(wechat.loginCode('王甲一'))
const phone = (): Promise<string> => phoneOf(wechat.phoneCode('13800000001'))
const picture = () => miniProgramCode('01ARZ3NDEKTSV4RRFFQ69G5FAV', 'packages/account/pages/approve/index')

describe('a login code', () => {
  test('gives the openid, though WeChat answers as plain text and without errcode', async () => {
    expect(await login()).toBe(wechat.openidOf('王甲一'))
  })

  test('used again, unknown, or of a blocked person does not sign in', async () => {
    const code = wechat.loginCode('王甲一')
    await openidOf(code)
    await expect(openidOf(code)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    await expect(openidOf('unknown')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    wechat.blocked.add('李乙一')
    await expect(openidOf(wechat.loginCode('李乙一'))).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
  })

  test('older than five minutes does not sign in', async () => {
    const code = wechat.loginCode('王甲一')
    late = 6 * 60_000
    await expect(openidOf(code)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
  })

  test('is tried again when WeChat is busy, and not more than once', async () => {
    trouble({ path: paths.login })
    expect(await login()).toBe(wechat.openidOf('王甲一'))
    trouble({ path: paths.login, times: 2 })
    await expect(login()).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' })
    await expect(login()).resolves.toMatch(/^o/)
  })

  test.each(['malformed', 'badGateway', 'silence'] as const)('is never tried again after %s: it may be spent', async (kind) => {
    trouble({ path: paths.login, kind })
    await expect(login()).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' })
    expect(asked(paths.login)).toBe(0)
  })

  test('asked for too often is refused as that', async () => {
    trouble({ path: paths.login, errcode: 45011 })
    await expect(login()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })

  test('with our own settings wrong is unavailable, and logged without the secret', async () => {
    trouble({ path: paths.login, errcode: 40125 })
    await expect(login()).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' })
    expect(logger.error).toHaveBeenLastCalledWith('wechat', { call: 'code2Session', errcode: 40125 })
  })
})

describe('the access token', () => {
  test('is asked for once and kept', async () => {
    await phone()
    calls.length = 0
    await Promise.all([phone(), phone(), picture()])
    expect(asked(paths.token)).toBe(0)
  })

  test('that WeChat no longer takes is replaced once', async () => {
    await phone()
    calls.length = 0
    wechat.tokens.expireAll()
    expect(await phone()).toBe('13800000001')
    expect([asked(paths.phone), asked(paths.token)]).toEqual([2, 1])
    trouble({ path: paths.phone, errcode: 40001, times: 2 })
    await expect(phone()).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' })
  })

  test('is asked for again after silence, since asking harms nothing', async () => {
    wechat.tokens.expireAll()
    trouble({ path: paths.token, kind: 'malformed' })
    expect(await phone()).toBe('13800000001')
  })

  test('is replaced before it runs out', async () => {
    await phone()
    calls.length = 0
    jest.useFakeTimers({
      now: Date.now() + 2 * HOUR - 30_000,
      doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'performance', 'queueMicrotask'],
    })
    await phone()
    jest.useRealTimers()
    expect(asked(paths.token)).toBe(1)
  })
})

describe('a phone code', () => {
  test('gives the number, once', async () => {
    const code = wechat.phoneCode('13800000002')
    expect(await phoneOf(code)).toBe('13800000002')
    await expect(phoneOf(code)).rejects.toMatchObject({ code: 'PHONE_CODE_INVALID' })
  })

  test('is no login code, nor the other way round', async () => {
    await expect(phoneOf(wechat.loginCode('王甲一'))).rejects.toMatchObject({ code: 'PHONE_CODE_INVALID' })
    await expect(openidOf(wechat.phoneCode('13800000002'))).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
  })

  test.each([
    [45009, 'PHONE_QUOTA_EXHAUSTED'],
    [45011, 'TOO_MANY_REQUESTS'],
    [48001, 'WECHAT_UNAVAILABLE'],
  ])('that WeChat refuses with %i is %s', async (errcode, code) => {
    trouble({ path: paths.phone, errcode })
    await expect(phone()).rejects.toMatchObject({ code })
  })

  test('is never tried again after a broken answer', async () => {
    trouble({ path: paths.phone, kind: 'malformed' })
    await expect(phone()).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' })
    expect(asked(paths.phone)).toBe(0)
  })
})

describe('a mini-program code', () => {
  test('is a picture', async () => {
    const { contentType, bytes } = await picture()
    expect([contentType, bytes.subarray(1, 4).toString()]).toEqual(['image/png', 'PNG'])
  })

  test('is asked for again after a broken answer', async () => {
    trouble({ path: paths.code, kind: 'malformed' })
    expect((await picture()).contentType).toBe('image/png')
  })

  test.each([
    [45009, 'TOO_MANY_REQUESTS'],
    [41030, 'WECHAT_UNAVAILABLE'],
  ])('that WeChat refuses with %i is %s', async (errcode, code) => {
    trouble({ path: paths.code, errcode })
    await expect(picture()).rejects.toMatchObject({ code })
  })
})

describe('a subscribe message', () => {
  const openid = wechat.openidOf('王甲一')
  const message = { openid, templateId: 'template', page: 'pages/votes/index', data: { thing1: '加装电梯表决', time2: '2026-11-27 18:00' } }

  test('is sent while the person allows it, then refused', async () => {
    wechat.messages.allow(openid, 'template', 1)
    expect(await sendMessage(message)).toEqual({ kind: 'sent' })
    expect(wechat.messages.sent.at(-1)).toMatchObject({ openid, data: message.data })
    expect(await sendMessage(message)).toEqual({ kind: 'refused' })
  })

  test('with a field that is too long is rejected, and the field named', async () => {
    expect(await sendMessage({ ...message, data: { thing1: '字'.repeat(21) } })).toEqual({ kind: 'rejected', reason: '47003 thing1' })
  })

  test.each([40003, 40037, 41030])('that WeChat answers with %i is never sent again', async (errcode) => {
    trouble({ path: paths.send, errcode })
    expect(await sendMessage(message)).toEqual({ kind: 'rejected', reason: String(errcode) })
  })

  test('that meets a limit waits', async () => {
    trouble({ path: paths.send, errcode: 45009 })
    expect(await sendMessage(message)).toEqual({ kind: 'later' })
  })

  test.each(['malformed', 'badGateway'] as const)('without a usable answer (%s) is unclear, and harms nobody', async (kind) => {
    trouble({ path: paths.send, kind })
    expect(await sendMessage(message)).toEqual({ kind: 'unclear' })
  })
})
