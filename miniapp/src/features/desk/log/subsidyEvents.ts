import * as z from 'zod'
import type { AuditEntry } from '@shared/audit/model'
import { sayFen } from '@shared/kernel/money'
import { Bearer, bearerNames } from '@shared/subsidy/bearer'
import { CorridorFound, FlagKind, GrantState, ReviewStage, corridorNames, flagNames, reviewStageNames } from '@shared/subsidy/model'
import { SubsidyList, subsidyListNames } from '@shared/subsidy/planContract'

type Facts = AuditEntry['facts']
const text = (facts: Facts, name: string): string => z.coerce.string().safeParse(facts[name]).data ?? ''
const money = (facts: Facts, name: string): string => sayFen(z.number().safeParse(facts[name]).data ?? 0)
/** The word for a fact out of a closed list; nothing for a value of a later version. */
const wordOf = <K extends string>(schema: z.ZodType<K>, names: Record<K, string>, value: unknown): string => {
  const known = schema.safeParse(value)
  return known.success ? names[known.data] : ''
}

const grantSentence = (facts: Facts): string =>
  GrantState.safeParse(facts.state).data === 'granted' ? `审定了社区补助：${money(facts, 'granted')}` : '未同意社区补助的申领'

/** Acts about subsidies in words, for the log. */
export const subsidySentences: Record<string, (facts: Facts) => string> = {
  'subsidy.passed': (f) => `${wordOf(ReviewStage, reviewStageNames, f.stage)}通过了补贴申请`,
  'subsidy.corridorChecked': (f) => `检查了平层入户的廊道：${wordOf(CorridorFound, corridorNames, f.found)}`,
  'subsidy.flagged': (f) => `登记了补贴的疑点：${wordOf(FlagKind, flagNames, f.kind)}，暂停拨付`,
  'subsidy.flagSettled': (f) => (f.outcome === 'cleared' ? '办结了补贴的疑点：没有问题' : '办结了补贴的疑点：查实'),
  'subsidy.instalment': (f) => `收到交回的补贴 ${money(f, 'amount')}，还差 ${money(f, 'left')}`,
  'subsidy.grantClaimed': (f) => `申领了社区补助：${money(f, 'claimed')}`,
  'subsidy.grantDecided': grantSentence,
  'subsidy.grantPaid': (f) => `拨付了社区补助：${money(f, 'granted')}`,
  'subsidy.planFrozen': (f) => `定下了 ${text(f, 'year')} 年补贴计划：${text(f, 'lifts')} 台，${money(f, 'total')}`,
  'subsidy.landIncomeSet': (f) => `登记了小区的土地出让收益：${wordOf(Bearer, bearerNames, f.bearer)}`,
  'subsidy.targetsSet': (f) => `设定了 ${text(f, 'year')} 年各街道的加梯目标`,
  'subsidy.assessmentClosed': (f) => `办结了 ${text(f, 'year')} 年的加梯考核：扣款 ${money(f, 'pool')}，奖励 ${money(f, 'rewarded')}`,
  'subsidy.exported': (f) => `导出了 ${text(f, 'year')} 年的${wordOf(SubsidyList, subsidyListNames, f.list)}（编号 ${text(f, 'number')}）`,
}
