import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { crc32 } from 'node:zlib'
import { StoreRefusal } from './refusal'
import { type Signed, momentOf, readScope, sameSignature, sign, stringToSign } from './signature'

/** Seconds by which the signer's clock may be off (S3: 15 minutes). */
const SKEW = 15 * 60 * 1000

const headersOf = (request: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]))

const verify = (signed: Omit<Signed, 'scope'>, credential: string, signature: string, secret: string): void => {
  const scope = readScope(credential)
  if (!scope) throw new StoreRefusal(400, 'AuthorizationQueryParametersError')
  if (!sameSignature(sign(secret, scope, stringToSign({ ...signed, scope })), signature))
    throw new StoreRefusal(403, 'SignatureDoesNotMatch')
}

/** A link that carries its own signature and life. */
const checkLink = (request: IncomingMessage, url: URL, secret: string, now: number): void => {
  const q = url.searchParams
  const at = q.get('X-Amz-Date') ?? ''
  const ends = momentOf(at) + 1000 * Number(q.get('X-Amz-Expires'))
  if (!(ends > now)) throw new StoreRefusal(403, 'AccessDenied', 'Request has expired')
  const signedHeaders = (q.get('X-Amz-SignedHeaders') ?? '').split(';')
  const payload = q.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD'
  const signed = { method: request.method ?? 'GET', url, headers: headersOf(request), signedHeaders, payload, at }
  verify(signed, q.get('X-Amz-Credential') ?? '', q.get('X-Amz-Signature') ?? '', secret)
}

/** A call of the AWS SDK, signed in its headers. */
const checkCall = (request: IncomingMessage, url: URL, secret: string, now: number): void => {
  const headers = headersOf(request)
  const found = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '')
  if (!found) throw new StoreRefusal(403, 'AccessDenied')
  const [, credential = '', names = '', signature = ''] = found
  const at = headers['x-amz-date'] ?? ''
  if (!(Math.abs(momentOf(at) - now) < SKEW)) throw new StoreRefusal(403, 'RequestTimeTooSkewed')
  const payload = headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD'
  const signed = { method: request.method ?? 'GET', url, headers, signedHeaders: names.split(';'), payload, at }
  verify(signed, credential, signature, secret)
}

const checksums: Record<string, (body: Buffer) => string> = {
  'x-amz-checksum-sha256': (body) => createHash('sha256').update(body).digest('base64'),
  'x-amz-checksum-crc32': (body) => {
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return sum.toString('base64')
  },
}

/** Compares the bytes with every digest the request names. @throws StoreRefusal */
export const checkBody = (request: IncomingMessage, body: Buffer): void => {
  const headers = headersOf(request)
  const payload = headers['x-amz-content-sha256']
  if (payload?.startsWith('STREAMING-')) throw new StoreRefusal(501, 'NotImplemented', 'send the body in one piece')
  if (payload && /^[0-9a-f]{64}$/.test(payload) && createHash('sha256').update(body).digest('hex') !== payload)
    throw new StoreRefusal(400, 'XAmzContentSHA256Mismatch')
  for (const [name, sumOf] of Object.entries(checksums)) {
    const wanted = headers[name]
    if (wanted !== undefined && wanted !== sumOf(body)) throw new StoreRefusal(400, 'BadDigest', `${name} did not match`)
  }
}

/** Is this request signed by `secret`, in its link or its headers, and still good? @throws StoreRefusal */
export const checkRequest = (request: IncomingMessage, url: URL, secret: string, now: number): void =>
  url.searchParams.has('X-Amz-Signature') ? checkLink(request, url, secret, now) : checkCall(request, url, secret, now)
