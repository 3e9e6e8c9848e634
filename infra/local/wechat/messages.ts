import * as z from 'zod'

/** A subscribe message as it was sent: what a person would see in WeChat. */
export interface SentMessage {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, string>>
  readonly at: number
}

export const MessageBody = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.string() })),
})

/** Limits by kind of field, in characters (DOMAIN §4.5). */
const limits: readonly (readonly [kind: string, fits: (value: string) => boolean])[] = [
  ['thing', (v) => [...v].length <= 20],
  ['number', (v) => /^[\d.+-]{1,32}$/.test(v)],
  ['letter', (v) => /^[A-Za-z]{1,32}$/.test(v)],
  ['character_string', (v) => /^[\x20-\x7e]{1,32}$/.test(v)],
  ['phone_number', (v) => /^[\d+ -]{1,17}$/.test(v)],
  ['phrase', (v) => /^[\u4e00-\u9fff]{1,5}$/.test(v)],
  ['name', (v) => [...v].length <= 10],
  ['time', (v) => /\d{1,2}:\d{2}/.test(v)],
  ['date', (v) => /\d{4}[-年/]/.test(v)],
  ['amount', (v) => /^[¥￥]?\d{1,10}(\.\d+)?元?$/.test(v)],
]

/** The first field that WeChat would refuse (47003), or null. An empty value is refused too. */
export const badField = (data: z.infer<typeof MessageBody>['data']): string | null => {
  for (const [field, { value }] of Object.entries(data)) {
    const limit = limits.find(([kind]) => field.startsWith(kind))
    if (!limit || value === '' || !limit[1](value)) return field
  }
  return null
}

/** One authorisation of the person is good for one message. */
export class Messages {
  readonly sent: SentMessage[] = []
  private readonly credits = new Map<string, number>()

  allow(openid: string, templateId: string, times: number): void {
    const key = `${openid}\n${templateId}`
    this.credits.set(key, (this.credits.get(key) ?? 0) + times)
  }

  /** Uses one authorisation; false when there is none left (43101). */
  send(message: SentMessage): boolean {
    const key = `${message.openid}\n${message.templateId}`
    const left = this.credits.get(key) ?? 0
    if (left === 0) return false
    this.credits.set(key, left - 1)
    this.sent.push(message)
    return true
  }
}
