import { oneOfKeys } from '../kernel/oneOfKeys'
import * as z from 'zod'

/**
 * Every document of a lift case (文书), by the context that makes it. `letters` begin its number (文书编号).
 * Those with several copies (one for each objection, sheet or person) carry an `item` beside the kind.
 */
export const caseDocuments = {
  // --- notice
  notice: { room: 'notice', name: '加装电梯公示', letters: 'GS' },
  noticePoster: { room: 'notice', name: '公示张贴稿', letters: 'GT' },
  objectionForm: { room: 'notice', name: '书面异议书', letters: 'YY' },
  negotiationInvitation: { room: 'notice', name: '协商通知书', letters: 'XT' },
  negotiationRecord: { room: 'notice', name: '协商记录', letters: 'XJ' },
  noticeReport: { room: 'notice', name: '公示报告', letters: 'GB' },
  noticeReportNamed: { room: 'notice', name: '公示报告（内部存档）', letters: 'GN' },
  // --- retrofit
  liftApplication: { room: 'retrofit', name: '加装电梯申请表', letters: 'SQ' },
  correctionNotice: { room: 'retrofit', name: '一次性补正告知书', letters: 'BZ' },
  contactSheet: { room: 'retrofit', name: '工作联系单', letters: 'LX' },
  filingReply: { room: 'retrofit', name: '备案审查回复', letters: 'HF' },
  filingNotice: { room: 'retrofit', name: '开工备案通知单', letters: 'BA' },
  // --- funding
  shares: { room: 'funding', name: '费用分摊表', letters: 'FT' },
  agreement: { room: 'funding', name: '统一意见和协议', letters: 'XY' },
  fundProof: { room: 'funding', name: '公积金提取证明', letters: 'GJ' },
  joining: { room: 'funding', name: '加入使用电梯补充协议', letters: 'JR' },
  runningStatement: { room: 'funding', name: '年度运行收支公布', letters: 'SZ' },
  // --- subsidy
  subsidyApplication: { room: 'subsidy', name: '财政补贴申请表', letters: 'BT' },
  subsidyPayment: { room: 'subsidy', name: '补贴拨付通知', letters: 'BF' },
  subsidyRecovery: { room: 'subsidy', name: '补贴追回通知书', letters: 'ZH' },
} as const satisfies Record<string, { readonly room: CaseRoom; readonly name: string; readonly letters: string }>

/** A context that makes documents of a case. */
export type CaseRoom = 'retrofit' | 'notice' | 'funding' | 'subsidy'

export type CaseDocumentKind = keyof typeof caseDocuments
export const CaseDocumentKind = oneOfKeys(caseDocuments)

/** Which copy of a kind: an id of its context, such as an objection's. */
export const CaseDocumentItem = z.string().regex(/^[0-9A-Za-z_-]{1,64}$/)

/** A document of a case as a list shows it. */
export const CaseDocumentLine = z.object({
  kind: CaseDocumentKind,
  item: CaseDocumentItem.nullable(),
  /** As people call it, `协商记录：异议人甲`. */
  name: z.string(),
  /** `void`: made, and overtaken by a change of the scheme. `why` says when it will be there, or what it is for. */
  state: z.enum(['notYet', 'ready', 'void']),
  why: z.string(),
})
export type CaseDocumentLine = z.infer<typeof CaseDocumentLine>
