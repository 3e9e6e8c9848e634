import * as z from 'zod'
import { type ErrorCode, Refusal } from '@shared/contract/errors'
import { setting } from './env'
import { count, logger } from './log'
import { type WechatBytes, WechatFault, WechatSilence, callForImage, callForJson } from './wechatCall'
import { withAccessToken } from './wechatToken'

/** Turns what WeChat refused into a refusal of ours; what is not in `known` is WECHAT_UNAVAILABLE and logged. */
const refuse = (call: string, known: Readonly<Record<number, ErrorCode>>, error: unknown): never => {
  if (error instanceof WechatFault) {
    const code = known[error.errcode]
    if (code) throw new Refusal(code, {}, error.message)
    logger.error('wechat', { call, errcode: error.errcode })
    throw new Refusal('WECHAT_UNAVAILABLE', {}, error.message)
  }
  if (error instanceof WechatSilence) throw new Refusal('WECHAT_UNAVAILABLE', {}, error.message)
  throw error
}

const Login = z.object({ openid: z.string().min(1) })

/**
 * The openid behind a login code (single use, 5 minutes). The session key that comes with it is dropped at once.
 * @throws Refusal SIGN_IN_FAILED (used, expired, unknown code; blocked user), TOO_MANY_REQUESTS, WECHAT_UNAVAILABLE
 */
export const openidOf = async (code: string): Promise<string> => {
  const query = { appid: setting('WECHAT_APP_ID'), secret: setting('WECHAT_APP_SECRET'), js_code: code, grant_type: 'authorization_code' }
  const known = { 40029: 'SIGN_IN_FAILED', 40163: 'SIGN_IN_FAILED', 40226: 'SIGN_IN_FAILED', 45011: 'TOO_MANY_REQUESTS' } as const
  try {
    return (await callForJson({ method: 'GET', path: '/sns/jscode2session', query, repeatable: false }, Login)).openid
  } catch (error) {
    return refuse('code2Session', known, error)
  }
}

const Phone = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string().min(1),
    countryCode: z.string(),
    watermark: z.object({ appid: z.string() }),
  }),
})

/**
 * The phone number behind a phone code (not the login code; single use, 5 minutes): 11 digits for mainland numbers,
 * `+<country><number>` for others.
 * @throws Refusal PHONE_CODE_INVALID, PHONE_QUOTA_EXHAUSTED (each look-up costs money), TOO_MANY_REQUESTS, WECHAT_UNAVAILABLE
 */
export const phoneOf = async (code: string): Promise<string> => {
  const known = {
    40029: 'PHONE_CODE_INVALID',
    40163: 'PHONE_CODE_INVALID',
    45009: 'PHONE_QUOTA_EXHAUSTED',
    45011: 'TOO_MANY_REQUESTS',
  } as const
  try {
    const { phone_info: phone } = await withAccessToken((token) =>
      callForJson(
        {
          method: 'POST',
          path: '/wxa/business/getuserphonenumber',
          query: { access_token: token },
          body: { code },
          repeatable: false,
        },
        Phone,
      ),
    )
    if (phone.watermark.appid !== setting('WECHAT_APP_ID')) throw new WechatSilence('phone number of another app')
    return phone.countryCode === '86' ? phone.purePhoneNumber : `+${phone.countryCode}${phone.purePhoneNumber}`
  } catch (error) {
    return refuse('getPhoneNumber', known, error)
  }
}

/** Which published state of the mini-program a code or message opens. */
const edition = (): 'release' | 'trial' => (setting('STAGE') === 'prod' ? 'release' : 'trial')

/**
 * A mini-program code that opens `page` with `scene` (at most 32 characters of `0-9a-zA-Z` and some signs).
 * @throws Refusal TOO_MANY_REQUESTS (5,000 a minute), WECHAT_UNAVAILABLE
 */
export const miniProgramCode = async (scene: string, page: string): Promise<WechatBytes> => {
  // Until the first release no page is published, so that only there the path can be checked.
  const body = { scene, page, env_version: edition(), check_path: edition() === 'release' }
  try {
    return await withAccessToken((token) =>
      callForImage({ method: 'POST', path: '/wxa/getwxacodeunlimit', query: { access_token: token }, body, repeatable: true }),
    )
  } catch (error) {
    return refuse('getUnlimitedQRCode', { 45009: 'TOO_MANY_REQUESTS', 45011: 'TOO_MANY_REQUESTS' }, error)
  }
}

const Checked = z.object({ result: z.object({ suggest: z.string() }) })
export type TextCheck = 'passed' | 'risky' | 'unchecked'

/**
 * What WeChat's content check says of a text: `risky` also stands for "to be looked at". Asked once: nobody waits for a second try.
 * @throws WechatFault or WechatSilence when it gave no answer, such as when the person has not been here for two hours (61010)
 */
export const checkText = async (openid: string, content: string): Promise<TextCheck> => {
  const { result } = await withAccessToken((token) =>
    callForJson(
      {
        method: 'POST',
        path: '/wxa/msg_sec_check',
        query: { access_token: token },
        body: { openid, content: Array.from(content).slice(0, 2_500).join(''), version: 2, scene: 2 },
        repeatable: false,
      },
      Checked,
    ),
  )
  return result.suggest === 'pass' ? 'passed' : 'risky'
}

export interface SubscribeMessage {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  /** Values by field name; WeChat's limits per kind apply (`thing` at most 20 characters). */
  readonly data: Readonly<Record<string, string>>
}

/**
 * What became of a message. `refused`: the person has no authorisation left (43101). `rejected`: WeChat will never take this message,
 * whatever its person allows, and did nothing; `reason` is its code, and the field when it named one. `later`: WeChat did nothing this
 * time. `unclear`: no answer came, so the message may have been delivered.
 */
export type MessageOutcome =
  { readonly kind: 'sent' | 'refused' | 'later' | 'unclear' } | { readonly kind: 'rejected'; readonly reason: string }

/** The fault is in what we sent: openid, template, page, a field. Sending it again changes nothing. */
const ourFault = new Set([40003, 40037, 41030, 47003])

const outcomeOf = (error: WechatFault): MessageOutcome => {
  if (error.errcode === 43101) return { kind: 'refused' }
  if (!ourFault.has(error.errcode)) return { kind: 'later' }
  const [, field] = /data\.([a-z_]{1,20}\d{1,2})\b/.exec(error.message) ?? []
  return { kind: 'rejected', reason: field === undefined ? String(error.errcode) : `${error.errcode} ${field}` }
}

/** Sends one subscribe message. Never throws: a message that fails must not fail the act it tells of. */
export const sendMessage = async (message: SubscribeMessage): Promise<MessageOutcome> => {
  const body = {
    touser: message.openid,
    template_id: message.templateId,
    page: message.page,
    data: Object.fromEntries(Object.entries(message.data).map(([name, value]) => [name, { value }])),
    miniprogram_state: edition() === 'release' ? 'formal' : 'trial',
    lang: 'zh_CN',
  }
  try {
    await withAccessToken((token) =>
      callForJson(
        { method: 'POST', path: '/cgi-bin/message/subscribe/send', query: { access_token: token }, body, repeatable: false },
        z.object({}),
      ),
    )
    return { kind: 'sent' }
  } catch (error) {
    const outcome: MessageOutcome = error instanceof WechatFault ? outcomeOf(error) : { kind: 'unclear' }
    const reason = error instanceof WechatFault ? String(error.errcode) : 'silence'
    count(outcome.kind === 'rejected' ? 'MessagesRejected' : 'MessagesRefused', reason)
    if (outcome.kind !== 'refused') logger.error('wechat', { call: 'sendMessage', reason: 'reason' in outcome ? outcome.reason : reason })
    return outcome
  }
}
