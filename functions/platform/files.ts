import { GetObjectCommand, HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Digest } from '@shared/kernel/digest'
import { setting } from './env'

/** Locally the store is one host; on AWS buckets are host names. */
const s3 = new S3Client({ forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3) })
const bucket = (): string => setting('BUCKET_FILES')
const asBase64 = (digest: Digest): string => Buffer.from(digest, 'hex').toString('base64')

/** Seconds for which an upload form or a link works. */
export const UPLOAD_LIFE = 15 * 60
export const LINK_LIFE = 30 * 60

/** A form that uploads exactly one file: this key, type, size and SHA-256, which the store itself checks. */
export const uploadForm = (
  key: string,
  file: { contentType: string; size: number; sha256: Digest },
): Promise<{ url: string; fields: Record<string, string> }> => {
  const checksum = { 'x-amz-checksum-algorithm': 'SHA256', 'x-amz-checksum-sha256': asBase64(file.sha256) }
  return createPresignedPost(s3, {
    Bucket: bucket(),
    Key: key,
    Expires: UPLOAD_LIFE,
    Fields: { 'Content-Type': file.contentType, ...checksum },
    Conditions: [
      ['content-length-range', file.size, file.size],
      ['eq', '$Content-Type', file.contentType],
      ...Object.entries(checksum).map(([k, v]): ['eq', string, string] => ['eq', `$${k}`, v]),
    ],
  })
}

/** Size of a stored file in bytes, or null when it is not there. */
export const storedSize = async (key: string): Promise<number | null> => {
  try {
    return (await s3.send(new HeadObjectCommand({ Bucket: bucket(), Key: key }))).ContentLength ?? 0
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

export const readFile = async (key: string): Promise<Uint8Array> => {
  const { Body: body } = await s3.send(new GetObjectCommand({ Bucket: bucket(), Key: key }))
  if (!body) throw new Error(`empty file ${key}`)
  return body.transformToByteArray()
}

export const writeFile = async (key: string, bytes: string | Uint8Array, contentType: string): Promise<void> => {
  await s3.send(new PutObjectCommand({ Bucket: bucket(), Key: key, Body: bytes, ContentType: contentType }))
}

/** A link that reads one file for half an hour. Made without asking the store. `fileName` makes browsers save it under that name. */
export const linkTo = (key: string, fileName?: string): Promise<string> =>
  getSignedUrl(
    s3,
    new GetObjectCommand({
      Bucket: bucket(),
      Key: key,
      ...(fileName && { ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }),
    }),
    { expiresIn: LINK_LIFE },
  )
