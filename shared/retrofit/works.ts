import * as z from 'zod'
import { FileId } from '../content/model'
import { Day } from '../kernel/day'
import { Fen } from '../kernel/money'
import { Licence } from './body'
import type { CaseFacts } from './facts'

/** Trades that a lift needs a qualified contractor for (Xinwu rules 六(一)4). */
export const Trade = z.enum(['design', 'construction', 'supervision', 'supply', 'installation'])
export type Trade = z.infer<typeof Trade>
export const tradeNames: Record<Trade, string> = {
  design: '设计',
  construction: '施工',
  supervision: '监理',
  supply: '电梯供货',
  installation: '电梯安装',
}

/** One contract; several trades in one are a turnkey contract (工程总承包 EPC), supervision never by whom it supervises. */
export const ContractDraft = z.object({
  trades: z.array(Trade).min(1, '请选择合同内容').max(5),
  contractor: z.string().trim().min(2, '请填写单位名称').max(60),
  licence: Licence,
  amount: Fen,
  /** The contractor owns the lift at first and is paid over years (融资租赁). */
  lease: z.boolean(),
  signedOn: Day,
  fileId: FileId,
})
export type ContractDraft = z.infer<typeof ContractDraft>

/** Supervision is independent of what it supervises (Building Law §34: no subordinate or other interest in the contractor). */
export const isIndependent = (trades: readonly Trade[]): boolean => !trades.includes('supervision') || trades.length === 1

export const contractFacts = (
  contracts: readonly { readonly trades: readonly Trade[]; readonly licence: Licence }[],
  today: Day,
): CaseFacts['contracts'] => ({
  missing: Trade.options.filter((trade) => !contracts.some((contract) => contract.trades.includes(trade))).length,
  unlicensed: contracts.filter((contract) => contract.licence.validUntil < today).length,
})

/** Before installing: report to the market regulator (Xinwu rules 七(一)) and notice of works (施工告知, special equipment law §23). */
export const Announcement = z.object({
  reportNumber: z.string().trim().min(2, '请填写报告编号').max(60),
  reportedOn: Day,
  noticeNumber: z.string().trim().min(2, '请填写施工告知编号').max(60),
  noticeOn: Day,
  fileId: FileId,
})

/** What is looked at on a small building site (锡新政办发〔2021〕35 号, 小微工程安全). */
export const SafetyItem = z.enum(['fence', 'passage', 'scaffold', 'electricity', 'fire', 'hoisting', 'helmet', 'licences'])
export type SafetyItem = z.infer<typeof SafetyItem>
export const safetyItemNames: Record<SafetyItem, string> = {
  fence: '现场围挡和警示牌',
  passage: '住户出入的安全通道',
  scaffold: '脚手架和临边洞口防护',
  electricity: '临时用电',
  fire: '动火和消防器材',
  hoisting: '起重吊装',
  helmet: '安全帽、安全带',
  licences: '特种作业人员持证',
}

export const WorksKind = z.enum(['diary', 'inspection'])
export type WorksKind = z.infer<typeof WorksKind>
export const worksKindNames: Record<WorksKind, string> = { diary: '施工日志', inspection: '街道安全检查' }

/** A day on the site as the implementing body writes it down, or an inspection by street or community. */
export const WorksDraft = z.object({
  kind: WorksKind,
  on: Day,
  text: z.string().trim().min(4, '请写明当天的情况').max(1000),
  safety: z.partialRecord(SafetyItem, z.boolean()),
  photos: z.array(FileId).max(9, '照片最多 9 张'),
  /** What must be mended, and by when; null when nothing was found. */
  problem: z.object({ text: z.string().trim().min(4, '请写明要整改什么').max(500), mendBy: Day }).nullable(),
})
export type WorksDraft = z.infer<typeof WorksDraft>

/** Completion acceptance organised by the builders (Xinwu rules 六(四)). What failed must not be used. */
export const AcceptanceDraft = z.object({
  passed: z.boolean(),
  on: Day,
  /** Who took part: builders, design, construction, supervision, supply. Firms and offices, no persons. */
  parties: z.array(z.string().trim().min(2).max(60)).min(2, '请写明参加验收的各方').max(12),
  remark: z.string().trim().max(500),
  /** When it is put into use; registration is due within 30 days of it. Null: not before registration. */
  usedFrom: Day.nullable(),
  fileId: FileId,
})

/** Certificate of supervised inspection (监督检验合格证明), and each annual one after it. */
export const InspectionDraft = z.object({
  number: z.string().trim().min(4, '请填写证书编号').max(60),
  on: Day,
  passed: z.boolean(),
  validUntil: Day,
  fileId: FileId,
})

/** 《特种设备注册登记表》 and the mark in the lift. */
export const RegistrationDraft = z.object({
  number: z.string().trim().min(4, '请填写登记证编号').max(60),
  on: Day,
  form: FileId,
  /** A photograph of the mark in the lift (置于电梯的显著位置). */
  mark: FileId,
})

/** Pipes and lines that must give way (Xinwu rules 八(三)): free or at cost. */
export const UtilityKind = z.enum(['power', 'telecom', 'water', 'gas', 'television', 'drain'])
export type UtilityKind = z.infer<typeof UtilityKind>
export const utilityKindNames: Record<UtilityKind, string> = {
  power: '电力',
  telecom: '通信',
  water: '自来水',
  gas: '燃气',
  television: '有线电视',
  drain: '排水',
}
export const UtilityState = z.enum(['ordered', 'underway', 'done'])
export type UtilityState = z.infer<typeof UtilityState>
export const utilityStateNames: Record<UtilityState, string> = { ordered: '已申请', underway: '施工中', done: '已完成' }
export const UtilityDraft = z.object({
  kind: UtilityKind,
  operator: z.string().trim().min(2, '请填写单位').max(60),
  /** In fen; 0 is free of charge, anything else must be cost price. */
  charge: Fen,
  atCost: z.boolean(),
  state: UtilityState,
  remark: z.string().trim().max(300),
})
export type UtilityDraft = z.infer<typeof UtilityDraft>
