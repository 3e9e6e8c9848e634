import * as z from 'zod'
import type { AuditEntry } from '@shared/audit/model'
import { Department, departmentNames } from '@shared/dispatch/department'
import { ServiceKind, serviceKindNames } from '@shared/dispatch/menu'
import { OrderReveal, orderRevealNames } from '@shared/dispatch/order'
import { orderTransitions } from '@shared/dispatch/transitions'

type Facts = AuditEntry['facts']
const text = (facts: Facts, name: string): string => z.coerce.string().safeParse(facts[name]).data ?? ''
/** The word for a fact out of a closed list; nothing for a value of a later version. */
const wordOf = <K extends string>(schema: z.ZodType<K>, names: Record<K, string>, value: unknown): string => {
  const known = schema.safeParse(value)
  return known.success ? names[known.data] : ''
}
const numbered = (facts: Facts): string => (facts.number === undefined ? '' : `（单号 ${text(facts, 'number')}）`)
const kind = (facts: Facts): string => wordOf(ServiceKind, serviceKindNames, facts.kind)

/** Every step of the road by its name; where several share one, the first stands for all. */
const steps: Record<string, (facts: Facts) => string> = Object.fromEntries(
  [...orderTransitions].reverse().map(({ event, name }) => [`dispatch.${event}`, (facts: Facts) => `${name}${numbered(facts)}`]),
)

/** Acts about orders of a service in words, for the log. */
export const orderSentences: Record<string, (facts: Facts) => string> = {
  ...steps,
  'dispatch.placed': (f) => `点单：${kind(f)}${numbered(f)}`,
  'dispatch.phoneRevealed': (f) => `看了点单人的完整电话（${wordOf(OrderReveal, orderRevealNames, f.reason)}）`,
  'dispatch.cleared': () => '一单的姓名、电话、地址到期隐去',
  'dispatch.menuAdded': (f) => `${wordOf(Department, departmentNames, f.department)}在服务菜单里加了一项：${kind(f)}`,
  'dispatch.menuChanged': (f) => `${wordOf(Department, departmentNames, f.department)}改了服务菜单：${kind(f)}`,
  'dispatch.limitsSet': () => '改了点单每一步的期限',
  'dispatch.paired': () => '为一位居民结了长期服务的队',
  'dispatch.pairEnded': () => '解除了一个长期结对',
  'dispatch.exported': (f) => `导出了 ${text(f, 'month')} 的点单（${text(f, 'rows')} 行），编号 ${text(f, 'number')}`,
}
