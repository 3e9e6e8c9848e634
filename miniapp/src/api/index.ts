import Taro from '@tarojs/taro'
import { Instant, msOf } from '@shared/kernel/instant'
import { readStored, writeStored } from '@/session/storage'
import { sessionKeeper } from '@/session/store'
import { createClient } from './client'
import { clockOffset, noteServerTime, onClockChange, serverNow, takeOffset } from './clock'
import { transport } from './transport'

const clockKey = 'linli.clock'
takeOffset(readStored(clockKey))
onClockChange(() => writeStored(clockKey, clockOffset()))

const client = createClient({
  transport,
  session: sessionKeeper,
  now: () => msOf(serverNow()),
  loginCode: process.env.TARO_ENV === 'weapp' ? async () => (await Taro.login()).code : null,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  learnTime: (at, sentAt) => {
    const parsed = Instant.safeParse(at)
    if (parsed.success) noteServerTime(parsed.data, sentAt, Date.now())
  },
})

/**
 * Calls an endpoint of the contract: `call(decision.read, { params: { decisionId } })`.
 * The session is renewed unseen; reads are tried again.
 * @throws ApiError with the sentence for the person; `unclear` when nobody knows whether the server acted.
 */
export const call = client.call
export const signInSilently = client.signInSilently
export { ApiError, asApiError, failure } from './errors'
export { serverNow } from './clock'
