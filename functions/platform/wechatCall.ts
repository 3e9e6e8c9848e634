import * as z from 'zod'
import { SECOND } from '@shared/kernel/instant'
import { type RetryPolicy, retrying } from './retry'
import { setting } from './env'

/** How long WeChat may take for one answer: two tries and a token still fit into the patience of a phone. */
const PATIENCE = 3 * SECOND
const policy: RetryPolicy = { attempts: 2, base: 100, cap: 400 }

/** `system busy`: WeChat did nothing, so the same request may be sent again. */
const BUSY = -1

/** WeChat refused. Its HTTP status is 200 all the same; only `errcode` says so. */
export class WechatFault extends Error {
  override readonly name = 'WechatFault'
  constructor(
    readonly errcode: number,
    errmsg: string,
  ) {
    super(`${errcode} ${errmsg}`)
  }
}

/** No usable answer: time-out, broken connection, or something that is not what the documentation promises. */
export class WechatSilence extends Error {
  override readonly name = 'WechatSilence'
}

export interface WechatRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly query?: Record<string, string>
  readonly body?: unknown
  /** True when sending it twice does no harm. A request that spends a single-use code is never sent again after silence. */
  readonly repeatable: boolean
}

export interface WechatBytes {
  readonly contentType: string
  readonly bytes: Buffer
}

const Fault = z.object({ errcode: z.number().int(), errmsg: z.string().default('') })

/** Reads JSON whatever the content type says: WeChat sends it as text/plain. @throws WechatFault or WechatSilence */
const readJson = (bytes: Buffer): unknown => {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new WechatSilence('reply is not JSON')
  }
  // `errcode` may be absent on success.
  const fault = Fault.safeParse(value)
  if (fault.success && fault.data.errcode !== 0) throw new WechatFault(fault.data.errcode, fault.data.errmsg)
  return value
}

const exchange = async ({ method, path, query, body }: WechatRequest): Promise<WechatBytes> => {
  const url = new URL(path, setting('WECHAT_BASE_URL'))
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
  try {
    const reply = await fetch(url, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    return { contentType: reply.headers.get('content-type') ?? '', bytes: Buffer.from(await reply.arrayBuffer()) }
  } catch (error) {
    // The address carries the secret: only the kind of failure goes on.
    throw new WechatSilence(error instanceof Error ? error.name : 'no reply')
  }
}

const patiently = <T>(request: WechatRequest, act: () => Promise<T>): Promise<T> =>
  retrying(
    act,
    (error) => (error instanceof WechatFault && error.errcode === BUSY) || (request.repeatable && error instanceof WechatSilence),
    policy,
  )

/** One call that answers JSON. @throws WechatFault when refused, WechatSilence when there is no usable answer */
export const callForJson = <T extends z.ZodType>(request: WechatRequest, reply: T): Promise<z.infer<T>> =>
  patiently(request, async () => {
    const { bytes } = await exchange(request)
    const parsed = reply.safeParse(readJson(bytes))
    if (!parsed.success) throw new WechatSilence('reply has an unknown shape')
    return parsed.data
  })

/** One call that answers an image, or JSON when it is refused. @throws WechatFault, WechatSilence */
export const callForImage = (request: WechatRequest): Promise<WechatBytes> =>
  patiently(request, async () => {
    const reply = await exchange(request)
    if (reply.contentType.startsWith('image/')) return reply
    readJson(reply.bytes)
    throw new WechatSilence('reply is no image')
  })
