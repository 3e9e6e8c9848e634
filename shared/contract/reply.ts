import * as z from 'zod'
import { errorCodes } from './errors'

/** Body of every refusal. `issues` locates bad input: a dotted path and what is wrong there. */
export const RefusalBody = z.object({
  error: z.object({
    code: z.enum(errorCodes as [(typeof errorCodes)[number], ...typeof errorCodes]),
    sentence: z.string(),
    facts: z.record(z.string(), z.unknown()),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    requestId: z.string(),
  }),
})
export type RefusalBody = z.infer<typeof RefusalBody>

/** Pages of a list: pass `cursor` back to get the next one; `null` means there is none. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), cursor: z.string().nullable() })
export const PageQuery = z.object({ cursor: z.string().max(2000).optional(), limit: z.coerce.number().int().min(1).max(100).optional() })
export const Nothing = z.object({})
