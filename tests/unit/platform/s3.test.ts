import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { digestText } from '@shared/kernel/digest'
import { LINK_LIFE, UPLOAD_LIFE, linkTo, readFile, storedSize, uploadForm, writeFile } from '@functions/platform/files'
import { startFiles } from '../../../infra/local/s3/server'

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' }
const now = new Date('2026-11-23T10:15:00.000Z')
const key = 'decisions/d_1/结果 (1).json'

beforeEach(() => {
  Object.assign(process.env, {
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    AWS_SESSION_TOKEN: 'session',
    BUCKET_FILES: 'linli-files',
  })
  delete process.env.AWS_ENDPOINT_URL_S3
})
afterEach(() => {
  jest.useRealTimers()
})

describe('signed as the AWS SDK signs', () => {
  const sdk = (region = 'cn-north-1') => new S3Client({ region, credentials: { ...keys, sessionToken: 'session' } })
  const parts = (link: string) => {
    const url = new URL(link)
    // Options that the SDK adds and that say nothing about the file.
    for (const extra of ['x-id', 'x-amz-checksum-mode']) url.searchParams.delete(extra)
    url.searchParams.delete('X-Amz-Signature')
    url.searchParams.sort()
    return url.href
  }

  test.each(['cn-north-1', 'eu-west-1'])('a link has the same address, moment, life and scope (%s)', async (region) => {
    jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate'] })
    process.env.AWS_REGION = region
    const theirs = await getSignedUrl(
      sdk(region),
      new GetObjectCommand({ Bucket: 'linli-files', Key: key, ResponseContentDisposition: "attachment; filename*=UTF-8''result.json" }),
      { expiresIn: LINK_LIFE },
    )
    expect(parts(await linkTo(key, 'result.json'))).toBe(parts(theirs))
  })

  test('a link is given out again for five minutes, then a new one', async () => {
    jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate'] })
    const first = await linkTo('drawing.png')
    jest.setSystemTime(now.getTime() + 4 * 60_000)
    expect(await linkTo('drawing.png')).toBe(first)
    expect(await linkTo('drawing.png', '图.png')).not.toBe(first)
    expect(await linkTo('another.png')).not.toBe(first)
    jest.setSystemTime(now.getTime() + 6 * 60_000)
    expect(new URL(await linkTo('drawing.png')).searchParams.get('X-Amz-Date')).toBe('20261123T102100Z')
  })

  test('a form demands the same and is signed by the derived key', async () => {
    jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate'] })
    const file = { contentType: 'image/png', size: 1234, sha256: digestText('a drawing') }
    const { url, fields } = await uploadForm('schemeDrawing/f_1', file)
    const theirs = await createPresignedPost(sdk(), {
      Bucket: 'linli-files',
      Key: 'schemeDrawing/f_1',
      Expires: UPLOAD_LIFE,
      Fields: {
        'Content-Type': 'image/png',
        'x-amz-checksum-algorithm': 'SHA256',
        'x-amz-checksum-sha256': Buffer.from(file.sha256, 'hex').toString('base64'),
      },
      Conditions: [['content-length-range', 1234, 1234]],
    })
    const conditionsOf = (policy: string | undefined): string[] =>
      JSON.parse(Buffer.from(policy ?? '', 'base64').toString('utf8'))
        .conditions.map((c: unknown) => JSON.stringify(c))
        .sort()
    expect(url).toBe(theirs.url)
    expect(Object.keys(fields).sort()).toEqual(Object.keys(theirs.fields).sort())
    expect(conditionsOf(fields.Policy)).toEqual(conditionsOf(theirs.fields.Policy))
    const hmac = (secret: string | Buffer, text: string): Buffer => createHmac('sha256', secret).update(text).digest()
    const signing = ['20261123', 'cn-north-1', 's3', 'aws4_request'].reduce<string | Buffer>(
      (secret, part) => hmac(secret, part),
      'AWS4secret',
    )
    expect(fields['X-Amz-Signature']).toBe(hmac(signing, fields.Policy ?? '').toString('hex'))
  })
})

describe('against a store that checks signatures', () => {
  const inStore = async (act: () => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'linli-s3-'))
    const store = await startFiles(0, folder, keys.secretAccessKey)
    process.env.AWS_ENDPOINT_URL_S3 = store.url
    try {
      await act()
    } finally {
      await store.close()
      rmSync(folder, { recursive: true })
    }
  }

  test('what is written can be asked for, read and read by link', () =>
    inStore(async () => {
      await writeFile(key, '{"票":1}', 'application/json')
      expect(await storedSize(key)).toBe(9)
      expect(new TextDecoder().decode(await readFile(key))).toBe('{"票":1}')
      const reply = await fetch(await linkTo(key, '结果.json'))
      expect(reply.headers.get('content-disposition')).toContain('filename')
      expect(await reply.text()).toBe('{"票":1}')
    }))

  test('a file that is not there has no size, and reading it fails', () =>
    inStore(async () => {
      expect(await storedSize('missing')).toBeNull()
      await expect(readFile('missing')).rejects.toThrow('the file store answered 404')
    }))

  test('another secret is refused and not tried again', () =>
    inStore(async () => {
      process.env.AWS_SECRET_ACCESS_KEY = 'another'
      await expect(writeFile(key, 'x', 'text/plain')).rejects.toThrow('the file store answered 403')
    }))
})
