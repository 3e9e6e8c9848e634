import { describe, expect, test } from '@jest/globals'
import { MINUTE } from '@shared/kernel/instant'
import { WechatStandIn } from '../../../infra/local/wechat/stand-in'

/** The stand-in answers as WeChat's documents say (DOMAIN §4). It runs here with a clock of its own. */
const app = { appId: 'wx1', secret: 's' }
const start = () => {
  const clock = { now: 1_800_000_000_000 }
  const wechat = new WechatStandIn(app, () => clock.now)
  const get = (path: string, query: Record<string, string>) =>
    wechat.answer({ method: 'GET', path, query: new URLSearchParams(query), body: null })
  const post = (path: string, body: unknown, token = '') =>
    wechat.answer({ method: 'POST', path, query: new URLSearchParams(token && { access_token: token }), body })
  const login = (js_code: string, secret = app.secret, appid = app.appId) =>
    get('/sns/jscode2session', { appid, secret, js_code, grant_type: 'authorization_code' })
  const stableToken = (force_refresh = false): string => {
    const answer = post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: app.appId, secret: app.secret, force_refresh })
    return answer && 'access_token' in answer ? String(answer.access_token) : JSON.stringify(answer)
  }
  return { clock, wechat, get, post, login, stableToken }
}
const errcode = (n: number) => expect.objectContaining({ errcode: n, errmsg: expect.stringContaining('rid: ') })

describe('code2Session', () => {
  test('gives the same openid each time, and no errcode', () => {
    const { wechat, login } = start()
    const first = login(wechat.loginCode('周阿姨'))
    expect(first).toMatchObject({ openid: wechat.openidOf('周阿姨') })
    expect(first).not.toHaveProperty('errcode')
    expect(login(wechat.loginCode('周阿姨'))).toMatchObject({ openid: wechat.openidOf('周阿姨') })
  })
  test('takes a code once and for five minutes', () => {
    const { clock, wechat, login } = start()
    const code = wechat.loginCode('a')
    login(code)
    expect(login(code)).toEqual(errcode(40163))
    const late = wechat.loginCode('a')
    clock.now += 5 * MINUTE + 1
    expect(login(late)).toEqual(errcode(40029))
  })
  test('knows its app, its limits and who is blocked', () => {
    const { wechat, login } = start()
    expect(login(wechat.loginCode('a'), 's', 'wx2')).toEqual(errcode(40013))
    expect(login(wechat.loginCode('a'), 'wrong')).toEqual(errcode(40125))
    wechat.blocked.add('b')
    expect(login(wechat.loginCode('b'))).toEqual(errcode(40226))
    for (let i = 0; i < 100; i++) login(wechat.loginCode('c'))
    expect(login(wechat.loginCode('c'))).toEqual(errcode(45011))
  })
})

describe('access tokens', () => {
  test('the stable one stays until its last five minutes', () => {
    const { clock, stableToken } = start()
    const first = stableToken()
    clock.now += 114 * MINUTE
    expect(stableToken()).toBe(first)
    clock.now += 2 * MINUTE
    expect(stableToken()).not.toBe(first)
  })
  test('a forced one only every thirty seconds', () => {
    const { stableToken } = start()
    stableToken(true)
    expect(stableToken(true)).toContain('45009')
  })
  test('a call says whether its token is missing, wrong or old', () => {
    const { clock, post, stableToken } = start()
    const send = (token: string) => post('/wxa/getwxacodeunlimit', { scene: 'a' }, token)
    expect(send('')).toEqual(errcode(41001))
    expect(send('guessed')).toEqual(errcode(40001))
    const token = stableToken()
    clock.now += 121 * MINUTE
    expect(send(token)).toEqual(errcode(42001))
  })
})

test('a phone code is no login code, and good for one use', () => {
  const { wechat, login, post, stableToken } = start()
  const code = wechat.phoneCode('13800000001')
  expect(login(code)).toEqual(errcode(40029))
  const exchange = () => post('/wxa/business/getuserphonenumber', { code }, stableToken())
  expect(exchange()).toMatchObject({ phone_info: { purePhoneNumber: '13800000001', countryCode: '86', watermark: { appid: 'wx1' } } })
  expect(exchange()).toEqual(errcode(40029))
})

test('a message needs an authorisation each time, and fields within their limits', () => {
  const { wechat, post, stableToken } = start()
  const openid = wechat.openidOf('a')
  const send = (value: string) =>
    post(
      '/cgi-bin/message/subscribe/send',
      { touser: openid, template_id: 't', page: 'pages/home/index', data: { thing1: { value } } },
      stableToken(),
    )
  expect(send('表决结果')).toEqual(errcode(43101))
  wechat.messages.allow(openid, 't', 1)
  expect(send('一'.repeat(21))).toMatchObject({ errcode: 47003, errmsg: expect.stringContaining('data.thing1.value') })
  expect(send('表决结果')).toEqual({ errcode: 0, errmsg: 'ok' })
  expect(wechat.messages.sent).toMatchObject([{ openid, data: { thing1: '表决结果' } }])
})

test('a mini-program code is a picture, and its scene has limits', () => {
  const { post, stableToken } = start()
  const picture = post('/wxa/getwxacodeunlimit', { scene: 't=01ABC' }, stableToken())
  expect(picture && 'image' in picture && Buffer.isBuffer(picture.image) && picture.image.subarray(1, 4).toString()).toBe('PNG')
  expect(post('/wxa/getwxacodeunlimit', { scene: '中文' }, stableToken())).toEqual(errcode(40169))
})

test('the wrong method is told so, an unknown path is not WeChat', () => {
  const { get, post } = start()
  expect(get('/cgi-bin/stable_token', {})).toEqual(errcode(43002))
  expect(post('/sns/jscode2session', {})).toEqual(errcode(43001))
  expect(get('/nothing', {})).toBeNull()
})
