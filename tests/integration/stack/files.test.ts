import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { GetObjectCommand, HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { addresses } from '../../support/stack'

/** The local file store refuses what S3 refuses; the AWS SDK itself signs here. */
const client = (secretAccessKey = 'local') =>
  new S3Client({
    endpoint: addresses.files,
    region: 'cn-north-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey },
  })
const s3 = client()
const Bucket = 'linli-local-files'
const bytes = Buffer.from('一张图纸')
const sha256 = createHash('sha256').update(bytes).digest('base64')
let files = 0
const newKey = (): string => `test/${process.pid}-${++files}`

interface Form {
  readonly url: string
  readonly fields: Record<string, string>
}
const formFor = (key: string, seconds = 60): Promise<Form> =>
  createPresignedPost(s3, {
    Bucket,
    Key: key,
    Expires: seconds,
    Fields: { 'Content-Type': 'image/png', 'x-amz-checksum-algorithm': 'SHA256', 'x-amz-checksum-sha256': sha256 },
    Conditions: [
      ['content-length-range', bytes.length, bytes.length],
      ['eq', '$Content-Type', 'image/png'],
      ['eq', '$x-amz-checksum-algorithm', 'SHA256'],
      ['eq', '$x-amz-checksum-sha256', sha256],
    ],
  })
/** Posts a form as a browser does; gives the status and S3's code. */
const post = async ({ url, fields }: Form, file: Buffer = bytes): Promise<string> => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file)], { type: 'image/png' }), 'a.png')
  const reply = await fetch(url, { method: 'POST', body: form })
  return `${reply.status} ${/<Code>(\w+)<\/Code>/.exec(await reply.text())?.[1] ?? ''}`.trim()
}

describe('a signed form', () => {
  test('takes exactly the file it was made for', async () => {
    const key = newKey()
    expect(await post(await formFor(key))).toBe('204')
    const { ContentLength, ContentType } = await s3.send(new HeadObjectCommand({ Bucket, Key: key }))
    expect({ ContentLength, ContentType }).toEqual({ ContentLength: bytes.length, ContentType: 'image/png' })
  })
  test.each([
    ['another key', { key: 'drawings/other' }, '403 AccessDenied'],
    ['another type', { 'Content-Type': 'text/html' }, '403 AccessDenied'],
    ['another digest', { 'x-amz-checksum-sha256': createHash('sha256').digest('base64') }, '403 AccessDenied'],
    ['a field more', { acl: 'public-read' }, '403 AccessDenied'],
    [
      'another policy',
      { Policy: Buffer.from('{"expiration":"2999-01-01T00:00:00Z","conditions":[]}').toString('base64') },
      '403 SignatureDoesNotMatch',
    ],
    ['no signature', { 'X-Amz-Signature': '' }, '403 SignatureDoesNotMatch'],
  ])('with %s is refused', async (_, change, refused) => {
    const { url, fields } = await formFor(newKey())
    const changed = Object.fromEntries(Object.entries(change))
    expect(await post({ url, fields: { ...fields, ...changed } })).toBe(refused)
  })
  test('with other bytes of the same length is refused', async () => {
    expect(await post(await formFor(newKey()), Buffer.from('一张图紙'))).toBe('400 BadDigest')
  })
  test('with a larger or smaller file is refused', async () => {
    expect(await post(await formFor(newKey()), Buffer.concat([bytes, bytes]))).toBe('400 EntityTooLarge')
    expect(await post(await formFor(newKey()), bytes.subarray(1))).toBe('400 EntityTooSmall')
  })
  test('that has run out is refused', async () => {
    expect(await post(await formFor(newKey(), -1))).toBe('403 AccessDenied')
  })
})

describe('a signed link', () => {
  const stored = async (): Promise<string> => {
    const key = newKey()
    await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: 'image/png' }))
    return key
  }
  test('reads the file, under the name it asks for', async () => {
    const disposition = "attachment; filename*=UTF-8''a%20b.png"
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: await stored(), ResponseContentDisposition: disposition }))
    const reply = await fetch(url)
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(bytes)
    expect(reply.headers.get('content-disposition')).toBe(disposition)
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  })
  test('for another file is refused', async () => {
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: await stored() }))
    expect((await fetch(url.replace('/test/', '/other/'))).status).toBe(403)
  })
  test('that has run out is refused', async () => {
    const past = new Date(Date.now() - 3_600_000)
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: await stored() }), { expiresIn: 60, signingDate: past })
    expect(await (await fetch(url)).text()).toContain('Request has expired')
  })
})

describe('a call', () => {
  test('with the wrong key is refused', async () => {
    await expect(client('guessed').send(new PutObjectCommand({ Bucket, Key: newKey(), Body: bytes }))).rejects.toThrow(
      'SignatureDoesNotMatch',
    )
  })
  test('for a file that is not there says so', async () => {
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: newKey() }))).rejects.toBeInstanceOf(NotFound)
  })
  test('without a signature is refused', async () => {
    expect((await fetch(`${addresses.files}/${Bucket}/test/x`)).status).toBe(403)
  })
})
