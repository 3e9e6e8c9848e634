import { beforeAll, describe, expect, it } from '@jest/globals'
import { confirmUpload, requestUpload } from '@shared/content/contract'
import { FileId, purposes } from '@shared/content/model'
import { confirmedFile, confirmedFiles } from '@functions/content/exports'
import { mustApi, refusal } from '../../support/stack'
import { type World, csvType, described, post, sha256, startWorld, tokenOf, uploaded } from '../registry/world'

const bytes = new TextEncoder().encode('楼栋,单元,房号\r\n')
const file = { name: '名册.csv', contentType: csvType, bytes }

describe('an upload', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })

  const request = (change: object = {}) =>
    mustApi(requestUpload, { body: { ...described(world.community, 'rollImport', file), ...change }, token: world.worker })
  const refused = (change: object) =>
    refusal(requestUpload, { body: { ...described(world.community, 'rollImport', file), ...change }, token: world.worker })

  it('goes straight to the file store and is confirmed once it has arrived', async () => {
    const { file: ref, upload } = await request()
    expect(await refusal(confirmUpload, { params: { fileId: ref.fileId }, token: world.worker })).toMatchObject({
      code: 'FILE_MISSING',
    })
    expect(await confirmedFile(ref.fileId)).toBeNull()

    expect(await post(upload, bytes)).toBe(204)
    const confirmed = await mustApi(confirmUpload, { params: { fileId: ref.fileId }, token: world.worker })
    const again = await mustApi(confirmUpload, { params: { fileId: ref.fileId }, token: world.worker })

    expect(confirmed).toEqual({ fileId: ref.fileId, name: '名册.csv', contentType: csvType, size: bytes.length, sha256: sha256(bytes) })
    expect(again).toEqual(confirmed)
    expect(await confirmedFile(ref.fileId)).toMatchObject({ ref: confirmed, purpose: 'rollImport', place: world.community })
  })

  it('keeps drawings, and puts rolls where the store empties by itself', async () => {
    const roll = await uploaded(world.community, file, world.worker)
    const png = { name: '平面图.png', contentType: 'image/png', bytes }
    const drawing = await uploaded(world.community, png, world.worker, 'schemeDrawing')
    const found = await confirmedFiles([roll.fileId, drawing.fileId])
    expect(found.get(roll.fileId)?.key).toBe(`pending/${roll.fileId}`)
    expect(found.get(drawing.fileId)?.key).toBe(`drawings/${drawing.fileId}`)
  })

  it('takes no type that the purpose does not name', async () => {
    expect(await refused({ contentType: 'image/png' })).toMatchObject({
      code: 'FILE_TYPE_REFUSED',
      facts: { types: purposes.rollImport.types },
    })
    expect(await refused({ contentType: 'text/html', purpose: 'schemeDrawing' })).toMatchObject({ code: 'FILE_TYPE_REFUSED' })
  })

  it('takes nothing above the size of the purpose', async () => {
    const most = purposes.rollImport.maxSize
    await request({ size: most })
    expect(await refused({ size: most + 1 })).toMatchObject({ code: 'TOO_LARGE', facts: { limit: most } })
  })

  it('is for a place of the caller', async () => {
    expect(await refused({ place: world.street })).toMatchObject({ code: 'WRONG_PLACE' })
    const { file: ref } = await request()
    const stranger = await tokenOf([{ role: 'communityWorker', place: await world.newEstate() }])
    expect(await refusal(confirmUpload, { params: { fileId: ref.fileId }, token: stranger })).toMatchObject({
      code: 'WRONG_PLACE',
    })
  })

  it('is unknown when it was never requested', async () => {
    const params = { fileId: FileId.parse('f_00000000000000000000000000') }
    expect(await refusal(confirmUpload, { params, token: world.worker })).toMatchObject({ code: 'NOT_FOUND' })
    const none: FileId[] = []
    expect((await confirmedFiles(none)).size).toBe(0)
  })

  it.each<[string, (fields: Record<string, string>) => Record<string, string>, Uint8Array]>([
    ['another key', (f) => ({ key: `${f.key}x` }), bytes],
    ['another type', () => ({ 'Content-Type': 'text/html' }), bytes],
    ['other bytes of the same size', () => ({}), bytes.map((b) => b ^ 1)],
    [
      'other bytes with their own checksum',
      () => ({ 'x-amz-checksum-sha256': Buffer.from(sha256(bytes.map((b) => b ^ 1)), 'hex').toString('base64') }),
      bytes.map((b) => b ^ 1),
    ],
    ['fewer bytes', () => ({}), bytes.slice(1)],
    ['more bytes', () => ({}), new Uint8Array([...bytes, 0])],
    ['a field more', () => ({ acl: 'public-read' }), bytes],
    [
      'a policy of its own',
      (f) => ({ Policy: Buffer.from(`${Buffer.from(f.Policy ?? '', 'base64').toString()} `).toString('base64') }),
      bytes,
    ],
  ])('is refused by the store with %s', async (_, change, sent) => {
    const { file: ref, upload } = await request()
    expect(await post(upload, sent, change(upload.fields))).toBeGreaterThanOrEqual(400)
    expect(await refusal(confirmUpload, { params: { fileId: ref.fileId }, token: world.worker })).toMatchObject({
      code: 'FILE_MISSING',
    })
  })
})
