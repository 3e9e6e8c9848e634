import { createHash } from 'node:crypto'
import { confirmEvidenceUpload, confirmUpload, requestEvidenceUpload, requestUpload } from '@shared/content/contract'
import { type FileRef, type Purpose, type ShownPurpose, purposes } from '@shared/content/model'
import type { Endpoint, ReplyOf } from '@shared/contract/endpoint'
import { acceptInvitation, bindByPhone, signIn } from '@shared/identity/contract'
import { Digest } from '@shared/kernel/digest'
import { MINUTE } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { type Sending, callApi } from '../client'
import type { Stack } from '../stack'
import type { Person } from './people'

/** Tokens live ten minutes; the story moves through days. */
const FRESH = 5 * MINUTE

/** One of the invented people, acting through the API as a phone or a browser would. */
export class Actor {
  private token = ''
  private since = -Infinity

  constructor(
    private readonly stack: Pick<Stack, 'addresses' | 'clock' | 'wechat'>,
    readonly person: Person,
  ) {}

  private async accessToken(): Promise<string> {
    const now = this.stack.clock.now()
    if (now - this.since > FRESH) {
      const code = this.stack.wechat.loginCode(this.person.id)
      const answer = await callApi(this.stack.addresses.gateway, signIn, { body: { code } })
      if (!answer.ok) throw new Error(`${this.person.name} cannot sign in: ${answer.body.error.code}`)
      this.use(answer.body.accessToken)
    }
    return this.token
  }

  private use(token: string): void {
    this.token = token
    this.since = this.stack.clock.now()
  }

  /** @throws Error when the call is refused: in the story nothing is */
  async call<E extends Endpoint>(endpoint: E, sending: Omit<Sending<E>, 'token'> = {}): Promise<ReplyOf<E>> {
    const answer = await callApi(this.stack.addresses.gateway, endpoint, { ...sending, token: await this.accessToken() })
    if (!answer.ok) throw new Error(`${this.person.name}: ${endpoint.id} was refused: ${JSON.stringify(answer.body.error)}`)
    return answer.body
  }

  /** Takes up an appointment. */
  async accept(code: string): Promise<void> {
    this.use((await this.call(acceptInvitation, { params: { code } })).accessToken)
  }

  /** Binds the flats registered under this person's phone. */
  async bindHomes(): Promise<void> {
    if (!this.person.phone) throw new Error(`${this.person.name} has no phone`)
    const body = { phoneCode: this.stack.wechat.phoneCode(this.person.phone) }
    this.use((await this.call(bindByPhone, { body })).accessToken)
  }

  /** Uploads a file as the desk does: by a signed form, straight to the file store. */
  async upload(place: PlaceId, purpose: Purpose, name: string, bytes: Buffer): Promise<FileRef> {
    const described = describe(place, purpose, name, bytes)
    const { file, upload } = await this.call(requestUpload, { body: { purpose, ...described } })
    await send(upload, described, bytes)
    return this.call(confirmUpload, { params: { fileId: file.fileId } })
  }

  /** Uploads a photograph as somebody's phone does who asks to be bound. */
  async uploadEvidence(place: PlaceId, name: string, bytes: Buffer, purpose: ShownPurpose = 'evidence'): Promise<FileRef> {
    const described = describe(place, purpose, name, bytes)
    const { file, upload } = await this.call(requestEvidenceUpload, { body: { ...described, purpose } })
    await send(upload, described, bytes)
    return this.call(confirmEvidenceUpload, { params: { fileId: file.fileId } })
  }
}

const byEnding: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', pdf: 'application/pdf', csv: 'text/csv' }
const contentTypeOf = (name: string, purpose: Purpose): string => byEnding[name.split('.').at(-1) ?? ''] ?? purposes[purpose].types[0]

const describe = (place: PlaceId, purpose: Purpose, name: string, bytes: Buffer) => ({
  ...{ place, name, contentType: contentTypeOf(name, purpose), size: bytes.length },
  sha256: Digest.parse(createHash('sha256').update(bytes).digest('hex')),
})

const send = async (
  { url, fields }: { url: string; fields: Record<string, string> },
  { name, contentType }: { name: string; contentType: string },
  bytes: Buffer,
): Promise<void> => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new Blob([new Uint8Array(bytes)], { type: contentType }), name)
  const reply = await fetch(url, { method: 'POST', body: form })
  if (!reply.ok) throw new Error(`the file store refused ${name}: ${await reply.text()}`)
}
