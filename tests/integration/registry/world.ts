import { createHash, randomBytes } from 'node:crypto'
import { confirmUpload, requestUpload } from '@shared/content/contract'
import type { FileRef, Purpose } from '@shared/content/model'
import type { StaffGrant } from '@shared/contract/roles'
import { PersonId } from '@shared/identity/model'
import { Digest } from '@shared/kernel/digest'
import { PlaceId, childOf } from '@shared/kernel/place'
import { addPlace, commitImport, previewImport } from '@shared/registry/contract'
import type { Place, RollImport } from '@shared/registry/model'
import { issueToken } from '@functions/platform/token'
import { ensureDistrict } from '@functions/registry/exports'
import { mustApi } from '../../support/stack'

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

/** An access token of somebody new with these grants, signed with the key of the stack. */
export const tokenOf = async (staff: StaffGrant[]): Promise<string> => {
  const personId = PersonId.parse(`p_${randomBytes(13).toString('hex').toUpperCase()}`)
  return (await issueToken({ personId, sessionId: 'test', staff, owner: [] })).accessToken
}

export const described = (place: PlaceId, purpose: Purpose, { name, contentType, bytes }: Upload) => ({
  ...{ purpose, place, name, contentType },
  size: bytes.length,
  sha256: sha256(bytes),
})

/** Uploads and confirms a file, as the desk does. */
export const uploaded = async (place: PlaceId, file: Upload, token: string, purpose: Purpose = 'rollImport'): Promise<FileRef> => {
  const form = await mustApi(requestUpload, { body: described(place, purpose, file), token })
  const status = await post(form.upload, file.bytes)
  if (status !== 204) throw new Error(`the file store answered ${status}`)
  return mustApi(confirmUpload, { params: { fileId: form.file.fileId }, token })
}

export const unitOf = (estate: PlaceId, building: number, unit: number): PlaceId => childOf(childOf(estate, `b${building}`), `u${unit}`)

/** A district of its own down to a community, with somebody who keeps the rolls of the community's estates. */
export const startWorld = async () => {
  const district = PlaceId.parse(`t${randomBytes(5).toString('hex')}`)
  await ensureDistrict(district, '示范区')
  const administrator = await tokenOf([{ role: 'administrator', place: district }])
  const add = (parent: PlaceId, code: string, name: string, phone: string | null = null): Promise<Place> =>
    mustApi(addPlace, { params: { placeId: parent }, body: { code, name, phone }, token: administrator })
  const street = (await add(district, 's1', '示范街道')).placeId
  const community = (await add(street, 'c1', '云梯社区', '0510-12345678')).placeId
  const worker = await tokenOf([{ role: 'communityWorker', place: community }])

  let estates = 0
  return {
    ...{ district, street, community, administrator, worker },
    /** A new empty estate of the community. */
    newEstate: async (): Promise<PlaceId> => {
      estates += 1
      return (await add(community, `e${estates}`, `禾苑小区${estates}`)).placeId
    },
    previewed: async (estate: PlaceId, file: Upload): Promise<RollImport> => {
      const { fileId } = await uploaded(estate, file, worker)
      return mustApi(previewImport, { params: { placeId: estate }, body: { fileId }, token: worker })
    },
    /** Calls until the import is committed, as the desk does; gives the last answer. */
    committed: async (importId: string): Promise<RollImport> => {
      for (let calls = 0; calls < 60; calls++) {
        const answer = await mustApi(commitImport, { params: { importId }, token: worker })
        if (answer.state === 'committed') return answer
      }
      throw new Error('the import does not come to an end')
    },
  }
}
export type World = Awaited<ReturnType<typeof startWorld>>
