import type { AuditEntry } from '@shared/audit/model'
import { CaseEvent } from '@shared/retrofit/transitions'

/** Kinds of acts, to find one's way in a long log. */
export const actKinds = ['steps', 'ballots', 'papers', 'conflicts', 'proxies', 'reach', 'meetings', 'documents', 'looks', 'others'] as const
export type ActKind = (typeof actKinds)[number]
export const actKindNames: Record<ActKind, string> = {
  steps: '法定步骤',
  ballots: '投票',
  papers: '纸质票',
  conflicts: '矛盾票',
  proxies: '委托',
  reach: '联系业主',
  meetings: '会议',
  documents: '文书',
  looks: '查阅',
  others: '其他',
}

/** The first that fits decides. */
const patterns: readonly (readonly [ActKind, RegExp])[] = [
  ['conflicts', /^decision\.(conflict|ballotContested|ballotsVoided|paperContested)/],
  ['papers', /^decision\.paper/],
  ['ballots', /^decision\.ballot/],
  ['proxies', /^decision\.(proxy|propertyStaff)/],
  ['meetings', /^decision\.(meeting|minutes)/],
  ['steps', /^decision\.(drafted|edited|published|opened|closed|withdrawn)$/],
  ['steps', new RegExp(`^retrofit\\.(opened|${CaseEvent.options.join('|')})$`)],
  ['reach', /^outreach\./],
  ['documents', /^document\./],
  ['looks', /^(audit\.|registry\.phoneRevealed$|identity\.requestPhoneRevealed$)/],
]

export const kindOf = ({ type }: Pick<AuditEntry, 'type'>): ActKind => patterns.find(([, form]) => form.test(type))?.[0] ?? 'others'

/** The kinds that there are in a log, with how many of each, in their own order. */
export const kindsIn = (entries: readonly Pick<AuditEntry, 'type'>[]): { kind: ActKind; count: number }[] =>
  actKinds.map((kind) => ({ kind, count: entries.filter((e) => kindOf(e) === kind).length })).filter(({ count }) => count > 0)
