import * as z from 'zod'
import { Instant } from '../kernel/instant'
import { oneOfKeys } from '../kernel/oneOfKeys'
import { retention } from './retention'

/** One thing that is held of a person: a title and facts as name and value, in Chinese, readable by whoever it is about. */
export const OwnRecord = z.object({
  title: z.string(),
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
})
export type OwnRecord = z.infer<typeof OwnRecord>

/** All that is held of one kind. Why and how long stand in the retention table under the kind. */
export const OwnSection = z.object({ kind: oneOfKeys(retention), records: z.array(OwnRecord) })
export type OwnSection = z.infer<typeof OwnSection>

/** Everything that is held of the caller, with the reason for each kind (PIPL §45: access and copy). */
export const OwnData = z.object({
  at: Instant,
  sections: z.array(OwnSection.extend({ what: z.string(), why: z.string(), basis: z.string(), howLong: z.string() })),
})
export type OwnData = z.infer<typeof OwnData>

/** Facts from pairs; those without a value are left out. */
export const factsOf = (...pairs: readonly (readonly [name: string, value: string | null | undefined])[]): OwnRecord['facts'] =>
  pairs.flatMap(([name, value]) => (value ? [{ name, value }] : []))

/** The person's answer to one version of the privacy notice. */
export const NoticeAnswer = z.object({ version: z.string(), agreed: z.boolean(), at: Instant })
export type NoticeAnswer = z.infer<typeof NoticeAnswer>
