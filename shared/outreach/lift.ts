import * as z from 'zod'
import type { CaseId } from '../retrofit/model'
import type { TemplateName } from './templates'

/**
 * What of a lift's case people are told through WeChat. One authorisation is good for one message, so these are the moments at which
 * somebody has something to do or has waited for long.
 */
export const LiftNews = z.enum([
  'noticePosted',
  'agreementReady',
  'correctionAsked',
  'subsidyReturned',
  'subsidyPaid',
  'invited',
  'negotiated',
  'answered',
])
export type LiftNews = z.infer<typeof LiftNews>

export interface LiftTelling {
  readonly template: TemplateName
  /** In five characters (`phrase`). */
  readonly phrase: string
  /** What to do, in twenty (`thing`). */
  readonly hint: string
  readonly page: string
  /** Owners of the units, those who build, who act for them, or who objected. */
  readonly to: 'owners' | 'builders' | 'reps' | 'objector'
}

const objection = 'packages/notice/pages/objection/index'

export const liftTellings: Record<LiftNews, LiftTelling> = {
  noticePosted: {
    ...{ template: 'liftNews', phrase: '开始公示', hint: '点开看方案和图纸，有意见可以写' },
    ...{ page: 'packages/notice/pages/notice/index', to: 'owners' },
  },
  agreementReady: {
    ...{ template: 'liftNews', phrase: '请签协议', hint: '点开看您家出多少，看清再签名' },
    ...{ page: 'packages/funding/pages/agreement/index', to: 'builders' },
  },
  correctionAsked: {
    ...{ template: 'liftNews', phrase: '要补材料', hint: '点开看街道要补什么，一次补齐' },
    ...{ page: 'packages/retrofit/pages/case/index', to: 'reps' },
  },
  subsidyReturned: {
    ...{ template: 'liftNews', phrase: '补贴退回', hint: '点开看哪里要改，改好再提交' },
    ...{ page: 'packages/subsidy/pages/subsidy/index', to: 'reps' },
  },
  subsidyPaid: {
    ...{ template: 'liftNews', phrase: '补贴已拨付', hint: '点开看拨了多少、拨到哪个账户' },
    ...{ page: 'packages/subsidy/pages/subsidy/index', to: 'builders' },
  },
  invited: { template: 'negotiationInvited', phrase: '请来协商', hint: '点开告诉社区您来不来', page: objection, to: 'objector' },
  negotiated: { template: 'objectionAnswered', phrase: '协商有结果', hint: '点开看协商记录和结果', page: objection, to: 'objector' },
  answered: { template: 'objectionAnswered', phrase: '社区已答复', hint: '点开看社区怎么答复', page: objection, to: 'objector' },
}

/** Where a tap on the message leads. */
export const pageOfNews = (news: LiftNews, caseId: CaseId): string => `${liftTellings[news].page}?caseId=${caseId}`
