import * as z from 'zod'
import { bureauRoles } from '../contract/roles'

/**
 * Where the case of one lift (一梯一案) stands, from the first wish to running it: the states of DOMAIN §2.1, from the Xinwu rules
 * 六 (procedure) and 十 (subsidy). Objections (L5a, L5b) are no states of the case but of the objection: the notice goes on meanwhile.
 */
export const CaseState = z.enum([
  'wishing',
  'consulting',
  'coordinating',
  'consented',
  'bodyAppointed',
  'schemeReady',
  'noticeRunning',
  'noticeReported',
  'agreed',
  'submitted',
  'correcting',
  'streetReview',
  'districtReview',
  'opinions',
  'filed',
  'rejected',
  'construction',
  'accepted',
  'registered',
  'subsidyApplied',
  'subsidyReviewed',
  'subsidyPlanned',
  'paid',
  'recovering',
  'operating',
  'suspended',
  'cancelled',
])
export type CaseState = z.infer<typeof CaseState>

export const stateNames: Record<CaseState, string> = {
  wishing: '意愿登记',
  consulting: '征求意见',
  coordinating: '意见协调',
  consented: '已达同意比例',
  bodyAppointed: '已明确实施主体',
  schemeReady: '已有初步设计方案',
  noticeRunning: '公示中',
  noticeReported: '已出公示报告',
  agreed: '已签协议',
  submitted: '已提交申请',
  correcting: '等待补正',
  streetReview: '街道初审',
  districtReview: '区住建局审核',
  opinions: '并联征求意见',
  filed: '已备案，可以开工',
  rejected: '备案未通过',
  construction: '施工中',
  accepted: '竣工验收合格',
  registered: '已办使用登记',
  subsidyApplied: '补贴初审',
  subsidyReviewed: '补贴复审完成',
  subsidyPlanned: '已列入补贴计划',
  paid: '补贴已拨付',
  recovering: '追回补贴',
  operating: '运行管理',
  suspended: '暂停',
  cancelled: '已终止',
}

/** What the state means, in one plain sentence for owners. */
export const stateSentences: Record<CaseState, string> = {
  wishing: '有邻居想装电梯，正在登记意愿。',
  consulting: '全体业主正在表决。',
  coordinating: '同意的人还不够，街道和社区要组织大家开协调会。',
  consented: '表决通过了。接下来由出资的业主商定谁来负责实施。',
  bodyAppointed: '已经定下谁来负责实施，正在请设计单位做方案。',
  schemeReady: '设计方案做好了，马上贴出来公示。',
  noticeRunning: '方案正在公示，有意见可以书面提出。',
  noticeReported: '公示结束，社区出了公示报告。接下来出资业主签协议。',
  agreed: '协议签好了，准备向街道提交申请。',
  submitted: '申请已交到街道，正在看材料齐不齐。',
  correcting: '材料需要补正，补齐后重新提交。',
  streetReview: '街道已受理，正在初审。',
  districtReview: '区住建局正在审核。',
  opinions: '区里各部门正在签意见。',
  filed: '备案通过了，可以准备开工。',
  rejected: '备案没有通过，请看原因，改好后再报。',
  construction: '正在施工，请注意楼道安全。',
  accepted: '电梯验收合格，等待办理使用登记。',
  registered: '电梯已登记，可以使用。可以申请补贴了。',
  subsidyApplied: '补贴申请正在审核。',
  subsidyReviewed: '补贴审核通过，等待列入年度计划。',
  subsidyPlanned: '补贴已列入年度计划，等待拨付。',
  paid: '补贴已经到账。',
  recovering: '补贴正在追回。',
  operating: '电梯正常运行，费用按协议分摊。',
  suspended: '这件事暂时停下了，原因见经过。',
  cancelled: '这件事已经终止，原因见经过。',
}

/** Who moves a case. `builder`: an owner who takes part in it and whom the builders chose to act for them (建设者代表). */
export const CaseActor = z.enum(['builder', 'communityWorker', 'streetOfficer', ...bureauRoles, 'system'])
export type CaseActor = z.infer<typeof CaseActor>

export const actorNames: Record<CaseActor, string> = {
  builder: '建设者代表',
  communityWorker: '社区',
  streetOfficer: '街道',
  housingOfficer: '区住建局',
  planningOfficer: '区自然资源规划分局',
  financeOfficer: '区财政局',
  marketOfficer: '区市场监管局',
  greeningOfficer: '园林绿化部门',
  civilDefenceOfficer: '人防部门',
  waterOfficer: '水利部门',
  system: '系统',
}

/** The five stretches of the road, as a person follows it on the phone. */
export const stages = [
  { name: '商量', states: ['wishing', 'consulting', 'coordinating', 'consented'] },
  { name: '方案和公示', states: ['bodyAppointed', 'schemeReady', 'noticeRunning', 'noticeReported', 'agreed'] },
  { name: '申报', states: ['submitted', 'correcting', 'streetReview', 'districtReview', 'opinions', 'filed', 'rejected'] },
  { name: '施工验收', states: ['construction', 'accepted', 'registered'] },
  { name: '补贴和运行', states: ['subsidyApplied', 'subsidyReviewed', 'subsidyPlanned', 'paid', 'recovering', 'operating'] },
] as const satisfies readonly { readonly name: string; readonly states: readonly CaseState[] }[]
