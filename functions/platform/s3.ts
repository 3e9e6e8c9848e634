import { fromEnv } from '@aws-sdk/credential-provider-env'
import { Hash } from '@smithy/core/serde'
import { SignatureV4, createScope, getSigningKey } from '@smithy/signature-v4'
import type { HttpRequest, SourceData } from '@smithy/types'
import { setting } from './env'
import { retrying } from './retry'

/**
 * As much of S3 as the functions use, signed by AWS' own signer. The S3 client of the SDK would add 180 KB to every bundle,
 * double the cold start and take a millisecond of processor time for each link of a page (docs/bench.md).
 */
class Sha256 extends Hash {
  constructor(secret?: SourceData) {
    super('sha256', secret)
  }
}

const credentials = fromEnv()
const region = (): string => setting('AWS_REGION')
const signer = (): SignatureV4 => new SignatureV4({ service: 's3', region: region(), credentials, sha256: Sha256, uriEscapePath: false })

/** Characters that are not unreserved (RFC 3986) are encoded, each part of the key by itself. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

/** Address of a bucket: a host name on AWS, a folder of the one local host. */
export const addressOf = (bucket: string): URL => {
  const local = process.env.AWS_ENDPOINT_URL_S3
  if (local) return new URL(`${local}/${bucket}/`)
  return new URL(`https://${bucket}.s3.${region()}.amazonaws.com${region().startsWith('cn-') ? '.cn' : ''}/`)
}

const requestFor = (
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE',
  bucket: string,
  key: string,
  more: Partial<HttpRequest> = {},
): HttpRequest => {
  const { protocol, hostname, port, host, pathname } = addressOf(bucket)
  const path = pathname + key.split('/').map(encode).join('/')
  return { method, protocol, hostname, ...(port && { port: Number(port) }), path, query: {}, ...more, headers: { host, ...more.headers } }
}

const urlOf = ({ protocol, headers, path, query = {} }: HttpRequest): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(String(value))}`)
  return `${protocol}//${headers.host}${path}${pairs.length ? `?${pairs.join('&')}` : ''}`
}

class StoreFailed extends Error {
  override readonly name = 'StoreFailed'
  constructor(readonly status: number) {
    super(`the file store answered ${status}`)
  }
}

/** Milliseconds for one attempt, and how often one is made: reading and writing a whole file are both safe to repeat. */
const PATIENCE = 10_000
const policy = { attempts: 3, base: 50, cap: 400 }
const again = (error: unknown): boolean => !(error instanceof StoreFailed) || error.status >= 500 || error.status === 429

/** Sends a signed request. @throws StoreFailed for what is neither 2xx nor listed in `accept`; whatever `fetch` throws */
export const send = (
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE',
  bucket: string,
  key: string,
  more: { body?: string | Uint8Array; headers?: Record<string, string>; accept?: readonly number[] } = {},
): Promise<Response> =>
  retrying(
    async () => {
      const signed = await signer().sign(requestFor(method, bucket, key, { body: more.body, headers: more.headers ?? {} }))
      const reply = await fetch(urlOf(signed), {
        method,
        headers: signed.headers,
        ...(more.body !== undefined && { body: typeof more.body === 'string' ? more.body : new Uint8Array(more.body) }),
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (!reply.ok && !more.accept?.includes(reply.status)) throw new StoreFailed(reply.status)
      return reply
    },
    again,
    policy,
  )

/** A link that anyone may read one file with for `expiresIn` seconds. */
export const presign = async (bucket: string, key: string, query: Record<string, string>, expiresIn: number): Promise<string> =>
  urlOf(
    await signer().presign(requestFor('GET', bucket, key, { query, headers: { 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' } }), {
      expiresIn,
    }),
  )

/** Signs the policy of an upload form; the fields that go with it besides the file. */
export const signPolicy = async (
  fields: Readonly<Record<string, string>>,
  conditions: readonly unknown[],
  expiresIn: number,
): Promise<Record<string, string>> => {
  const now = Date.now()
  const date = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '')
  const day = date.slice(0, 8)
  const keys = await credentials()
  const all = {
    ...fields,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${keys.accessKeyId}/${createScope(day, region(), 's3')}`,
    'X-Amz-Date': date,
    ...(keys.sessionToken && { 'X-Amz-Security-Token': keys.sessionToken }),
  }
  const expiration = new Date(now + expiresIn * 1000).toISOString()
  const exactly = Object.entries(all).map(([name, value]) => ({ [name]: value }))
  const encoded = Buffer.from(JSON.stringify({ expiration, conditions: [...conditions, ...exactly] })).toString('base64')
  const hash = new Sha256(await getSigningKey(Sha256, keys, day, region(), 's3'))
  hash.update(Buffer.from(encoded))
  return { ...all, Policy: encoded, 'X-Amz-Signature': Buffer.from(await hash.digest()).toString('hex') }
}
