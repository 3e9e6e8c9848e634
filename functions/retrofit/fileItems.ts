import * as z from 'zod'
import { FileRef } from '@shared/content/model'
import { Day } from '@shared/kernel/day'
import { Digest } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { BodyDraft, Licence } from '@shared/retrofit/body'
import { CaseDrawingKind, Checks, DesignDraft } from '@shared/retrofit/design'
import { AskedBureau, BroughtDocument, CorrectionItem, Opinion, PackDocument } from '@shared/retrofit/filing'
import { PreCheck } from '@shared/retrofit/preCheck'
import { CaseActor } from '@shared/retrofit/state'
import {
  AcceptanceDraft,
  Announcement,
  ContractDraft,
  InspectionDraft,
  RegistrationDraft,
  UtilityDraft,
  WorksDraft,
} from '@shared/retrofit/works'
import { QueueItem } from './items'

/** Shapes of what is written down of a case (`F#…`). Each version is an item of its own and the latest one stands. */

export const KeptFile = FileRef.extend({ key: z.string() })
export type KeptFile = z.infer<typeof KeptFile>

/** `version` is that of the head when it was written: it orders everything. */
const Written = z.object({ version: z.number().int(), at: Instant, by: z.string() })

export const factItems = {
  PRECHECK: Written.extend(PreCheck.shape),
  BUILDERS: Written.extend({ file: KeptFile, flats: z.array(PlaceId), reps: z.array(PlaceId) }),
  BODY: Written.extend(BodyDraft.omit({ agreement: true, agreed: true, licence: true }).shape).extend({
    licence: Licence.extend({ file: KeptFile }).nullable(),
    agreement: KeptFile.nullable(),
    agreedBy: z.array(OwnerKey),
  }),
  DESIGN: Written.extend(DesignDraft.omit({ drawings: true }).shape).extend({
    drawings: z.array(KeptFile.extend({ kind: CaseDrawingKind })),
  }),
  REVIEW: Written.extend({ design: z.number().int(), as: CaseActor, checks: Checks }),
  CONTRACT: Written.extend(ContractDraft.omit({ fileId: true }).shape).extend({
    file: KeptFile,
    ended: z.object({ at: Instant, reason: z.string() }).optional(),
  }),
  PACK: Written.extend({ document: BroughtDocument, files: z.array(KeptFile) }),
  CORRECTION: Written.extend({
    filingRound: z.number().int(),
    items: z.array(CorrectionItem),
    pack: z.partialRecord(PackDocument, Digest.nullable()),
  }),
  EXPLANATION: Written.extend({ filingRound: z.number().int(), document: PackDocument, text: z.string() }),
  ANNOUNCEMENT: Written.extend(Announcement.omit({ fileId: true }).shape).extend({ file: KeptFile }),
  ACCEPTANCE: Written.extend(AcceptanceDraft.omit({ fileId: true }).shape).extend({ file: KeptFile }),
  INSPECTION: Written.extend(InspectionDraft.omit({ fileId: true }).shape).extend({ file: KeptFile }),
  REGISTRATION: Written.extend(RegistrationDraft.omit({ form: true, mark: true }).shape).extend({ form: KeptFile, mark: KeptFile }),
  UTILITY: Written.extend(UtilityDraft.shape),
} as const
export type FactKind = keyof typeof factItems
export type Fact<K extends FactKind> = z.infer<(typeof factItems)[K]>

/** A bureau that was asked about one application; stands in its queue until it answers. */
export const AskItem = QueueItem.extend({
  bureau: AskedBureau,
  kind: z.enum(['opinion', 'sheet']),
  filingRound: z.number().int(),
  number: z.string().nullable(),
  subject: z.string(),
  sentAt: Instant,
  due: Day,
  /** The last one stands. */
  answers: z.array(z.object({ opinion: Opinion, text: z.string(), at: Instant, by: z.string() })),
})
export type AskItem = z.infer<typeof AskItem>

/** A home that said that it takes part; `asRep`: and would act for the others. */
export const OfferItem = z.object({ ownerKey: OwnerKey, joins: z.boolean(), asRep: z.boolean(), at: Instant })
export type OfferItem = z.infer<typeof OfferItem>

/** A day on the site, apart from what guards look at. */
export const WorksItem = WorksDraft.omit({ photos: true }).extend({
  worksId: z.string(),
  at: Instant,
  by: z.string(),
  as: CaseActor,
  photos: z.array(KeptFile),
  mended: z.object({ at: Instant, text: z.string() }).optional(),
})
export type WorksItem = z.infer<typeof WorksItem>
