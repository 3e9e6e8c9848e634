import * as z from 'zod'
import type { BureauRole } from '../contract/roles'
import type { Digest } from '../kernel/digest'
import type { Trigger } from './design'
import type { CaseFacts } from './facts'

/** Documents of an application (Xinwu rules 六(一)–(二)). */
export const PackDocument = z.enum([
  'application',
  'voteResult',
  'noticeReport',
  'agreement',
  'design',
  'body',
  'builders',
  'contracts',
  'titles',
  'qualifications',
])
export type PackDocument = z.infer<typeof PackDocument>
export const packNames: Record<PackDocument, string> = {
  application: '加装电梯申请表（建设者签名）',
  voteResult: '业主表决结果',
  noticeReport: '公示报告（含异议协商记录）',
  agreement: '建设者协议',
  design: '初步设计方案和图纸',
  body: '实施主体的委托（自行实施）协议',
  builders: '建设者名单和代表授权书',
  contracts: '设计、施工、监理、供货、安装合同',
  titles: '相关房屋的产权证明清单',
  qualifications: '各签约单位的资质证书',
}
/** What is brought by hand; everything else comes out of the case. */
export const broughtDocuments = ['application', 'titles', 'qualifications'] as const satisfies readonly PackDocument[]
export const BroughtDocument = z.enum(broughtDocuments)
export type BroughtDocument = z.infer<typeof BroughtDocument>

/** The pack as it is now: for each document the digest of its content, null when it is not there. */
export type Pack = Readonly<Record<PackDocument, Digest | null>>

export const packMissing = (pack: Pack): PackDocument[] => PackDocument.options.filter((document) => pack[document] === null)

/** One thing to mend: which document, and what about it. */
export const CorrectionItem = z.object({
  document: PackDocument,
  missing: z.string().trim().min(8, '请具体写明缺什么、怎么补，至少 8 个字').max(300),
})
export type CorrectionItem = z.infer<typeof CorrectionItem>

const vague =
  /(申请|有关|相关|部分|所有|全部)?(材料|资料|文件|手续|内容)?(不齐全?|不全|不完整|不完善|有误|有问题|不符合(要求|规定|条件)?|不合格|(需要?|请)?补正|请?尽快?补(正|齐|充|全)|请?重新(提交|上传|准备))(材料|资料|文件|手续|内容)?/g

/** Whether a remark says nothing that one could act on: 材料不全，请补正 (Xinwu rules 六(二)1: 一次性告知需要补正的全部资料). */
export const isVague = (text: string): boolean => text.replace(vague, '').replace(/[\s，。、；：！,.;:!的请后再]/g, '').length < 4

/** What may be told once and then again: a document that has changed since the first notice (DOMAIN §2.1 L8a). */
export const mayNotTellAgain = (
  items: readonly CorrectionItem[],
  first: Readonly<Partial<Record<PackDocument, Digest | null>>> | null,
  pack: Pack,
): PackDocument[] =>
  first === null ? [] : [...new Set(items.map((item) => item.document))].filter((document) => (first[document] ?? null) === pack[document])

export interface CorrectionState {
  readonly items: readonly CorrectionItem[]
  /** The pack when the notice was given. */
  readonly pack: Readonly<Partial<Record<PackDocument, Digest | null>>>
  /** Documents that the applicant explained instead of replacing. */
  readonly explained: readonly PackDocument[]
}

/** Items of a notice whose document is neither another one by now nor explained. */
export const openCorrections = (notice: CorrectionState | null, pack: Pack): CorrectionItem[] =>
  notice === null
    ? []
    : notice.items.filter(
        ({ document }) =>
          !notice.explained.includes(document) && (pack[document] === null || (notice.pack[document] ?? null) === pack[document]),
      )

// --- opinions

export const Opinion = z.enum(['agree', 'agreeWithChanges', 'object'])
export type Opinion = z.infer<typeof Opinion>
export const opinionNames: Record<Opinion, string> = { agree: '同意', agreeWithChanges: '修改后同意', object: '不同意' }

/** Whose word a trigger asks for. */
export const bureauFor = { trees: 'greeningOfficer', civilDefence: 'civilDefenceOfficer', river: 'waterOfficer' } as const satisfies Record<
  Trigger,
  BureauRole
>
/** Bureaus that can be asked: planning always (并联备案), the others by contact sheet. */
export const AskedBureau = z.enum(['planningOfficer', 'greeningOfficer', 'civilDefenceOfficer', 'waterOfficer'])
export type AskedBureau = z.infer<typeof AskedBureau>

export interface Asked {
  readonly bureau: AskedBureau
  readonly kind: 'opinion' | 'sheet'
  readonly opinion: Opinion | null
}

/** What guards look at of the opinions of one application. */
export const askedFacts = (asked: readonly Asked[], triggers: readonly Trigger[]): Pick<CaseFacts, 'opinions' | 'sheets'> => {
  const opinions = asked.filter((ask) => ask.kind === 'opinion')
  const sheets = asked.filter((ask) => ask.kind === 'sheet')
  const owed = triggers.filter((trigger) => !sheets.some((sheet) => sheet.bureau === bureauFor[trigger]))
  return {
    opinions: {
      waiting: opinions.length === 0 ? 1 : opinions.filter((ask) => ask.opinion === null).length,
      against: asked.filter((ask) => ask.opinion === 'object').length,
    },
    sheets: { unsent: owed.length, waiting: sheets.filter((ask) => ask.opinion === null).length },
  }
}

const three = (n: number): string => String(n).padStart(3, '0')
/** `备〔2026〕001号`: number of a filing notice, unique in district and year. */
export const filingNumber = (year: number, n: number): string => `备〔${year}〕${three(n)}号`
/** `联〔2026〕001号`: number of a contact sheet. */
export const sheetNumber = (year: number, n: number): string => `联〔${year}〕${three(n)}号`
