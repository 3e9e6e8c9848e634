import type { Digest } from '@shared/kernel/digest'
import { setting } from './env'
import { addressOf, presign, send, signPolicy } from './s3'

const bucket = (): string => setting('BUCKET_FILES')
const asBase64 = (digest: Digest): string => Buffer.from(digest, 'hex').toString('base64')

/** Seconds for which an upload form or a link works. */
export const UPLOAD_LIFE = 15 * 60
export const LINK_LIFE = 30 * 60

/** A form that uploads exactly one file: this key, type, size and SHA-256, which the store itself checks. */
export const uploadForm = async (
  key: string,
  file: { contentType: string; size: number; sha256: Digest },
): Promise<{ url: string; fields: Record<string, string> }> => {
  const fields = {
    bucket: bucket(),
    key,
    'Content-Type': file.contentType,
    'x-amz-checksum-algorithm': 'SHA256',
    'x-amz-checksum-sha256': asBase64(file.sha256),
  }
  return {
    url: addressOf(bucket()).href,
    fields: await signPolicy(fields, [['content-length-range', file.size, file.size]], UPLOAD_LIFE),
  }
}

/**
 * Size of a stored file in bytes, or null when it is not there. S3 answers 403 instead of 404 to a function that may read the objects
 * of a bucket but not list them.
 */
export const storedSize = async (key: string): Promise<number | null> => {
  const reply = await send('HEAD', bucket(), key, { accept: [403, 404] })
  return reply.ok ? Number(reply.headers.get('content-length') ?? 0) : null
}

export const readFile = async (key: string): Promise<Uint8Array> => new Uint8Array(await (await send('GET', bucket(), key)).arrayBuffer())

export const writeFile = async (key: string, bytes: string | Uint8Array, contentType: string): Promise<void> => {
  await send('PUT', bucket(), key, { body: bytes, headers: { 'content-type': contentType } })
}

/** A link is given out again during this part of its life. How many are kept: the drawings of a few hundred votes. */
const REUSED = 1 / 6
const LINKS_KEPT = 1_000
const links = new Map<string, { readonly url: string; readonly madeAt: number }>()

/**
 * A link that reads one file for `life` seconds, half an hour unless told otherwise, or up to a sixth less: who asks again soon gets the
 * same address, so that a phone shows the drawing it has already loaded. Made without asking the store.
 * `fileName` makes browsers save it under that name.
 */
export const linkTo = async (key: string, fileName?: string, life: number = LINK_LIFE): Promise<string> => {
  const query: Record<string, string> = fileName
    ? { 'response-content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }
    : {}
  const name = JSON.stringify([addressOf(bucket()).href, key, fileName, life])
  const made = links.get(name)
  // Real time: the store knows no other.
  if (made && Date.now() - made.madeAt < life * 1000 * REUSED) return made.url
  links.delete(name)
  const [oldest] = links.keys()
  if (oldest !== undefined && links.size >= LINKS_KEPT) links.delete(oldest)
  const url = await presign(bucket(), key, query, life)
  links.set(name, { url, madeAt: Date.now() })
  return url
}

/** Removes a file; one that is not there is as good as removed. The bucket keeps the former version for a day (infra/buckets.yml). */
export const removeFile = async (key: string): Promise<void> => {
  await send('DELETE', bucket(), key, { accept: [404] })
}
