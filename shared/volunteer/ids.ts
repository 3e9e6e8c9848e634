import * as z from 'zod'

/** A service team (志愿服务队). */
export const TeamId = z
  .string()
  .regex(/^tm_[0-9A-Z]{26}$/)
  .brand<'TeamId'>()
export type TeamId = z.infer<typeof TeamId>

/** What hours come from: an order, or a service that its team wrote down. The same source counts once for a person. */
export const SourceId = z
  .string()
  .regex(/^[a-z]{1,3}_[0-9A-Z]{26}$/)
  .brand<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>

/** Made by the client once per act; sending again with the same key answers the same act. */
export const ClientKey = z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/)
