import type { CaseEvent } from '@shared/retrofit/transitions'

/** What a step's button says, and what happens when it is pressed, for whoever is asked once more. */
export interface StepWords {
  readonly act: string
  readonly does: string
}

export const stepWords: Record<CaseEvent, StepWords> = {
  startConsulting: { act: '开始征求意见', does: '这件事从此跟着所关联的表决走：表决有了结果，系统会自动记下是否达到同意比例。' },
  consentReached: { act: '记下达到同意比例', does: '由系统根据表决结果自动记录。' },
  consentMissed: { act: '记下没有达到同意比例', does: '由系统根据表决结果自动记录。街道和社区要组织意见协调会。' },
  voteWithdrawn: { act: '记下表决被撤回', does: '由系统自动记录。项目回到意愿登记，可以另选一次表决。' },
  changeScheme: {
    act: '变更方案，重新征求意见',
    does: '业主已经作出的同意和已经做过的公示都作废，要重新表决、重新公示。原来的记录保留，标明“已作废”。',
  },
  appointBody: { act: '确认实施主体', does: '实施主体定下来，接着由它请设计单位做方案。' },
  presentScheme: { act: '提交初步设计方案', does: '这一版方案定下来准备公示。之后再改，要重新公示；改了表决过的内容，要重新表决。' },
  postNotice: { act: '开始公示', does: '从张贴的第二天起算公示天数，业主和相邻业主可以书面提异议。' },
  withdrawNotice: { act: '撤回公示', does: '这次公示作废，改正后重新公示，天数从头算。原来的记录保留，标明“已作废”。' },
  issueReport: { act: '出具公示报告', does: '社区确认公示期满、每一份书面异议都有协商记录，报告附上这些记录。' },
  signAgreement: { act: '确认协议签齐', does: '所有建设者都签了协议，接着可以向街道提交申请。' },
  submit: { act: '提交申请', does: '全部材料交到街道统一受理窗口。提交后材料不能再换，除非街道要求补正。' },
  requestCorrection: { act: '发出补正通知', does: '一次告诉申请人所有要补的材料。没有改动过的材料，以后不能再要求补正。' },
  resubmit: { act: '补正后重新提交', does: '补好的材料交回街道，5 个工作日从材料补齐这天重新起算。' },
  accept: { act: '受理', does: '材料齐全，街道开始初审，5 个工作日内办完。' },
  forward: { act: '初审通过，报区住建局', does: '街道的初审意见和全部材料一起报到区住建局。' },
  askOpinions: { act: '送各部门征求意见', does: '各部门同时收到材料，5 个工作日内签意见。' },
  file: { act: '发开工备案通知单', does: '统一答复申请人：备案通过，可以准备开工。通知单编号不能重复，发出后不能收回。' },
  reject: { act: '备案不予通过', does: '统一答复申请人：没有通过，写明原因和从哪里改起。' },
  redesign: { act: '重新设计', does: '回到做方案这一步，表决内容不变；原来的公示作废，要重新公示。原来的记录保留，标明“已作废”。' },
  renotice: { act: '重新公示', does: '方案不变，重新公示；原来的公示作废，天数从头算。原来的记录保留，标明“已作废”。' },
  reapply: { act: '改正材料后重新申请', does: '回到准备申请材料这一步，公示和协议仍然有效。' },
  startConstruction: { act: '开工', does: '已做安装前报告和施工告知，从今天起进入施工。' },
  completeAcceptance: { act: '确认验收合格', does: '竣工验收和监督检验都合格，接着在 30 日内办使用登记。' },
  register: { act: '确认已办使用登记', does: '电梯可以正式使用，也可以申请补贴了。' },
  applySubsidy: { act: '申请补贴', does: '申请表交到社区，由社区、街道、区住建局依次审核。' },
  returnSubsidy: { act: '退回补贴申请', does: '退给建设者改正后再交，写明原因。' },
  reviewSubsidy: { act: '复审通过', does: '补贴金额按电梯能到的最高层定下来，等列入年度计划。' },
  planSubsidy: { act: '列入年度计划', does: '这一笔补贴列入计划年度，由区财政局拨付。' },
  paySubsidy: { act: '记下已拨付', does: '补贴已拨到全体建设者确认的账户。' },
  handOver: { act: '转入运行管理', does: '建设阶段结束，以后记运行费用、年检和后加入的住户。' },
  demandRecovery: { act: '追回补贴', does: '要求退回已拨的补贴，写明原因。' },
  recover: { act: '确认补贴已追回', does: '补贴已全部退回，回到运行管理。' },
  suspend: { act: '暂停', does: '这件事停在现在这一步，期限不再计算，直到恢复。' },
  resume: { act: '恢复', does: '回到暂停前的那一步，期限继续计算。' },
  cancel: { act: '终止', does: '这件事到此为止，不能恢复；这个单元以后可以重新开始。所有记录保留。' },
}
