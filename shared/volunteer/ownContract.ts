import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Day } from '../kernel/day'
import { CertificateNumber } from '../certificate/number'
import { Certificate } from './certificate'
import { VolunteerForm } from './form'
import { SourceId } from './ids'
import { ProofKind } from './proof'
import { LedgerLine, OwnVolunteer, ServiceView } from './view'

export const readOwnVolunteer = endpoint({
  id: 'volunteer.readOwnVolunteer',
  method: 'GET',
  path: '/me/volunteer',
  summary: 'The caller as a volunteer: registration, portrait, papers, teams, sums of hours, what waits, certificates.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: OwnVolunteer,
  refusals: [],
  repeat: 'safe: reads only',
})

export const registerVolunteer = endpoint({
  id: 'volunteer.registerVolunteer',
  method: 'POST',
  path: '/me/volunteer',
  summary:
    'Registers the caller as a volunteer, or changes what they said; minors with the consent of a guardian. The community checks it.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: z.object({
    /** Null for a new registration, else the version that the screen showed. */
    version: z.number().int().nullable(),
    form: VolunteerForm,
    /** The notice on what is kept and the risks of service was read and agreed to, by the guardian where there is one. */
    consent: z.literal(true),
  }),
  reply: OwnVolunteer,
  refusals: ['NOT_FOUND', 'VOLUNTEER_PHONE_TAKEN', 'VOLUNTEER_TOO_YOUNG', 'GUARDIAN_MISSING', 'VOLUNTEER_BANNED', 'EDITED_BY_OTHER'],
  repeat: 'safe: natural key',
})

export const leaveVolunteering = endpoint({
  id: 'volunteer.leaveVolunteering',
  method: 'POST',
  path: '/me/volunteer/leaving',
  summary: 'Ends the registration: phone, guardian and skills are cleared, hours and the right to a certificate stay.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: z.object({ version: z.number().int() }),
  reply: OwnVolunteer,
  refusals: ['NOT_FOUND', 'EDITED_BY_OTHER', 'SERVING_ALREADY', 'TEAM_NEEDS_LEADER'],
  repeat: 'safe: same effect',
})

export const showProof = endpoint({
  id: 'volunteer.showProof',
  method: 'POST',
  path: '/me/volunteer/proofs',
  summary: 'Shows a qualification or an insurance with its term and a photo; the community checks it. The latest of a kind stands.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: z
    .object({
      kind: ProofKind,
      last4: z
        .string()
        .trim()
        .regex(/^[0-9A-Za-z]{4}$/, '请填写证书号或保单号的最后四位'),
      from: Day,
      until: Day,
      file: FileId,
    })
    .refine(({ from, until }) => from <= until, { path: ['until'], message: '到期日要在生效日之后' }),
  reply: OwnVolunteer,
  refusals: ['NOT_FOUND', 'VOLUNTEER_NOT_ACTIVE', 'FILE_MISSING', 'PROOF_EXPIRED', 'EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const sendPortrait = endpoint({
  id: 'volunteer.sendPortrait',
  method: 'PUT',
  path: '/me/volunteer/portrait',
  summary: 'Sends a portrait for the identity card; the community looks at it, and until then the one before it is shown.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: z.object({
    file: FileId,
    /** The version that the screen showed; 0 before the first. */
    version: z.number().int().nonnegative(),
    /** To whom it is shown and how long it is kept was read and agreed to, by the guardian where there is one. */
    consent: z.literal(true),
  }),
  reply: OwnVolunteer,
  refusals: ['NOT_FOUND', 'VOLUNTEER_NOT_ACTIVE', 'FILE_MISSING', 'EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const withdrawPortrait = endpoint({
  id: 'volunteer.withdrawPortrait',
  method: 'POST',
  path: '/me/volunteer/portrait/withdrawal',
  summary: 'Takes the portrait back, whether it was checked or not: no card shows it any more, and its file goes.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: OwnVolunteer,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const readOwnHours = endpoint({
  id: 'volunteer.readOwnHours',
  method: 'GET',
  path: '/me/volunteer/hours',
  summary: "The caller's ledger of hours, the latest day first.",
  access: 'signedIn',
  params: Nothing,
  query: PageQuery,
  body: Nothing,
  reply: page(LedgerLine),
  refusals: [],
  repeat: 'safe: reads only',
})

export const askCorrection = endpoint({
  id: 'volunteer.askCorrection',
  method: 'POST',
  path: '/me/volunteer/hours/{source}/asks',
  summary: 'Asks the organiser to correct the hours of one service (ministry order 67); only they correct.',
  access: 'signedIn',
  params: z.object({ source: SourceId }),
  query: Nothing,
  body: z.object({ text: z.string().trim().min(4, '请写清楚哪里不对').max(200) }),
  reply: ServiceView,
  refusals: ['NOT_FOUND', 'EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const issueCertificate = endpoint({
  id: 'volunteer.issueCertificate',
  method: 'POST',
  path: '/me/volunteer/certificates',
  summary: 'A certificate of the hours as they stand; as long as they stand the same one.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: Certificate,
  refusals: ['NOT_FOUND', 'NO_HOURS_YET'],
  repeat: 'safe: natural key',
})

export const verifyCertificate = endpoint({
  id: 'volunteer.verifyCertificate',
  method: 'GET',
  path: '/volunteer-certificates/{number}',
  summary: 'Whether a certificate is genuine, for anyone who has its number; the name is masked.',
  access: 'anyone',
  params: z.object({ number: CertificateNumber }),
  query: Nothing,
  body: Nothing,
  reply: Certificate,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const ownContract = {
  readOwnVolunteer,
  registerVolunteer,
  leaveVolunteering,
  showProof,
  sendPortrait,
  withdrawPortrait,
  readOwnHours,
  askCorrection,
  issueCertificate,
  verifyCertificate,
}
