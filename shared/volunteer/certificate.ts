import * as z from 'zod'
import type { CertificateFace } from '../certificate/face'
import { CertificateNumber } from '../certificate/number'
import { Instant } from '../kernel/instant'
import { sayMinutes } from './hours'
import { starNames } from './stars'

/** What a certificate says; for its holder with the whole name, for anyone who checks it masked. */
export const Certificate = z.object({
  number: CertificateNumber,
  name: z.string(),
  minutes: z.number().int(),
  services: z.number().int(),
  stars: z.number().int(),
  issuedAt: Instant,
  /** Who records certifies. */
  issuer: z.string(),
  /** False when hours that it certifies were taken back afterwards. */
  stands: z.boolean(),
})
export type Certificate = z.infer<typeof Certificate>

/** A certificate of hours as it is shown and printed. */
export const volunteerFace = ({ number, name, minutes, services, stars, issuedAt, issuer, stands }: Certificate): CertificateFace => ({
  ...{ number, title: '志愿服务证书', who: name, issuer, at: issuedAt, lines: [] },
  words: `参加志愿服务 ${services} 次${stars === 0 ? '' : `，${starNames[stars] ?? ''}`}，累计`,
  strong: sayMinutes(minutes),
  remark: stands ? null : '开具后有时长被更正，请以新证书为准。',
})
