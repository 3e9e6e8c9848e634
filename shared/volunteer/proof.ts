import * as z from 'zod'
import { FileId } from '../content/model'
import { PersonId } from '../identity/model'
import { Day, addDays } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { oneOfKeys } from '../kernel/oneOfKeys'

/** Papers without which a specialised service is not given (regulations 2017 §16). */
export const qualificationNames = {
  doctor: '医师执业证',
  nurse: '护士执业证',
  teacher: '教师资格证',
  lawyer: '律师执业证',
  counsellor: '心理咨询证书',
  electrician: '电工证',
  agronomist: '农艺师证书',
  engineer: '工程师证书',
  firstAider: '急救员证',
  lecturer: '科普讲师聘书',
} as const
export const QualificationKind = oneOfKeys(qualificationNames)
export type QualificationKind = z.infer<typeof QualificationKind>

/** Accident insurance (regulations 2017 §17) is shown and checked like a qualification. */
export const proofNames = { insurance: '志愿者意外险', ...qualificationNames } as const
export const ProofKind = oneOfKeys(proofNames)
export type ProofKind = z.infer<typeof ProofKind>

export const proofStateNames = { waiting: '待核对', valid: '已核对', refused: '没有通过' } as const
export const ProofState = oneOfKeys(proofStateNames)
export type ProofState = z.infer<typeof ProofState>

/** What a volunteer shows; of the number only the last four characters are kept (DOMAIN §8). */
export const Proof = z.object({
  kind: ProofKind,
  last4: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z]{4}$/, '请填写证书号或保单号的最后四位'),
  from: Day,
  until: Day,
  file: FileId.nullable(),
  state: ProofState,
  version: z.number().int().positive(),
  shownAt: Instant,
  /** Why it was refused. */
  reason: z.string().nullable(),
})
export type Proof = z.infer<typeof Proof>

/** A paper counts on the days from its first to its last, both included; it is looked at on the day of the service, not on that of the sign-up. */
export const holdsOn = (term: { readonly from: Day; readonly until: Day }, on: Day): boolean => term.from <= on && on <= term.until

/** Days before the end at which the holder is told to renew. */
export const RENEW_AHEAD = 30
export const endsSoon = ({ until }: { readonly until: Day }, today: Day): boolean => today <= until && until <= addDays(today, RENEW_AHEAD)

/** A paper whose holder is to be reminded, once for each term: told only while it still ends on that day. */
export const PaperNews = z.object({ personId: PersonId, kind: ProofKind, until: Day })
export type PaperNews = z.infer<typeof PaperNews>
