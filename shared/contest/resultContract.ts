import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import type { CertificateFace } from '../certificate/face'
import { CertificateNumber, TypedNumber } from '../certificate/number'
import { Instant } from '../kernel/instant'
import { OfContest, OfEntry, Reason, clientKey, contestOrganisers, contestWatchers } from './access'
import { ObjectionView } from './entryContract'
import { Broken } from './view'

const Whole = z.number().int()

export const readResult = endpoint({
  id: 'contest.readResult',
  method: 'GET',
  path: '/contests/{contestId}/result',
  summary: 'The whole result after the jury has closed: every score by number, the exact means, ties and how they were broken; no names.',
  access: contestWatchers,
  params: OfContest,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    at: Instant,
    round: Whole,
    lines: z.array(
      z.object({
        number: Whole,
        category: z.string(),
        score: z.object({ over: Whole, under: Whole }),
        shown: Whole,
        rank: Whole,
        tied: z.array(Whole),
        broken: Broken.nullable(),
        award: z.string().nullable(),
      }),
    ),
    unranked: z.array(z.object({ number: Whole, category: z.string(), parts: z.array(z.string()) })),
    /** Every score that counts; a juror is a letter here. */
    scores: z.array(z.object({ number: Whole, juror: z.string(), part: z.string(), total: Whole, seconds: Whole.nullable() })),
  }),
  refusals: ['NOT_FOUND', 'CONTEST_STEP_NOT_NOW'],
  repeat: 'safe: reads only',
})

export const objectToResult = endpoint({
  id: 'contest.objectToResult',
  method: 'POST',
  path: '/contests/{contestId}/objections',
  summary: 'Objects to a result while it is public; the organiser answers before anything is awarded.',
  access: 'signedIn',
  params: OfContest,
  query: Nothing,
  body: z.object({
    objectionKey: clientKey,
    text: z.string().trim().min(5, '请写清楚哪里不对').max(500, '最多 500 个字'),
    phone: z.string().regex(/^1\d{10}$/, '请写 11 位手机号'),
  }),
  reply: ObjectionView,
  refusals: ['NOT_FOUND', 'OBJECTION_LATE', 'CONTEST_OBJECTIONS_FULL', 'ENTRY_REPLAYED'],
  repeat: 'safe: client key',
})

export const listContestObjections = endpoint({
  id: 'contest.listContestObjections',
  method: 'GET',
  path: '/contests/{contestId}/objections',
  summary: 'Objections to the result, those without an answer first, for staff; the number to ring is masked.',
  access: contestWatchers,
  params: OfContest,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(ObjectionView.extend({ phone: z.string() })), now: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const answerContestObjection = endpoint({
  id: 'contest.answerContestObjection',
  method: 'POST',
  path: '/contests/{contestId}/objections/{objectionId}/answer',
  summary: 'Answers an objection, once; whoever objected reads it.',
  access: contestOrganisers,
  params: OfContest.extend({ objectionId: z.string().regex(/^ob_[0-9a-v]{26}$/) }),
  query: Nothing,
  body: z.object({ upheld: z.boolean(), text: Reason }),
  reply: ObjectionView.extend({ phone: z.string() }),
  refusals: ['NOT_FOUND', 'CONTEST_OBJECTION_ANSWERED'],
  repeat: 'safe: natural key',
})

/** A certificate on paper or on the holder's phone: with the whole name. */
export const Certificate = z.object({
  number: CertificateNumber,
  contestTitle: z.string(),
  category: z.string(),
  award: z.string(),
  who: z.string(),
  workTitle: z.string().nullable(),
  organiser: z.string(),
  awardedAt: Instant,
})
export type Certificate = z.infer<typeof Certificate>

/** A certificate of an award as it is shown and printed. */
export const contestFace = ({
  number,
  contestTitle,
  category,
  award,
  who,
  workTitle,
  organiser,
  awardedAt,
}: Certificate): CertificateFace => ({
  ...{ number, title: '荣誉证书', who, strong: award, issuer: organiser, at: awardedAt, remark: null, lines: [] },
  words: `在“${contestTitle}”${category}中${workTitle === null ? '' : `，作品《${workTitle}》`}荣获`,
})

export const readCertificate = endpoint({
  id: 'contest.readCertificate',
  method: 'GET',
  path: '/contests/{contestId}/entries/{entryId}/certificate',
  summary: 'The certificate of an awarded entry, for the account that entered it.',
  access: 'signedIn',
  params: OfEntry,
  query: Nothing,
  body: Nothing,
  reply: Certificate,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const printCertificate = endpoint({
  id: 'contest.printCertificate',
  method: 'POST',
  path: '/contests/{contestId}/entries/{entryId}/certificate-prints',
  summary: 'The certificate of an awarded entry for staff who print it; that it left the system is noted first.',
  access: contestOrganisers,
  params: OfEntry,
  query: Nothing,
  body: Nothing,
  reply: Certificate,
  refusals: ['NOT_FOUND', 'JUROR_BLIND'],
  repeat: 'makes another',
})

export const verifyCertificate = endpoint({
  id: 'contest.verifyCertificate',
  method: 'GET',
  path: '/certificates/{number}',
  summary: 'Whether a certificate is genuine, for anybody: contest, award and day, the name masked to compare with the paper.',
  access: 'anyone',
  params: z.object({ number: TypedNumber }),
  query: Nothing,
  body: Nothing,
  reply: Certificate,
  refusals: ['CERTIFICATE_MISTYPED', 'CERTIFICATE_UNKNOWN'],
  repeat: 'safe: reads only',
})

export const resultContract = {
  readResult,
  objectToResult,
  listContestObjections,
  answerContestObjection,
  readCertificate,
  printCertificate,
  verifyCertificate,
}
