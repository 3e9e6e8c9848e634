import * as z from 'zod'
import { Codes, openidFor } from './codes'
import { Faults } from './faults'
import { MessageBody, Messages, badField } from './messages'
import { codePicture } from './picture'
import { Tokens } from './tokens'
import { type WechatAnswer, fault } from './reply'

export interface WechatApp {
  readonly appId: string
  readonly secret: string
}

/** A call as the server of a mini-program makes it. */
export interface WechatCall {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
}

const StableBody = z.object({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().optional(),
})
const PhoneBody = z.object({ code: z.string() })
const SceneBody = z.object({ scene: z.string(), page: z.string().optional(), check_path: z.boolean().optional() })
/** The content check takes texts up to this length, of people who were in the mini-program within two hours. */
const CheckBody = z.object({
  openid: z.string(),
  content: z.string().min(1).max(2_500),
  version: z.literal(2),
  scene: z.number().int().min(1).max(4),
})
/** What the content check holds for abuse; anything else passes. */
const abuse = /骂人的话|打死你/
const RealNameBody = z.object({
  openid: z.string(),
  real_name: z.string(),
  cred_id: z.string(),
  cred_type: z.string().optional(),
  code: z.string(),
})

/** Scenes take at most 32 of these characters (DOMAIN §4.10). */
const scenePattern = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/

/**
 * WeChat's server, as far as the product talks to it (DOMAIN §4.12, items 1–5, 7, 9 and 10, and the content check of §4.9): same paths, same codes, same failures.
 * People are names here; a person has a login code when the control service issues one, as `wx.login` would.
 */
export class WechatStandIn {
  readonly faults = new Faults()
  readonly messages = new Messages()
  readonly tokens: Tokens
  private readonly logins: Codes
  private readonly phones: Codes
  /** People whom WeChat considers a risk (40226). */
  readonly blocked = new Set<string>()
  /** Real names by openid, for the real-name check. */
  readonly realNames = new Map<string, { name: string; id: string }>()

  constructor(
    readonly app: WechatApp,
    private readonly now: () => number,
  ) {
    this.tokens = new Tokens(now)
    this.logins = new Codes(now)
    this.phones = new Codes(now)
  }

  /** What `wx.login` would give this person. */
  loginCode(person: string): string {
    return this.logins.issue(person)
  }

  /** What the phone-number button would give a person with this number. */
  phoneCode(phone: string): string {
    return this.phones.issue(phone)
  }

  openidOf(person: string): string {
    return openidFor(this.app.appId, person)
  }

  private wrongApp(appId: string | null, secret: string | null): WechatAnswer | null {
    if (appId !== this.app.appId) return fault(40013)
    return secret === this.app.secret ? null : fault(40125)
  }

  private code2Session({ query }: WechatCall): WechatAnswer {
    const wrong = this.wrongApp(query.get('appid'), query.get('secret'))
    if (wrong) return wrong
    const result = this.logins.exchange(query.get('js_code') ?? '', 40163)
    if ('errcode' in result) return fault(result.errcode)
    if (this.blocked.has(result.of)) return fault(40226)
    // No errcode on success.
    return { session_key: Buffer.from(`key of ${result.of}`).toString('base64'), openid: this.openidOf(result.of) }
  }

  private token({ query }: WechatCall): WechatAnswer {
    return this.wrongApp(query.get('appid'), query.get('secret')) ?? this.tokens.plainToken()
  }

  private stableToken({ body }: WechatCall): WechatAnswer {
    const parsed = StableBody.safeParse(body)
    if (!parsed.success) return fault(47001)
    const { appid, secret, force_refresh: force = false } = parsed.data
    return this.wrongApp(appid, secret) ?? this.tokens.stableToken(force) ?? fault(45009)
  }

  private phoneNumber({ body }: WechatCall): WechatAnswer {
    const parsed = PhoneBody.safeParse(body)
    if (!parsed.success) return fault(47001)
    const result = this.phones.exchange(parsed.data.code, 40029)
    if ('errcode' in result) return fault(result.errcode)
    const watermark = { timestamp: Math.floor(this.now() / 1000), appid: this.app.appId }
    return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: result.of, purePhoneNumber: result.of, countryCode: '86', watermark } }
  }

  private realName({ body }: WechatCall): WechatAnswer {
    const parsed = RealNameBody.safeParse(body)
    if (!parsed.success) return fault(47001)
    const known = this.realNames.get(parsed.data.openid)
    const name = !known ? 'V_OP_NA' : known.name === parsed.data.real_name ? 'V_OP_NM_MA' : 'V_OP_NM_UM'
    const id = known && known.id === parsed.data.cred_id && known.name === parsed.data.real_name ? 'V_NM_ID_MA' : 'V_NM_ID_UM'
    return { errcode: 0, errmsg: 'ok', verify_openid: name, verify_real_name: id }
  }

  private sendMessage({ body }: WechatCall): WechatAnswer {
    const parsed = MessageBody.safeParse(body)
    if (!parsed.success) return fault(47001)
    const { touser, template_id: templateId, page = '', data } = parsed.data
    if (!/^o[\w-]{27}$/.test(touser)) return fault(40003)
    if (templateId === '') return fault(40037)
    if (page.startsWith('/')) return fault(41030)
    const bad = badField(data)
    if (bad) return fault(47003, ` data.${bad}.value invalid`)
    const plain = Object.fromEntries(Object.entries(data).map(([name, { value }]) => [name, value]))
    const sent = this.messages.send({ openid: touser, templateId, page, data: plain, at: this.now() })
    return sent ? { errcode: 0, errmsg: 'ok' } : fault(43101)
  }

  private checkText({ body }: WechatCall): WechatAnswer {
    const parsed = CheckBody.safeParse(body)
    if (!parsed.success) return fault(47001)
    const risky = abuse.test(parsed.data.content)
    const result = risky ? { suggest: 'risky', label: 20003 } : { suggest: 'pass', label: 100 }
    return { errcode: 0, errmsg: 'ok', result, trace_id: 'local' }
  }

  private codeUnlimited({ body }: WechatCall): WechatAnswer {
    const parsed = SceneBody.safeParse(body)
    if (!parsed.success) return fault(47001)
    if (!scenePattern.test(parsed.data.scene)) return fault(40169)
    if (parsed.data.page?.startsWith('/')) return fault(41030)
    return { image: codePicture(parsed.data.scene) }
  }

  private readonly calls: Readonly<Record<string, { method: 'GET' | 'POST'; token: boolean; run: (call: WechatCall) => WechatAnswer }>> = {
    '/sns/jscode2session': { method: 'GET', token: false, run: (c) => this.code2Session(c) },
    '/cgi-bin/token': { method: 'GET', token: false, run: (c) => this.token(c) },
    '/cgi-bin/stable_token': { method: 'POST', token: false, run: (c) => this.stableToken(c) },
    '/wxa/business/getuserphonenumber': { method: 'POST', token: true, run: (c) => this.phoneNumber(c) },
    '/intp/realname/checkrealnameinfo': { method: 'POST', token: true, run: (c) => this.realName(c) },
    '/cgi-bin/message/subscribe/send': { method: 'POST', token: true, run: (c) => this.sendMessage(c) },
    '/wxa/msg_sec_check': { method: 'POST', token: true, run: (c) => this.checkText(c) },
    '/wxa/getwxacodeunlimit': { method: 'POST', token: true, run: (c) => this.codeUnlimited(c) },
  }

  /** Answers one call; null when there is no such path. */
  answer(call: WechatCall): WechatAnswer | null {
    const known = this.calls[call.path]
    if (!known) return null
    if (call.method !== known.method) return fault(known.method === 'GET' ? 43001 : 43002)
    const refused = known.token ? this.tokens.refusal(call.query.get('access_token')) : null
    return refused ? fault(refused) : known.run(call)
  }
}
