import * as z from 'zod'
import { FileId } from '../content/model'
import { Day } from '../kernel/day'
import type { CaseFacts } from './facts'

/** Who carries a lift out (实施主体, Xinwu rules 四): the builders themselves or one of six kinds they entrust it to. */
export const BodyKind = z.enum(['self', 'formerOwner', 'ownersCommittee', 'residentsCommittee', 'property', 'constructionFirm', 'liftFirm'])
export type BodyKind = z.infer<typeof BodyKind>
export const bodyKindNames: Record<BodyKind, string> = {
  self: '建设者自行实施',
  formerOwner: '原房改售房单位',
  ownersCommittee: '业主委员会',
  residentsCommittee: '居民委员会',
  property: '物业服务企业',
  constructionFirm: '施工企业',
  liftFirm: '电梯制造或安装企业',
}

/** Firms that build or install need a licence for it (具备相应资质). */
export const needsLicence = (kind: BodyKind): boolean => kind === 'constructionFirm' || kind === 'liftFirm'

export const Licence = z.object({
  number: z.string().trim().min(4, '请填写证书编号').max(60),
  validUntil: Day,
})
export type Licence = z.infer<typeof Licence>

export const BodyDraft = z.object({
  kind: BodyKind,
  /** Name of the firm or committee; of the builders' group for `self`. */
  name: z.string().trim().min(2, '请填写名称').max(60),
  licence: Licence.extend({ fileId: FileId }).nullable(),
  /** The signed appointment, or the builders' agreement to do it themselves. */
  agreement: FileId.nullable(),
  /** Flats whose owners signed it. */
  agreed: z.array(z.string()).max(200),
})

/** What guards look at: every builder agreed (经建设者协商同意), and a licence that is good on the day. */
export const bodyFacts = (
  body: {
    readonly kind: BodyKind
    readonly agreement: unknown
    readonly licence: { readonly validUntil: Day } | null
    readonly agreedBy: readonly string[]
  },
  builders: readonly string[],
  today: Day,
): NonNullable<CaseFacts['body']> => {
  const licence = !needsLicence(body.kind) ? 'notNeeded' : !body.licence ? 'missing' : body.licence.validUntil < today ? 'expired' : 'valid'
  return {
    agreement: body.agreement !== null,
    unanimous: builders.length > 0 && builders.every((builder) => body.agreedBy.includes(builder)),
    licence,
  }
}
