import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** AWS Signature Version 4 as the file store checks it (service `s3`). One secret, any region. */
export const SERVICE = 's3'

const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()
const hexOf = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

/** RFC 3986: everything but unreserved characters is encoded. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

export interface Scope {
  readonly accessKey: string
  readonly date: string
  readonly region: string
}

/** `AKIA…/20261123/cn-north-1/s3/aws4_request`, or null when it does not read so. */
export const readScope = (credential: string): Scope | null => {
  const [accessKey, date, region, service, end] = credential.split('/')
  if (!accessKey || !date || !region || service !== SERVICE || end !== 'aws4_request') return null
  return { accessKey, date, region }
}

/** Signature of `text` in lower-case hex. */
export const sign = (secret: string, scope: Scope, text: string): string => {
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, scope.date), scope.region), SERVICE), 'aws4_request')
  return hmac(key, text).toString('hex')
}

export const sameSignature = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

export interface Signed {
  readonly method: string
  /** Path and query as they came in. */
  readonly url: URL
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly signedHeaders: readonly string[]
  /** Hex digest of the body, or the word that stands for it. */
  readonly payload: string
  /** `20261123T101500Z` */
  readonly at: string
  readonly scope: Scope
}

/** What is signed: the request in canonical form, with its moment and scope. */
export const stringToSign = (r: Signed): string => {
  const path = r.url.pathname
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/')
  const query = [...r.url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const headers = r.signedHeaders.map((name) => `${name}:${(r.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`).join('')
  const canonical = [r.method, path, query, headers, r.signedHeaders.join(';'), r.payload].join('\n')
  return ['AWS4-HMAC-SHA256', r.at, `${r.scope.date}/${r.scope.region}/${SERVICE}/aws4_request`, hexOf(canonical)].join('\n')
}

/** Milliseconds of `20261123T101500Z`; NaN when it does not read. */
export const momentOf = (at: string): number => Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
