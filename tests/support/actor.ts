import { createHash } from 'node:crypto'
import { confirmUpload, requestUpload } from '@shared/content/contract'
import type { FileRef, Purpose } from '@shared/content/model'
import type { Endpoint, ReplyOf } from '@shared/contract/endpoint'
import { bindByPhone } from '@shared/identity/contract'
import { Digest } from '@shared/kernel/digest'
import type { PlaceId } from '@shared/kernel/place'
import type { Sending } from '../../infra/local/client'
import { api, phoneCode, signInAs } from './stack'

/** Somebody who acts through the API as a phone or a browser would, and signs in again when a test has moved the clock. */
export class Actor {
  private token: string | null = null

  constructor(
    /** Name for the WeChat stand-in. */
    readonly person: string,
    readonly phone: string | null = null,
  ) {}

  /** @throws Error when the call is refused */
  async call<E extends Endpoint>(endpoint: E, sending: Omit<Sending<E>, 'token'> = {}): Promise<ReplyOf<E>> {
    this.token ??= (await signInAs(this.person)).accessToken
    const answer = await api(endpoint, { ...sending, token: this.token })
    if (answer.ok) return answer.body
    if (answer.body.error.code !== 'TOKEN_EXPIRED') throw new Error(`${this.person}: ${endpoint.id}: ${JSON.stringify(answer.body.error)}`)
    this.token = null
    return this.call(endpoint, sending)
  }

  /** Binds the flats that are registered under this person's phone. */
  async bindHomes(): Promise<void> {
    if (this.phone === null) throw new Error(`${this.person} has no phone`)
    this.token = (await this.call(bindByPhone, { body: { phoneCode: await phoneCode(this.phone) } })).accessToken
  }

  /** Takes up what has been granted since the last sign-in. */
  signInAgain(): void {
    this.token = null
  }

  /** Uploads a file as the desk does. */
  async upload(place: PlaceId, purpose: Purpose, name: string, contentType: string, bytes: Buffer): Promise<FileRef> {
    const sha256 = Digest.parse(createHash('sha256').update(bytes).digest('hex'))
    const { file, upload } = await this.call(requestUpload, { body: { purpose, place, name, contentType, size: bytes.length, sha256 } })
    const form = new FormData()
    for (const [field, value] of Object.entries(upload.fields)) form.append(field, value)
    form.append('file', new Blob([new Uint8Array(bytes)], { type: contentType }), name)
    const reply = await fetch(upload.url, { method: 'POST', body: form })
    if (!reply.ok) throw new Error(`the file store refused ${name}: ${await reply.text()}`)
    return this.call(confirmUpload, { params: { fileId: file.fileId } })
  }
}
