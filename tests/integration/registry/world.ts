import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { confirmUpload, requestUpload } from '@shared/content/contract'
import type { FileRef, Purpose } from '@shared/content/model'
import type { OwnerGrant, StaffRole } from '@shared/contract/roles'
import { Digest } from '@shared/kernel/digest'
import { PersonId } from '@shared/identity/model'
import { PlaceId, childOf } from '@shared/kernel/place'
import { addPlace, commitImport, previewImport } from '@shared/registry/contract'
import type { RollImport } from '@shared/registry/model'
import { startFiles } from '../../../infra/local/s3/server'
import { localCredentials } from '../../../infra/local/settings'
import { startHouse } from '../../support/house'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const csvType = 'text/csv'

export interface Upload {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** A form as `requestUpload` gives it, posted as a browser does. `change` may tamper with the fields. */
export const post = async (
  upload: { url: string; fields: Record<string, string> },
  bytes: Uint8Array,
  change: Record<string, string> = {},
): Promise<number> => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...upload.fields, ...change })) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]))
  return (await fetch(upload.url, { method: 'POST', body: form })).status
}

export const sha256 = (bytes: Uint8Array): Digest => Digest.parse(createHash('sha256').update(bytes).digest('hex'))

/** The house with a file store that checks its policies, and an estate of its own with somebody who keeps its rolls. */
export const startWorld = async () => {
  const store = await startFiles(0, mkdtempSync(path.join(tmpdir(), 'linli-files-')), localCredentials.secretAccessKey)
  const house = await startHouse(store.url)
  const { issueToken } = await import('@functions/platform/token')
  const exports = await import('@functions/registry/exports')
  const content = await import('@functions/content/exports')
  const cipher = await import('@functions/platform/cipher')
  const { dynamo } = await import('@functions/platform/table')

  const tokenOf = async (staff: { role: StaffRole; place: PlaceId }[], owner: OwnerGrant[] = []): Promise<string> => {
    const personId = PersonId.parse(`p_${randomBytes(13).toString('hex').toUpperCase()}`)
    return (await issueToken({ personId, sessionId: 's_test', staff, owner })).accessToken
  }

  const district = PlaceId.parse(`t${randomBytes(5).toString('hex')}`)
  await exports.ensureDistrict(district, '示范区')
  const administrator = await tokenOf([{ role: 'administrator', place: district }])
  const add = (parent: PlaceId, code: string, name: string, phone: string | null = null) =>
    house.ok(addPlace, { params: { placeId: parent }, body: { code, name, phone }, token: administrator })
  const street = (await add(district, 's1', '示范街道')).placeId
  const community = (await add(street, 'c1', '云梯社区', '0510-12345678')).placeId
  const worker = await tokenOf([{ role: 'communityWorker', place: community }])

  let estates = 0
  /** A new empty estate of the community. */
  const newEstate = async (): Promise<PlaceId> => {
    estates += 1
    return (await add(community, `e${estates}`, `禾苑小区${estates}`)).placeId
  }

  const describe = (place: PlaceId, purpose: Purpose, { name, contentType, bytes }: Upload) => ({
    purpose,
    place,
    name,
    contentType,
    size: bytes.length,
    sha256: sha256(bytes),
  })

  /** Uploads and confirms a file, as the desk does. */
  const uploaded = async (place: PlaceId, file: Upload, token = worker, purpose: Purpose = 'rollImport'): Promise<FileRef> => {
    const form = await house.ok(requestUpload, { body: describe(place, purpose, file), token })
    const status = await post(form.upload, file.bytes)
    if (status !== 204) throw new Error(`the file store answered ${status}`)
    return house.ok(confirmUpload, { params: { fileId: form.file.fileId }, token })
  }

  const previewed = async (estate: PlaceId, file: Upload, token = worker): Promise<RollImport> => {
    const { fileId } = await uploaded(estate, file, token)
    return house.ok(previewImport, { params: { placeId: estate }, body: { fileId }, token })
  }

  /** Calls until the import is committed, as the desk does; gives every answer on the way. */
  const committed = async (importId: string, token = worker): Promise<RollImport[]> => {
    const answers: RollImport[] = []
    do answers.push(await house.ok(commitImport, { params: { importId }, token }))
    while (answers.at(-1)?.state !== 'committed' && answers.length < 60)
    return answers
  }

  return {
    ...{ house, district, street, community, administrator, worker, exports, content, cipher, dynamo },
    ...{ tokenOf, newEstate, describe, uploaded, previewed, committed },
    unitOf: (estate: PlaceId, building: number, unit: number): PlaceId => childOf(childOf(estate, `b${building}`), `u${unit}`),
    close: async (): Promise<void> => {
      await house.close()
      await store.close()
    },
  }
}
export type World = Awaited<ReturnType<typeof startWorld>>
