import * as z from 'zod'
import type { AuditEntry } from '@shared/audit/model'
import { sayFen } from '@shared/kernel/money'
import { BodyKind, bodyKindNames } from '@shared/retrofit/body'
import { AskedBureau, Opinion, PackDocument, opinionNames, packNames } from '@shared/retrofit/filing'
import { transitions } from '@shared/retrofit/transitions'
import { CaseActor, actorNames } from '@shared/retrofit/state'
import { Stance, stanceNames } from '@shared/retrofit/wishContract'
import {
  Trade,
  UtilityKind,
  UtilityState,
  WorksKind,
  tradeNames,
  utilityKindNames,
  utilityStateNames,
  worksKindNames,
} from '@shared/retrofit/works'

type Facts = AuditEntry['facts']
const text = (facts: Facts, name: string): string => z.coerce.string().safeParse(facts[name]).data ?? ''
/** The word for a fact out of a closed list; nothing for a value of a later version. */
const wordOf = <K extends string>(schema: z.ZodType<K>, names: Record<K, string>, value: unknown): string => {
  const known = schema.safeParse(value)
  return known.success ? names[known.data] : ''
}
const wordsOf = <K extends string>(schema: z.ZodType<K>, names: Record<K, string>, value: unknown): string =>
  z
    .array(z.unknown())
    .catch([])
    .parse(value)
    .map((one) => wordOf(schema, names, one))
    .filter(Boolean)
    .join('、')

const eligibilityNames: Record<string, string> = { eligible: '符合条件', ineligible: '不符合条件', refer: '还有事项要核实' }
const bureau = (facts: Facts): string => wordOf(AskedBureau, actorNames, facts.bureau)

/** Every step of the machine by its name; where several share one, the first stands for all. */
const steps: Record<string, (facts: Facts) => string> = Object.fromEntries(
  [...transitions].reverse().map(({ event, name }) => [`retrofit.${event}`, () => `加梯项目：${name}`]),
)

/** Acts about lift cases in words, for the log. */
export const retrofitSentences: Record<string, (facts: Facts) => string> = {
  ...steps,
  'retrofit.file': (f) => `加梯项目：发放开工备案通知单 ${text(f, 'number')}`,
  'retrofit.opened': () => '加梯项目立项',
  'retrofit.termsSet': (f) => `定下了征求意见的内容：${f.levelEntry === true ? '平层入户' : '错层入户'}`,
  'retrofit.wishNoted': (f) => `记下了一户上门说的加梯意愿：${wordOf(Stance, stanceNames, f.stance)}`,
  'retrofit.preChecked': (f) => `做了资格初筛：${eligibilityNames[text(f, 'outcome')] ?? ''}`,
  'retrofit.buildersNamed': (f) => `登记了建设者 ${text(f, 'builders')} 户、代表 ${text(f, 'reps')} 户`,
  'retrofit.bodyRecorded': (f) => `登记了实施主体：${wordOf(BodyKind, bodyKindNames, f.kind)}`,
  'retrofit.designDrawn': () => '上传了一版初步设计方案',
  'retrofit.designReviewed': (f) => `${wordOf(CaseActor, actorNames, f.as)}审核了设计方案，${text(f, 'against')} 项不同意`,
  'retrofit.contractSigned': (f) =>
    `登记了合同：${wordsOf(Trade, tradeNames, f.trades)}，${sayFen(z.number().catch(0).parse(f.amount))}${f.lease === true ? '（融资租赁）' : ''}`,
  'retrofit.contractEnded': () => '登记了一份合同终止',
  'retrofit.packFilled': (f) => `提交了申请材料：${wordOf(PackDocument, packNames, f.document)}`,
  'retrofit.correctionTold': (f) => `一次性告知补正：${wordsOf(PackDocument, packNames, f.documents)}`,
  'retrofit.correctionExplained': (f) => `说明了一项补正：${wordOf(PackDocument, packNames, f.document)}`,
  'retrofit.opinionAsked': (f) => `送${bureau(f)}征求意见`,
  'retrofit.sheetSent': (f) => `给${bureau(f)}开了工作联系单 ${text(f, 'number')}`,
  'retrofit.opinionGiven': (f) =>
    `${bureau(f)}签署意见：${wordOf(Opinion, opinionNames, f.opinion)}${f.late === true ? '（超过期限）' : ''}`,
  'retrofit.worksAnnounced': () => '登记了安装前报告和施工告知',
  'retrofit.worksNoted': (f) => `记了一条${wordOf(WorksKind, worksKindNames, f.kind)}${f.problem === true ? '，要求整改' : ''}`,
  'retrofit.problemMended': (f) => `一项整改已完成${f.late === true ? '（超过期限）' : ''}`,
  'retrofit.acceptanceRecorded': (f) => `登记了竣工验收：${f.passed === true ? '合格' : '不合格，电梯不得使用'}`,
  'retrofit.inspectionRecorded': (f) =>
    f.passed === true ? `登记了检验合格证明，有效到 ${text(f, 'validUntil')}` : '登记了检验结果：不合格',
  'retrofit.registrationRecorded': (f) => `登记了使用登记证 ${text(f, 'number')}`,
  'retrofit.vendorRecommended': () => '把一家电梯公司列入推荐名单',
  'retrofit.vendorDropped': () => '把一家电梯公司移出推荐名单',
  'retrofit.utilityNoted': (f) =>
    `管线移位：${wordOf(UtilityKind, utilityKindNames, f.kind)}${wordOf(UtilityState, utilityStateNames, f.state)}`,
}
