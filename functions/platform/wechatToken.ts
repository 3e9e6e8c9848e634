import * as z from 'zod'
import { SECOND } from '@shared/kernel/instant'
import { nowMs } from './clock'
import { setting } from './env'
import { WechatFault, callForJson } from './wechatCall'

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/** Asked anew this long before it runs out, so that no call meets its last second. */
const MARGIN = 60 * SECOND
/** The token is not, or no longer, valid: the only errors after which a new token helps. */
const stale = new Set([40001, 42001])

let held: { readonly token: string; readonly until: number } | undefined
let asking: Promise<string> | undefined

/**
 * `stable_token`: every instance gets the same token while it is valid, so that instances do not invalidate each other's
 * as the older `/token` does.
 */
const ask = async (): Promise<string> => {
  const { access_token: token, expires_in: seconds } = await callForJson(
    {
      method: 'POST',
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: setting('WECHAT_APP_ID'), secret: setting('WECHAT_APP_SECRET') },
      repeatable: true,
    },
    Token,
  )
  held = { token, until: nowMs() + seconds * SECOND - MARGIN }
  return token
}

const accessToken = async (): Promise<string> => {
  if (held && held.until > nowMs()) return held.token
  asking ??= ask().finally(() => {
    asking = undefined
  })
  return asking
}

/** Runs `act` with an access token, once more with a new one when WeChat says that the token is stale. */
export const withAccessToken = async <T>(act: (token: string) => Promise<T>): Promise<T> => {
  try {
    return await act(await accessToken())
  } catch (error) {
    if (!(error instanceof WechatFault && stale.has(error.errcode))) throw error
    held = undefined
    return act(await accessToken())
  }
}
