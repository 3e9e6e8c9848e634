import * as z from 'zod'
import { CaseReason, caseReasonNames } from '@shared/audit/caseModel'
import type { AuditEntry } from '@shared/audit/model'
import { Capacity, StaffRole, capacityNames, roleNames } from '@shared/contract/roles'
import { MeetingKind, meetingKindNames } from '@shared/decision/meeting'
import { Channel, Outcome, channelNames, outcomeNames } from '@shared/decision/model'
import { Flaw, flawNames } from '@shared/decision/paper'
import { ListKind, exportNames } from '@shared/document/exported'
import { CaseDocumentKind, caseDocuments } from '@shared/document/caseKinds'
import { DocumentKind, documentNames } from '@shared/document/kinds'
import { EntryKind, entryNames } from '@shared/funding/running'
import { BindingWay, CodePurpose, EndReason, bindingWayNames, endReasonNames } from '@shared/identity/binding'
import { Area } from '@shared/kernel/area'
import { Instant, sayFullMoment } from '@shared/kernel/instant'
import { Fen, sayFen } from '@shared/kernel/money'
import { Outcome as TalkOutcome, outcomeNames as talkOutcomeNames } from '@shared/notice/negotiation'
import { RevealReason, revealReasonNames } from '@shared/registry/reveal'
import { AttemptKind, AttemptOutcome, attemptKindNames, attemptOutcomeNames } from '@shared/outreach/model'
import { sayArea } from '../kit/words'
import { orderSentences } from './orderEvents'
import { retrofitSentences } from './retrofitEvents'
import { subsidySentences } from './subsidyEvents'
import { volunteerSentences } from './volunteerEvents'

type Facts = AuditEntry['facts']
const roleIn = (facts: Facts): string => {
  const role = StaffRole.safeParse(facts.role)
  return role.success ? roleNames[role.data] : '工作人员'
}
const textIn = (facts: Facts, name: string): string => z.coerce.string().safeParse(facts[name]).data ?? ''
const outcomeIn = (facts: Facts): string => {
  const outcome = Outcome.safeParse(facts.outcome)
  return outcome.success ? outcomeNames[outcome.data] : ''
}

/** An amount in fen, as it is said. */
const moneyIn = (facts: Facts, name: string): string => {
  const amount = Fen.safeParse(facts[name])
  return amount.success ? sayFen(amount.data) : ''
}

const flawIn = (facts: Facts): string => {
  const flaw = Flaw.safeParse(facts.flaw)
  return flaw.success ? flawNames[flaw.data] : ''
}

const meetingIn = (facts: Facts): string => {
  const kind = MeetingKind.safeParse(facts.kind)
  return kind.success ? meetingKindNames[kind.data] : '会议'
}

const revealReasonIn = (facts: Facts): string => {
  const reason = RevealReason.shape.reason.safeParse(facts.reason)
  return reason.success ? revealReasonNames[reason.data] : ''
}

const sayAt = (value: unknown): string => {
  const at = Instant.safeParse(value)
  return at.success ? sayFullMoment(at.data) : '新的时间'
}

/** The Chinese name of one of a closed list; nothing for what is not in it. */
const nameIn = <T extends string>(list: z.ZodType<T>, names: Record<T, string>, value: unknown): string => {
  const known = list.safeParse(value)
  return known.success ? names[known.data] : ''
}

/** `demo.sf.yt.hy.b3.u1` → `3 幢 1 单元`; the log holds place ids, since names may change. */
const sayUnit = (value: unknown): string => {
  const tail = z.string().catch('').parse(value).split('.').slice(-2).join('.')
  const numbered = /^b(\d+)\.u(\d+)$/.exec(tail)
  return numbered ? `${numbered[1]} 幢 ${numbered[2]} 单元` : tail
}

const documentIn = (facts: Facts): string => {
  const kind = DocumentKind.safeParse(facts.document)
  if (kind.success) return documentNames[kind.data]
  const ofCase = CaseDocumentKind.safeParse(facts.document)
  return ofCase.success ? caseDocuments[ofCase.data].name : '文书'
}
const listIn = (facts: Facts): string => {
  const kind = ListKind.safeParse(facts.list)
  return kind.success ? exportNames[kind.data] : '表格'
}

const capacityIn = (facts: Facts): string => {
  const capacity = Capacity.safeParse(facts.capacity)
  return capacity.success ? capacityNames[capacity.data] : ''
}
const wayIn = (facts: Facts): string => {
  const way = BindingWay.safeParse(facts.way)
  return way.success ? bindingWayNames[way.data] : '绑定'
}
const endIn = (facts: Facts): string => {
  const why = EndReason.safeParse(facts.reason)
  return why.success ? endReasonNames[why.data] : '本人解除'
}
const codeNames: Record<CodePurpose, string> = { bind: '现场绑定码', handover: '移交给共有人的码', help: '请家人帮看的码' }
const codeIn = (facts: Facts): string => {
  const purpose = CodePurpose.safeParse(facts.purpose)
  return purpose.success ? codeNames[purpose.data] : '绑定码'
}

/** Every act that is logged, as a sentence without a subject: who did it stands beside it. */
const sentences: Record<string, (facts: Facts) => string> = {
  ...retrofitSentences,
  ...subsidySentences,
  ...volunteerSentences,
  ...orderSentences,
  'decision.drafted': () => '新建了表决草稿',
  'decision.edited': (f) => `修改了草稿（第 ${textIn(f, 'version')} 版）`,
  'decision.published': (f) => `发布了表决，固定了名册：${textIn(f, 'people')} 人`,
  'decision.opened': () => '到开始时间，表决开始',
  'decision.ballotCast': (f) =>
    f.revision === 1
      ? '一位业主投了票'
      : f.overAgent === true
        ? '一位业主自己投了票，代投的票不再算，委托结束'
        : `一位业主改了票（第 ${textIn(f, 'revision')} 次）`,
  'decision.paperEntered': (f) => `录入了一张纸质票${f.byCode === true ? '（按编号）' : '（按房号）'}，等另一人复核`,
  'decision.paperDisputed': () => '复核纸质票：两人读得不一样，等第三人看',
  'decision.paperCounted': () => '复核纸质票：两人读得一样，计入',
  'decision.paperContested': () => '复核纸质票：与已有的票不一样，转为矛盾票',
  'decision.paperInvalid': (f) => `复核纸质票：无效（${flawIn(f)}）`,
  'decision.ballotContested': () => '同一户有两张不一样的票，暂不计入，等核实',
  'decision.ballotsVoided': () => '核实后，这一户的票都不计入',
  'decision.conflictSettled': (f) => (f.stands === null ? '核实矛盾票：哪张都不算' : `核实矛盾票：以第 ${textIn(f, 'stands')} 张为准`),
  'decision.conflictStated': () => '一位业主签名说明了哪张票是自己的',
  'decision.proxyGiven': (f) =>
    f.origin === 'paper'
      ? Array.isArray(f.missing) && f.missing.length > 0
        ? '登记了一份不齐全的委托，投票须业主追认'
        : '登记了一份纸质委托书'
      : '一位业主在手机上委托邻居代投',
  'decision.proxyAccepted': (f) => (f.complete === true ? '一位邻居接受了委托' : '一位邻居接受了委托，投票须业主追认'),
  'decision.proxyRevoked': () => '一位业主撤回了委托',
  'decision.proxyRefused': (f) =>
    f.by === 'staff' ? '拒绝了一份委托' : f.by === 'agent' ? '一位邻居谢绝了委托' : '一位业主不追认代投的票，委托不成立',
  'decision.proxyRatified': (f) => (f.onPaper === true ? '登记了业主的书面追认，代投的票从此计入' : '一位业主追认了代投的票，从此计入'),
  'decision.proxyExpired': () => '一份委托到期，自动结束',
  'decision.proxyOverruled': () => '业主家自己投了票，一份没用过的委托结束',
  'decision.proxyVoided': () => '查实没有授权，代投的票作废，业主可以重新投票',
  'decision.propertyStaffAdded': () => '把一个人登记为物业人员，不能做代理人',
  'decision.propertyStaffRemoved': () => '把一个人移出物业人员名单',
  'decision.meetingPlanned': (f) => `安排了${meetingIn(f)}`,
  'decision.meetingCancelled': (f) => `取消了${meetingIn(f)}`,
  'decision.meetingRecorded': (f) => `写好了${meetingIn(f)}的记录`,
  'decision.minutesAdded': (f) => `给${meetingIn(f)}的记录添加了补充`,
  'activity.programmeCreated': () => '写好一项科普活动的草稿',
  'activity.programmeEdited': () => '修改了一项科普活动',
  'activity.programmePublished': () => '发布了一项科普活动',
  'activity.sessionPublished': () => '发布了一场活动，开始接受预约',
  'activity.sessionMoved': (f) => `把一场活动改到 ${sayAt(f.to)}，请大家重新确认`,
  'activity.sessionCalledOff': () => '取消了一场活动，已通知约了的人',
  'activity.booked': (f) => `${f.helped === true ? '替居民约' : '一位居民约'}了 ${textIn(f, 'persons')} 个名额`,
  'activity.applied': (f) => `一份报名参加抽签，${textIn(f, 'persons')} 人`,
  'activity.waits': (f) => `一份候补，${textIn(f, 'persons')} 人`,
  'activity.offered': () => '有名额了，系统通知候补的下一位',
  'activity.offerExpired': () => '候补的名额没人确认，让给下一位',
  'activity.cancelled': (f) => (f.late === true ? '一份预约在截止后取消' : '一份预约取消了'),
  'activity.calledOff': () => '一份预约因活动取消而结束',
  'activity.timeChanged': () => '请一份预约重新确认时间',
  'activity.timeConfirmed': () => '一份预约确认了新时间',
  'activity.notConfirmed': () => '一份预约没有确认新时间，名额让出',
  'activity.groupAgreed': () => '同意了一个团体的预约',
  'activity.groupRefused': () => '没有同意一个团体的预约',
  'activity.photoAdded': () => '一张活动照片等着看',
  'activity.photoApproved': () => '公开了一张活动照片',
  'activity.photoTakenDown': () => '没有公开或撤下了一张活动照片',
  'activity.photoWithdrawn': () => '传照片的人撤回了一张活动照片',
  'activity.recordIssued': () => '一位居民开具了学习记录',
  'activity.drawn': (f) => `抽签：${textIn(f, 'applied')} 份报名，${textIn(f, 'won')} 份抽中`,
  'activity.won': () => '一份报名抽中',
  'activity.notDrawn': () => '一份报名没有抽中，转为候补',
  'activity.notTaken': () => '一份抽中的报名时间冲突，名额让给下一位',
  'activity.faultNoted': (f) => (f.kind === 'absent' ? '记了一次约了没来' : '记了一次临时取消'),
  'activity.faultCleared': () => '撤销了一次没来的记录',
  'activity.appealed': () => '一位居民说明了没来的原因',
  'activity.appealDecided': (f) => (f.pardon === true ? '接受了没来的说明' : '没有接受没来的说明'),
  'activity.called': () => '记了一次活动的电话',
  'activity.phoneRevealed': () => '查看了一份预约的完整电话',
  'activity.listExported': (f) => `导出了签到名单，编号 ${textIn(f, 'number')}，${textIn(f, 'rows')} 行`,
  'contest.created': () => '写好一次比赛的草稿',
  'contest.edited': () => '修改了比赛草稿',
  'contest.publish': () => '发布了比赛，开始报名',
  'contest.openJury': () => '开始评分',
  'contest.closeJury': () => '结束评分，算出结果',
  'contest.reopenJury': () => '退回重评',
  'contest.publishResult': () => '公示比赛结果',
  'contest.award': () => '确认获奖',
  'contest.archive': () => '比赛归档',
  'contest.cancel': () => '取消了比赛',
  'contest.entered': (f) => (f.helped === true ? '代居民报名参赛' : '一份报名参赛'),
  'contest.workSubmitted': (f) => `一份作品交上来，第 ${textIn(f, 'version')} 版`,
  'contest.passed': (f) => `一份报名审核通过，${textIn(f, 'number')} 号`,
  'contest.sentBack': () => '一份报名退回修改',
  'contest.refused': () => '一份报名没有通过',
  'contest.withdrawn': (f) => (f.byStaff === true ? '替居民退赛' : '一份报名退赛'),
  'contest.appealed': () => '一份报名提出申诉',
  'contest.appealDecided': (f) => (f.granted === true ? '申诉成立，重新审核' : '申诉没有成立'),
  'contest.revealed': () => '查看了一份报名的姓名和电话',
  'contest.jurorAppointed': () => '请一位同事当评委',
  'contest.jurorInvited': () => '发了一个评委码',
  'contest.jurorJoined': () => '一位评委接受邀请',
  'contest.jurorEnded': () => '结束了一位评委',
  'contest.recused': (f) => `一位评委回避 ${textIn(f, 'number')} 号`,
  'contest.objected': () => '一条对比赛结果的异议',
  'contest.objectionAnswered': (f) => (f.upheld === true ? '答复异议：成立' : '答复异议：不成立'),
  'contest.certified': () => '发出一张证书',
  'contest.certificatePrinted': () => '打印了一张证书',
  'activity.siteAdded': () => '登记了一处场馆或基地',
  'activity.siteEdited': (f) => (f.closed === true ? '一处场馆或基地不再开放' : '修改了一处场馆或基地'),
  'activity.themeDaySet': (f) => `设定了 ${textIn(f, 'year')} 年的一个主题日`,
  'funding.planSaved': (f) => `修改了加梯费用计划（第 ${textIn(f, 'turn')} 次），总费用 ${moneyIn(f, 'total')}`,
  'funding.actualsSaved': (f) => `填写了实际费用（第 ${textIn(f, 'version')} 版），合计 ${moneyIn(f, 'total')}`,
  'funding.agreementMade': (f) => `生成了协议 ${textIn(f, 'number')}，总费用 ${moneyIn(f, 'total')}，${textIn(f, 'builders')} 户签字`,
  'funding.agreementSigned': (f) => `一位业主在手机上签了协议（第 ${textIn(f, 'version')} 版）`,
  'funding.signatureWithdrawn': (f) => `一位业主撤回了协议签字（第 ${textIn(f, 'version')} 版）`,
  'funding.paperEntered': (f) => `录入了一份纸质协议签字（第 ${textIn(f, 'version')} 版），等第二人核对`,
  'funding.paperConfirmed': (f) => `核对了一份纸质协议签字（第 ${textIn(f, 'version')} 版），算数`,
  'funding.paperRefused': (f) => `核对了一份纸质协议签字（第 ${textIn(f, 'version')} 版），不算数`,
  'funding.paymentNoted': (f) => `记了一笔加梯交款：${moneyIn(f, 'amount')}`,
  'funding.paymentVoided': () => '作废了一笔记错的加梯交款',
  'funding.accountSet': (f) => `设定了收款账户（尾号 ${textIn(f, 'tail')}），等各户确认`,
  'funding.accountConfirmed': (f) => (f.way === 'paper' ? '登记了一户书面确认收款账户' : '一户业主确认了收款账户'),
  'funding.flatTakenOver': () => '登记了一套房换业主：新业主接手协议的权利、义务和未交的钱',
  'funding.joinerOffered': (f) => `拟好一份加入电梯的补充协议，补交 ${moneyIn(f, 'amount')}`,
  'funding.joinerSigned': (f) => `${f.as === 'joiner' ? '加入的业主' : '建设者代表'}签了补充协议`,
  'funding.joinerInForce': () => '补充协议双方签齐，加入生效',
  'funding.joinerCancelled': () => '取消了一份没有签完的补充协议',
  'funding.runningSaved': (f) => `修改了电梯运行费用计划（第 ${textIn(f, 'version')} 版）`,
  'funding.entryAdded': (f) => `记了一笔电梯运行账：${nameIn(EntryKind, entryNames, f.kind)} ${moneyIn(f, 'amount')}`,
  'funding.entryVoided': () => '作废了一笔记错的电梯运行账',
  'funding.exported': (f) => `导出了费用分摊表，编号 ${textIn(f, 'number')}`,
  'decision.closed': (f) => `${f.how === 'early' ? '提前截止' : '到时截止'}，公布结果：${outcomeIn(f)}`,
  'decision.exceptionAllowed': (f) => `街道对平层入户作了例外认定（还有 ${textIn(f, 'missing')} 户没有单独同意）`,
  'decision.withdrawn': (f) => `撤回了表决：${textIn(f, 'reason')}`,
  'decision.ballotHeld': () => '代理人投了票，等业主追认后计入',
  'audit.caseOpened': (f) => `打开了案卷，理由：${nameIn(CaseReason, caseReasonNames, f.reason)}`,
  'audit.logExported': (f) => `导出了操作记录（${textIn(f, 'entries')} 条），编号 ${textIn(f, 'number')}`,
  'outreach.attempted': (f) =>
    `${f.corrects ? '更正了一条联系记录' : '记了一次联系'}：${nameIn(AttemptKind, attemptKindNames, f.kind)}，${nameIn(AttemptOutcome, attemptOutcomeNames, f.outcome)}`,
  'document.printed': (f) => `生成了${documentIn(f)} PDF（${textIn(f, 'sheets')} 张），编号 ${textIn(f, 'number')}`,
  'outreach.exported': (f) => `导出了${listIn(f)}（${textIn(f, 'rows')} 行），编号 ${textIn(f, 'number')}`,
  'document.exported': (f) => `导出了${listIn(f)}（${textIn(f, 'rows')} 行），编号 ${textIn(f, 'number')}`,
  'document.inquiryAsked': () => '一位业主对结果提出询异',
  'document.inquiryAnswered': () => '书面答复了一条询异',
  'notice.feedbackSet': () => '定下了公示的意见反馈方式',
  'notice.posted': (f) => `贴出了公示，${textIn(f, 'days')} 天，到 ${textIn(f, 'lastDay')}`,
  'notice.withdrawn': () => '撤回了公示',
  'notice.photosAdded': () => '补拍了公示张贴照片',
  'notice.objected': (f) => (f.form === 'oral' ? '登记了一条口头意见' : f.late === true ? '收到一份逾期的书面异议' : '收到一份书面异议'),
  'notice.objectionWithdrawn': () => '异议人撤回了异议',
  'notice.invited': () => '邀请异议人协商',
  'notice.invitationAnswered': (f) => (f.coming === true ? '异议人说会来协商' : '异议人说这次来不了'),
  'notice.negotiated': (f) => `存入一份协商记录：${nameIn(TalkOutcome, talkOutcomeNames, f.outcome)}`,
  'notice.answered': () => '书面答复了一份意见',
  'notice.compensated': () => '登记了按约定给付的补偿',
  'notice.objectorRevealed': () => '查看了异议人的姓名和电话',
  'notice.reported': (f) => `出具了公示报告 ${textIn(f, 'number')}`,
  'notice.guideSet': () => '设置了补偿参照',
  'registry.rollCommitted': (f) =>
    `写入了${sayUnit(f.unit)}的名册（第 ${textIn(f, 'version')} 版）：${textIn(f, 'flats')} 套、${textIn(f, 'people')} 人`,
  'registry.placeAdded': (f) => `新增了“${textIn(f, 'name')}”`,
  'registry.phoneRevealed': (f) => `查看了${sayUnit(f.unit)} ${textIn(f, 'room')} 室的完整电话，理由：${revealReasonIn(f)}`,
  'identity.noticeAnswered': (f) => (f.agreed === true ? '同意了隐私说明' : '不同意隐私说明'),
  'identity.bound': (f) => `绑定了房屋（${wayIn(f)}，${capacityIn(f)}${f.replaced === true ? '，替换了原来的人' : ''}）`,
  'identity.released': (f) => `解除了房屋绑定：${endIn(f)}`,
  'identity.coOwnerJoined': () => '作为共有人加入查看',
  'identity.coOwnerLeft': () => '共有人不再查看',
  'identity.helperJoined': () => '家人开始帮看',
  'identity.helperLeft': () => '家人不再帮看',
  'identity.voterUnlocked': () => '撤回了产权人去世的登记',
  'identity.bindingCodeMade': (f) => `生成了${codeIn(f)}`,
  'identity.bindingRequested': (f) => `申请绑定${sayUnit(f.unit)} ${textIn(f, 'room')} 室（${capacityIn(f)}）`,
  'identity.bindingWithdrawn': (f) => `撤回了${sayUnit(f.unit)} ${textIn(f, 'room')} 室的绑定申请`,
  'identity.bindingApproved': (f) => `核对后通过了${sayUnit(f.unit)} ${textIn(f, 'room')} 室的绑定申请（${capacityIn(f)}）`,
  'identity.bindingRefused': (f) => `没有通过${sayUnit(f.unit)} ${textIn(f, 'room')} 室的绑定申请`,
  'identity.requestPhoneRevealed': (f) =>
    `查看了申请绑定${sayUnit(f.unit)} ${textIn(f, 'room')} 室的人的完整电话，理由：${revealReasonIn(f)}`,
  'registry.flatTransferred': (f) => `登记了${sayUnit(f.unit)} ${textIn(f, 'room')} 室过户，名册第 ${textIn(f, 'version')} 版`,
  'identity.requestCleared': () => '按规定清除了绑定申请里的电话和说明',
  'identity.closed': () => '注销了账号，已投的票和操作记录依法保留',
  'content.fileExpired': (f) => `按规定清除了核对用的照片或文件（共 ${textIn(f, 'size')} 字节）`,
  'identity.invited': (f) => `发出邀请：${roleIn(f)}`,
  'identity.appointed': (f) => `接受任命：${roleIn(f)}`,
  'identity.revoked': (f) => `撤销任命：${roleIn(f)}`,
  'identity.deskApproved': () => '用手机确认登录了电脑工作台',
}

/** What was done, as a sentence. An act that this version does not know is shown by its own name, never dropped. */
export const sentenceOfEvent = ({ type, facts }: Pick<AuditEntry, 'type' | 'facts'>): string => sentences[type]?.(facts) ?? type

const factNames: Record<string, string> = {
  fingerprint: '名册指纹',
  people: '人数',
  area: '面积',
  flats: '套数',
  scheme: '方案指纹',
  opensAt: '开始',
  closesAt: '截止',
  version: '版本',
  reason: '原因',
  outcome: '结果',
  how: '截止方式',
  merkleRoot: '默克尔根',
  resultDigest: '结果文件指纹',
  voter: '表决权人编号',
  paper: '纸票档案号',
  photo: '照片指纹',
  byCode: '按编号录入',
  flaw: '无效原因',
  conflict: '矛盾票编号',
  stands: '以哪张为准',
  proof: '证明文件',
  revision: '第几次',
  commitment: '选票承诺',
  unit: '单元',
  importId: '导入编号',
  fileDigest: '文件指纹',
  role: '职责',
  grantId: '任命编号',
  placeId: '地点编号',
  name: '名称',
  inquiry: '询异编号',
  objection: '异议编号',
  lastDay: '公示最后一天',
  late: '逾期',
  form: '形式',
  document: '文书',
  list: '名单',
  number: '编号',
  sheets: '张数',
  rows: '行数',
  digest: '内容指纹',
  channel: '途径',
  entries: '条数',
  hash: '末条校验值',
  madeAt: '联系时间',
  kind: '方式',
}

const sayAttempt = (value: unknown): string =>
  nameIn(AttemptKind, attemptKindNames, value) || nameIn(AttemptOutcome, attemptOutcomeNames, value) || String(value)

const sayFact = (name: string, value: unknown): string => {
  const at = Instant.safeParse(value)
  if (at.success) return sayFullMoment(at.data)
  const size = Area.safeParse(value)
  if (name === 'area' && size.success) return `${sayArea(size.data)} ㎡`
  const role = StaffRole.safeParse(value)
  if (name === 'role' && role.success) return roleNames[role.data]
  const outcome = Outcome.safeParse(value)
  if (name === 'outcome' && outcome.success) return outcomeNames[outcome.data]
  const channel = Channel.safeParse(value)
  if (name === 'channel' && channel.success) return channelNames[channel.data]
  const reason = CaseReason.safeParse(value)
  if (name === 'reason' && reason.success) return caseReasonNames[reason.data]
  if (name === 'kind' || name === 'outcome') return sayAttempt(value)
  if (name === 'how') return value === 'early' ? '提前（全部业主已表决）' : '到时间'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** The facts of an act, with names and values in words. */
export const factsOfEvent = ({ facts }: Pick<AuditEntry, 'facts'>): [name: string, value: string][] =>
  Object.entries(facts).map(([name, value]) => [factNames[name] ?? name, sayFact(name, value)])
