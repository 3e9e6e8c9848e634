import { oneOfKeys } from '../kernel/oneOfKeys'
import * as z from 'zod'
import { FileRef } from '../content/model'
import { Day } from '../kernel/day'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { BodyDraft, Licence } from './body'
import { CaseDrawingKind, Checks, DesignDraft, schemeLackTexts } from './design'
import { AskedBureau, CorrectionItem, Opinion, PackDocument } from './filing'
import { PreCheck } from './preCheck'
import { CaseActor } from './state'
import { AcceptanceDraft, Announcement, ContractDraft, InspectionDraft, RegistrationDraft, UtilityDraft } from './works'

/** A file that can be opened for a while. */
export const LinkedFile = FileRef.extend({ url: z.string() })
export type LinkedFile = z.infer<typeof LinkedFile>

const SchemeLack = oneOfKeys(schemeLackTexts)

export const DesignView = DesignDraft.omit({ drawings: true }).extend({
  version: z.number().int(),
  at: Instant,
  drawings: z.array(LinkedFile.extend({ kind: CaseDrawingKind })),
  reviews: z.array(z.object({ as: CaseActor, at: Instant, checks: Checks })),
  lacks: z.array(SchemeLack),
  sameTerms: z.boolean(),
})
export type DesignView = z.infer<typeof DesignView>

export const PackLine = z.object({
  document: PackDocument,
  /** `brought` by hand, or out of the case. */
  source: z.enum(['brought', 'case']),
  digest: Digest.nullable(),
  files: z.array(LinkedFile),
})
export type PackLine = z.infer<typeof PackLine>

export const CorrectionView = z.object({
  at: Instant,
  filingRound: z.number().int(),
  items: z.array(CorrectionItem.extend({ dealtWith: z.boolean(), explanation: z.string().nullable() })),
})
export type CorrectionView = z.infer<typeof CorrectionView>

export const AskView = z.object({
  bureau: AskedBureau,
  kind: z.enum(['opinion', 'sheet']),
  filingRound: z.number().int(),
  number: z.string().nullable(),
  subject: z.string(),
  sentAt: Instant,
  due: Day,
  provisional: z.boolean(),
  answers: z.array(z.object({ opinion: Opinion, text: z.string(), at: Instant })),
})
export type AskView = z.infer<typeof AskView>

/** Everything that is written down of a case, the parts that this reader may see; the rest is empty. */
export const CaseFileView = z.object({
  version: z.number().int(),
  preCheck: PreCheck.extend({ at: Instant, outcome: z.enum(['eligible', 'ineligible', 'refer']), reasons: z.array(z.string()) }).nullable(),
  /** Homes that said on the phone that they take part; the list of builders is confirmed by a worker. */
  offers: z.array(z.object({ label: z.string(), flats: z.array(z.string()), asRep: z.boolean(), at: Instant })),
  buildersFile: LinkedFile.nullable(),
  body: BodyDraft.omit({ agreement: true, agreed: true, licence: true })
    .extend({
      at: Instant,
      licence: Licence.extend({ file: LinkedFile }).nullable(),
      agreement: LinkedFile.nullable(),
      agreed: z.array(z.string()),
      unanimous: z.boolean(),
    })
    .nullable(),
  /** Every version, the latest first. */
  designs: z.array(DesignView),
  contracts: z.array(
    ContractDraft.omit({ fileId: true }).extend({
      contractId: z.string(),
      file: LinkedFile.nullable(),
      expired: z.boolean(),
      ended: z.object({ at: Instant, reason: z.string() }).nullable(),
    }),
  ),
  pack: z.array(PackLine),
  corrections: z.array(CorrectionView),
  asks: z.array(AskView),
  announcement: Announcement.omit({ fileId: true }).extend({ at: Instant, file: LinkedFile }).nullable(),
  acceptances: z.array(AcceptanceDraft.omit({ fileId: true }).extend({ at: Instant, file: LinkedFile })),
  inspections: z.array(InspectionDraft.omit({ fileId: true }).extend({ at: Instant, file: LinkedFile })),
  registration: RegistrationDraft.omit({ form: true, mark: true }).extend({ at: Instant, form: LinkedFile, mark: LinkedFile }).nullable(),
  utilities: z.array(UtilityDraft.extend({ at: Instant })),
})
export type CaseFileView = z.infer<typeof CaseFileView>
