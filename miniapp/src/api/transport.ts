import Taro from '@tarojs/taro'
import { platformWords } from '@/device/platformWords'
import { failure } from './errors'
import type { Transport } from './client'

/** Longest wait for a reply, ms. A vote in a stairwell with one bar of signal deserves patience. */
const patience = 20_000

/** WeChat and browsers word a time-out differently; whatever else fails without a status never reached the server. */
const timedOut = (thrown: unknown): boolean => /time-?\s?out|abort/i.test(platformWords(thrown))

const readBody = (data: unknown): unknown => {
  if (typeof data !== 'string') return data
  if (data === '') return {}
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}

/** Speaks HTTP through `Taro.request`, which answers any status as a success on both platforms. */
export const transport: Transport = async ({ method, path, headers, body }) => {
  try {
    const reply = await Taro.request<unknown>({
      url: LINLI_API_BASE + path,
      method,
      header: { ...headers },
      data: body ?? undefined,
      timeout: patience,
      // Parsed here: an empty or foreign body must not throw inside the platform.
      dataType: 'text',
      responseType: 'text',
    })
    return { status: reply.statusCode, body: readBody(reply.data) }
  } catch (thrown) {
    throw failure(timedOut(thrown) ? 'TIMEOUT' : 'OFFLINE')
  }
}
