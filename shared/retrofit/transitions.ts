import * as z from 'zod'
import type { CaseFacts } from './facts'
import type { Lack } from './lack'
import type { CaseActor, CaseState } from './state'

/** Named steps. Nothing else moves a case. */
export const CaseEvent = z.enum([
  'startConsulting',
  'consentReached',
  'consentMissed',
  'voteWithdrawn',
  'changeScheme',
  'appointBody',
  'presentScheme',
  'postNotice',
  'withdrawNotice',
  'issueReport',
  'signAgreement',
  'submit',
  'requestCorrection',
  'resubmit',
  'accept',
  'forward',
  'askOpinions',
  'file',
  'reject',
  'redesign',
  'renotice',
  'reapply',
  'startConstruction',
  'completeAcceptance',
  'register',
  'applySubsidy',
  'returnSubsidy',
  'reviewSubsidy',
  'planSubsidy',
  'paySubsidy',
  'handOver',
  'demandRecovery',
  'recover',
  'suspend',
  'resume',
  'cancel',
])
export type CaseEvent = z.infer<typeof CaseEvent>

type Guard = (facts: CaseFacts) => readonly (Lack | false)[]

/** A step that may be taken: from where to where, by whom, under which guard, by which rule. `back` returns to where the case was suspended. */
export interface Transition {
  readonly event: CaseEvent
  readonly name: string
  readonly from: readonly CaseState[]
  readonly to: CaseState | 'back'
  readonly actors: readonly CaseActor[]
  /** Voids what rests on the scheme: `notice`, or `consent` and notice. A void step stays visible. */
  readonly voids?: 'notice' | 'consent'
  /** It needs a written reason. */
  readonly reason?: true
  readonly guard?: Guard
  /** Clause of the Xinwu rules (seed 000) or other source. */
  readonly source: string
}

const beforeBuilding = [
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
] as const satisfies readonly CaseState[]

const beforeUse = [
  'wishing',
  'consulting',
  'coordinating',
  ...beforeBuilding,
  'construction',
  'accepted',
] as const satisfies readonly CaseState[]

const consentGuard: Guard = ({ vote }) => [
  !vote && 'voteMissing',
  vote?.phase === 'running' && 'voteRunning',
  vote?.phase === 'closed' && vote.outcome !== 'passed' && 'consentMissing',
]
const bodyGuard: Guard = ({ body }) => [
  !body?.agreement && 'bodyAgreementMissing',
  body?.unanimous === false && 'bodyNotUnanimous',
  body?.licence === 'missing' && 'bodyLicenceMissing',
  body?.licence === 'expired' && 'bodyLicenceExpired',
]
const schemeGuard: Guard = ({ scheme }) => [
  !scheme && 'schemeMissing',
  scheme !== null && scheme.lacks > 0 && 'schemeIncomplete',
  scheme?.sameTerms === false && 'termsDiffer',
]
const noticeGuard: Guard = (facts) => [
  ...schemeGuard(facts),
  facts.vote?.final !== true && 'inquiryRunning',
  !facts.notice && 'noticeMissing',
  facts.notice !== null && facts.notice.lacks > 0 && 'noticeIncomplete',
]
const reportGuard: Guard = ({ notice }) => [
  !notice && 'noticeMissing',
  notice?.over === false && 'noticeRunning',
  notice !== null && notice.withoutRecord > 0 && 'recordsMissing',
]
const agreementGuard: Guard = ({ agreement }) => [
  !agreement && 'agreementMissing',
  agreement !== null && agreement.lacks > 0 && 'agreementIncomplete',
  agreement !== null && agreement.unsigned > 0 && 'buildersUnsigned',
]
const packGuard: Guard = ({ contracts, packMissing }) => [
  contracts.missing > 0 && 'contractsMissing',
  contracts.unlicensed > 0 && 'contractorUnlicensed',
  packMissing > 0 && 'packIncomplete',
]
const fileGuard: Guard = ({ opinions, sheets }) => [
  sheets.unsent > 0 && 'sheetsUnsent',
  sheets.waiting > 0 && 'sheetsWaiting',
  opinions.waiting > 0 && 'opinionsWaiting',
  opinions.against > 0 && 'opinionsAgainst',
]
const subsidyGuard: Guard = ({ registration, subsidy }) => [
  registration?.subsidised === false && 'registeredTooEarly',
  (subsidy === null || subsidy.lacks > 0) && 'subsidyIncomplete',
  subsidy?.corridorBroken === true && 'corridorBroken',
  subsidy !== null && !subsidy.accountConfirmed && 'accountUnconfirmed',
]

const builders = ['builder', 'communityWorker'] as const satisfies readonly CaseActor[]
const government = ['communityWorker', 'streetOfficer', 'housingOfficer'] as const satisfies readonly CaseActor[]

/** Every step there is. DOMAIN §2.1; the diagram in docs/retrofit.md is drawn from this list. */
export const transitions: readonly Transition[] = [
  {
    event: 'startConsulting',
    name: '开始征求意见',
    from: ['wishing'],
    to: 'consulting',
    actors: ['communityWorker'],
    guard: ({ eligibility, vote }) => [
      eligibility === 'ineligible' && 'notEligible',
      (eligibility === 'unchecked' || eligibility === 'refer') && 'eligibilityUnchecked',
      !vote && 'voteMissing',
    ],
    source: '六(一)1',
  },
  {
    event: 'startConsulting',
    name: '重新征求意见',
    from: ['coordinating'],
    to: 'consulting',
    actors: ['communityWorker'],
    guard: ({ vote, coordinated }) => [!vote && 'voteMissing', !coordinated && 'coordinationMissing'],
    source: '六(一)1：未能达到同意比例要求的，所在街道、社区应组织业主召开意见协调会',
  },
  {
    event: 'consentReached',
    name: '达到同意比例',
    // From coordination when the street allows level entry after the vote (平层入户的，原则上应当经所有业主同意).
    from: ['consulting', 'coordinating'],
    to: 'consented',
    actors: ['system'],
    guard: consentGuard,
    source: '三(三)',
  },
  {
    event: 'consentMissed',
    name: '未达到同意比例',
    from: ['consulting'],
    to: 'coordinating',
    actors: ['system'],
    guard: ({ vote }) => [!vote && 'voteMissing', vote?.phase === 'running' && 'voteRunning'],
    source: '六(一)1',
  },
  {
    event: 'voteWithdrawn',
    name: '表决被撤回',
    from: ['consulting'],
    to: 'wishing',
    actors: ['system'],
    // A vote that was withdrawn is none: whoever still sees one may not take the case back.
    guard: ({ vote }) => [vote !== null && 'voteRunning'],
    source: '六(一)1；撤回的表决没有结果，要重新征求意见',
  },
  {
    event: 'changeScheme',
    name: '变更方案，重新征求意见',
    from: beforeBuilding,
    to: 'wishing',
    actors: builders,
    voids: 'consent',
    reason: true,
    source: 'DOMAIN §2.6：变更方案后，原来的同意和公示都不再有效',
  },
  {
    event: 'appointBody',
    name: '明确实施主体',
    from: ['consented'],
    to: 'bodyAppointed',
    actors: builders,
    guard: bodyGuard,
    source: '四、六(一)1',
  },
  {
    event: 'presentScheme',
    name: '提交初步设计方案',
    from: ['bodyAppointed'],
    to: 'schemeReady',
    actors: builders,
    guard: schemeGuard,
    source: '六(一)2',
  },
  {
    event: 'postNotice',
    name: '开始公示',
    from: ['schemeReady'],
    to: 'noticeRunning',
    actors: builders,
    guard: noticeGuard,
    source: '六(一)3',
  },
  {
    event: 'withdrawNotice',
    name: '撤回公示，改正后重新公示',
    from: ['noticeRunning', 'noticeReported'],
    to: 'schemeReady',
    actors: builders,
    voids: 'notice',
    reason: true,
    source: '公示内容中途变更的，公示期重新计算（DOMAIN §2.1 L5）',
  },
  {
    event: 'issueReport',
    name: '出具公示报告',
    from: ['noticeRunning'],
    to: 'noticeReported',
    actors: ['communityWorker'],
    guard: reportGuard,
    source: '六(一)3',
  },
  {
    event: 'signAgreement',
    name: '协议签齐',
    from: ['noticeReported'],
    to: 'agreed',
    actors: [...builders, 'system'],
    guard: agreementGuard,
    source: '六(一)4',
  },
  { event: 'submit', name: '提交申请', from: ['agreed'], to: 'submitted', actors: builders, guard: packGuard, source: '六(二)1' },
  {
    event: 'requestCorrection',
    name: '一次性告知补正',
    from: ['submitted'],
    to: 'correcting',
    actors: ['streetOfficer'],
    guard: ({ correctionsOpen }) => [correctionsOpen === 0 && 'packIncomplete'],
    source: '六(二)1：一次性告知需要补正的全部资料',
  },
  {
    event: 'resubmit',
    name: '补正后重新提交',
    from: ['correcting'],
    to: 'submitted',
    actors: builders,
    guard: (facts) => [facts.correctionsOpen > 0 && 'correctionsOpen', ...packGuard(facts)],
    source: '六(二)1',
  },
  {
    event: 'accept',
    name: '受理',
    from: ['submitted'],
    to: 'streetReview',
    actors: ['streetOfficer'],
    guard: ({ correctionsOpen }) => [correctionsOpen > 0 && 'correctionsOpen'],
    source: '六(二)1',
  },
  {
    event: 'forward',
    name: '初审通过，报区住建局',
    from: ['streetReview'],
    to: 'districtReview',
    actors: ['streetOfficer'],
    source: '六(二)1：5 个工作日内',
  },
  {
    event: 'askOpinions',
    name: '送各部门并联征求意见',
    from: ['districtReview'],
    to: 'opinions',
    actors: ['housingOfficer'],
    guard: ({ sheets }) => [sheets.unsent > 0 && 'sheetsUnsent'],
    source: '六(二)1、2',
  },
  {
    event: 'file',
    name: '发放开工备案通知单',
    from: ['opinions'],
    to: 'filed',
    actors: ['housingOfficer'],
    guard: fileGuard,
    source: '六(二)2、九',
  },
  {
    event: 'reject',
    name: '备案不予通过',
    from: ['streetReview', 'districtReview', 'opinions'],
    to: 'rejected',
    actors: ['streetOfficer', 'housingOfficer'],
    reason: true,
    source: '六(二)2',
  },
  {
    event: 'redesign',
    name: '重新设计（表决内容不变）',
    from: ['rejected'],
    to: 'bodyAppointed',
    actors: builders,
    voids: 'notice',
    reason: true,
    source: 'DOMAIN §2.1 L12x',
  },
  {
    event: 'renotice',
    name: '重新公示',
    from: ['rejected'],
    to: 'schemeReady',
    actors: builders,
    voids: 'notice',
    reason: true,
    source: 'DOMAIN §2.1 L12x',
  },
  { event: 'reapply', name: '改正材料后重新申请', from: ['rejected'], to: 'agreed', actors: builders, source: 'DOMAIN §2.1 L12x' },
  {
    event: 'startConstruction',
    name: '开工',
    from: ['filed'],
    to: 'construction',
    actors: builders,
    guard: ({ contracts, construction }) => [
      contracts.unlicensed > 0 && 'contractorUnlicensed',
      !construction.announced && 'worksNotAnnounced',
    ],
    source: '七(一)；特种设备安全法第二十三条',
  },
  {
    event: 'completeAcceptance',
    name: '竣工验收合格',
    from: ['construction'],
    to: 'accepted',
    actors: builders,
    guard: ({ construction }) => [
      !construction.acceptancePassed && 'acceptanceMissing',
      !construction.inspectionPassed && 'inspectionMissing',
    ],
    source: '六(四)、七(一)',
  },
  {
    event: 'register',
    name: '办理使用登记',
    from: ['accepted'],
    to: 'registered',
    actors: [...builders, 'marketOfficer'],
    guard: ({ registration }) => [
      !registration && 'registrationMissing',
      registration?.afterAcceptance === false && 'registrationBeforeAcceptance',
      registration?.inFuture === true && 'registrationInFuture',
    ],
    source: '六(四)；特种设备安全法第三十三条',
  },
  {
    event: 'applySubsidy',
    name: '申请补贴',
    from: ['registered'],
    to: 'subsidyApplied',
    actors: builders,
    guard: subsidyGuard,
    source: '十(一)、十(三)1',
  },
  {
    event: 'returnSubsidy',
    name: '退回补贴申请',
    from: ['subsidyApplied'],
    to: 'registered',
    actors: government,
    reason: true,
    source: '十(三)1',
  },
  {
    event: 'reviewSubsidy',
    name: '补贴复审通过',
    from: ['subsidyApplied'],
    to: 'subsidyReviewed',
    actors: ['housingOfficer'],
    guard: (facts) => [
      !facts.subsidy?.communityPassed && 'communityNotPassed',
      !facts.subsidy?.streetPassed && 'streetNotPassed',
      ...subsidyGuard(facts),
    ],
    source: '十(三)1',
  },
  {
    event: 'planSubsidy',
    name: '列入年度补贴计划',
    from: ['subsidyReviewed'],
    to: 'subsidyPlanned',
    actors: ['housingOfficer'],
    guard: ({ subsidy }) => [!subsidy?.planYear && 'notInPlan', subsidy?.corridorBroken === true && 'corridorBroken'],
    source: '十(三)2',
  },
  {
    event: 'paySubsidy',
    name: '拨付补贴',
    from: ['subsidyPlanned'],
    to: 'paid',
    actors: ['financeOfficer'],
    guard: ({ subsidy }) => [!subsidy?.accountConfirmed && 'accountUnconfirmed', subsidy?.corridorBroken === true && 'corridorBroken'],
    source: '十(三)2',
  },
  { event: 'handOver', name: '转入运行管理', from: ['paid'], to: 'operating', actors: builders, source: '六(五)' },
  {
    event: 'handOver',
    name: '不申请（或不能申请）补贴，转入运行管理',
    from: ['registered', 'subsidyReviewed', 'subsidyPlanned'],
    to: 'operating',
    actors: builders,
    reason: true,
    source: '六(五)、十(四)',
  },
  {
    event: 'demandRecovery',
    name: '追回补贴',
    from: ['paid', 'operating'],
    to: 'recovering',
    actors: ['housingOfficer', 'financeOfficer'],
    reason: true,
    source: '十(四)',
  },
  {
    event: 'recover',
    name: '补贴已追回',
    from: ['recovering'],
    to: 'operating',
    actors: ['financeOfficer'],
    guard: ({ recovered }) => [!recovered && 'notRecovered'],
    source: '十(四)',
  },
  { event: 'suspend', name: '暂停', from: beforeUse, to: 'suspended', actors: government, reason: true, source: 'DOMAIN §2.1 LX' },
  { event: 'resume', name: '恢复', from: ['suspended'], to: 'back', actors: government, reason: true, source: 'DOMAIN §2.1 LX' },
  {
    event: 'cancel',
    name: '终止',
    from: [...beforeUse, 'suspended'],
    to: 'cancelled',
    actors: government,
    reason: true,
    source: 'DOMAIN §2.1 LX',
  },
]
