import * as z from 'zod'
import type { AuditEntry } from '@shared/audit/model'
import { sayMinutes } from '@shared/volunteer/hours'
import { ProofKind, proofNames } from '@shared/volunteer/proof'

type Facts = AuditEntry['facts']
const text = (facts: Facts, name: string): string => z.coerce.string().safeParse(facts[name]).data ?? ''
const minutes = (facts: Facts, name: string): string => sayMinutes(z.number().safeParse(facts[name]).data ?? 0)
const proof = (facts: Facts): string => {
  const kind = ProofKind.safeParse(facts.kind)
  return kind.success ? proofNames[kind.data] : '证书'
}
const hours = (facts: Facts): string => (facts.state === 'counted' ? minutes(facts, 'minutes') : facts.state === 'void' ? '不计' : '待核对')

/** Acts about volunteers in words, for the log. */
export const volunteerSentences: Record<string, (facts: Facts) => string> = {
  'volunteer.registered': (f) => (f.minor === true ? '登记成为志愿者（未成年，监护人同意）' : '登记成为志愿者'),
  'volunteer.profileChanged': () => '修改了志愿者登记',
  'volunteer.left': () => '退出了志愿服务，时长保留',
  'volunteer.accepted': () => '核对并通过了志愿者登记',
  'volunteer.returned': () => '请志愿者补充登记',
  'volunteer.suspended': (f) => `暂停了志愿者资格，到 ${text(f, 'until')}`,
  'volunteer.restored': () => '恢复了志愿者资格',
  'volunteer.phoneRevealed': () => '查看了志愿者的完整姓名和电话',
  'volunteer.proofShown': (f) => `交来了${proof(f)}`,
  'volunteer.proofDecided': (f) => `核对${proof(f)}：${f.state === 'valid' ? '有效' : '没有通过'}`,
  'volunteer.portraitSent': () => '交来了志愿者证照片',
  'volunteer.portraitTakenBack': () => '撤回了志愿者证照片',
  'volunteer.portraitDecided': (f) => (f.verdict === 'themself' ? '核对志愿者证照片：是本人' : '核对志愿者证照片：请重拍'),
  'volunteer.hoursPosted': (f) => `登记了服务时长：${hours(f)}`,
  'volunteer.hoursSettled': (f) => `核对了服务时长：${hours(f)}`,
  'volunteer.hoursCorrected': (f) => `更正了服务时长：从 ${minutes(f, 'was')} 改为 ${hours(f)}`,
  'volunteer.correctionAsked': () => '申请更正服务时长',
  'volunteer.certificateIssued': (f) => `开具了服务证书：${minutes(f, 'minutes')}`,
  'volunteer.teamFounded': () => '组建了服务队',
  'volunteer.teamEdited': () => '修改了服务队的资料',
  'volunteer.teamStanding': (f) =>
    ({ active: '恢复了服务队', suspended: '暂停了服务队', dissolved: '解散了服务队' })[text(f, 'state')] ?? '改了服务队的情况',
  'volunteer.memberAsked': () => '申请入队',
  'volunteer.memberJoined': () => '用入队码入队',
  'volunteer.memberChanged': () => '办理了队员的进出或职务',
  'volunteer.memberLeft': () => '离开了服务队',
  'volunteer.honourComposed': (f) => `编了 ${text(f, 'year')} 年表彰名单：${text(f, 'lines')} 项`,
  'volunteer.honourOpened': (f) => `开始公示表彰名单，到 ${text(f, 'lastDay')}`,
  'volunteer.honourObjected': () => '有人对公示的表彰名单提出异议',
  'volunteer.objectionAnswered': (f) => `答复了对表彰名单的异议${f.removed === true ? '，移出一项' : ''}`,
  'volunteer.honourPublished': () => '公布了表彰名单',
  'volunteer.trainingMade': () => '发布了志愿者培训',
  'volunteer.listExported': (f) => `导出了志愿者名单或服务记录：${text(f, 'rows')} 行，编号 ${text(f, 'number')}`,
}
