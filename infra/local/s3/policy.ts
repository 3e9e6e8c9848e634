import { createHash } from 'node:crypto'
import * as z from 'zod'
import { StoreRefusal } from './refusal'
import { readScope, sameSignature, sign } from './signature'

const Policy = z.object({
  expiration: z.string(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
})
type Policy = z.infer<typeof Policy>

/** A form as a phone or browser posts it. Field names are in lower case. */
export interface PostedForm {
  readonly bucket: string
  readonly fields: Readonly<Record<string, string>>
  readonly file: Buffer
}

const denied = (message: string): StoreRefusal => new StoreRefusal(403, 'AccessDenied', message)

const readPolicy = (encoded: string): Policy => {
  try {
    return Policy.parse(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')))
  } catch {
    throw new StoreRefusal(400, 'InvalidPolicyDocument')
  }
}

const checkSignature = (fields: PostedForm['fields'], secret: string): void => {
  const scope = readScope(fields['x-amz-credential'] ?? '')
  if (!fields.policy || !scope || fields['x-amz-algorithm'] !== 'AWS4-HMAC-SHA256') throw denied('The form is not signed.')
  if (!sameSignature(sign(secret, scope, fields.policy), fields['x-amz-signature'] ?? ''))
    throw new StoreRefusal(403, 'SignatureDoesNotMatch')
}

/** Every condition must hold, and every field must be named by one: nothing may be added to a signed form. */
const checkConditions = (policy: Policy, form: PostedForm): void => {
  const named = new Set(['policy', 'x-amz-signature', 'file'])
  const valueOf = (field: string): string => (field === 'bucket' ? form.bucket : (form.fields[field] ?? ''))
  const must = (field: string, holds: boolean): void => {
    named.add(field)
    if (!holds) throw denied(`Invalid according to Policy: Policy Condition failed: ${field}`)
  }
  for (const condition of policy.conditions) {
    if (!Array.isArray(condition)) {
      for (const [name, value] of Object.entries(condition)) must(name.toLowerCase(), valueOf(name.toLowerCase()) === value)
    } else if (condition[0] === 'content-length-range') {
      const [, least, most] = condition
      if (form.file.length < least) throw new StoreRefusal(400, 'EntityTooSmall')
      if (form.file.length > most) throw new StoreRefusal(400, 'EntityTooLarge')
    } else {
      const [operator, name, wanted] = condition
      const field = name.slice(1).toLowerCase()
      must(field, operator === 'eq' ? valueOf(field) === wanted : valueOf(field).startsWith(wanted))
    }
  }
  const extra = Object.keys(form.fields).find((name) => !named.has(name) && !name.startsWith('x-ignore-'))
  if (extra) throw denied(`Invalid according to Policy: Extra input fields: ${extra}`)
}

/** The store itself compares the bytes with the checksum that the form names. */
const checkBytes = (form: PostedForm): void => {
  const wanted = form.fields['x-amz-checksum-sha256']
  if (wanted === undefined) return
  if (createHash('sha256').update(form.file).digest('base64') !== wanted)
    throw new StoreRefusal(400, 'BadDigest', 'The SHA256 you specified did not match.')
}

/**
 * Checks a presigned POST the way S3 does: signature, expiry, exact fields, content type, length and SHA-256.
 * @param now milliseconds
 * @throws StoreRefusal
 */
export const checkForm = (form: PostedForm, secret: string, now: number): void => {
  checkSignature(form.fields, secret)
  const policy = readPolicy(form.fields.policy ?? '')
  if (!(Date.parse(policy.expiration) > now)) throw denied('Invalid according to Policy: Policy expired.')
  checkConditions(policy, form)
  checkBytes(form)
}
