import * as z from 'zod'

/** Clauses of the agreement (统一意见和协议). The first six are what the rules name (六(一)4), the others what they encourage or presuppose. */
export const ClauseKey = z.enum([
  'designRaising',
  'equipmentRaising',
  'constructionRaising',
  'costSharing',
  'runningRaising',
  'runningSharing',
  'levelEntry',
  'laterJoiners',
  'transfer',
  'specialFund',
  'other',
])
export type ClauseKey = z.infer<typeof ClauseKey>

export const mandatory = [
  'designRaising',
  'equipmentRaising',
  'constructionRaising',
  'costSharing',
  'runningRaising',
  'runningSharing',
] as const satisfies readonly ClauseKey[]

export const clauseNames: Record<ClauseKey, string> = {
  designRaising: '方案设计费用的筹集',
  equipmentRaising: '电梯设备购置安装费用的筹集',
  constructionRaising: '工程建设费用的筹集',
  costSharing: '以上费用的分摊',
  runningRaising: '运行维修费用的筹集',
  runningSharing: '运行维修费用的分摊',
  levelEntry: '平层入户廊道不封闭、不扩建的承诺',
  laterJoiners: '未出资业主后期使用',
  transfer: '房屋转让',
  specialFund: '电梯专项维修金',
  other: '其他约定',
}

/** Text of each clause; an empty one is not part of the agreement. */
export const Clauses = z.record(ClauseKey, z.string().trim().max(2000))
export type Clauses = z.infer<typeof Clauses>

/** Shorter than this, a clause says nothing. */
export const LEAST_CLAUSE = 10

/** A text to begin with; people change it as they agree. */
export const standardClauses = (levelEntry: boolean): Clauses => ({
  designRaising: '方案设计、咨询代理、评审等费用由参加加装电梯的业主按本协议附表筹集，按约定的期次交到共同账户。',
  equipmentRaising: '电梯设备购置和安装费用由参加加装电梯的业主按本协议附表筹集，按约定的期次交到共同账户；可以依规提取住房公积金。',
  constructionRaising: '土建、钢结构、管线迁改、监理等工程建设费用由参加加装电梯的业主按本协议附表筹集，按约定的期次交到共同账户。',
  costSharing:
    '以上费用按本协议附表的分摊办法计算，各户金额见附表，合计等于总费用。决算后多退少补，按同样的比例。财政补贴到账后按同样的比例退给各户。',
  runningRaising: '电费、维修费、保养费、检验检测费、管理费、保险费由参加的业主每年交一次，由业主推选的人记账，每年公布一次收支。',
  runningSharing: '运行维修费用按本协议附表的办法分摊。',
  levelEntry: levelEntry ? '各户承诺不封闭、不扩建入户廊道，不增加室内空间；违反的，愿意恢复原状，并退回已经领取的财政补贴。' : '',
  laterJoiners: '没有出资的业主以后要使用电梯的，按扣除补贴后的实际总费用和同样的分摊比例补交，补交的钱按比例退给先出资的业主。',
  transfer: '房屋转让、赠与、继承后，新业主继续享有和履行本协议的权利和义务。',
  specialFund: '',
  other: '',
})
