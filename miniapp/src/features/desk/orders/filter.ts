import type { Department } from '@shared/dispatch/department'
import { type ServiceKind, serviceKindNames } from '@shared/dispatch/menu'
import type { OrderCard } from '@shared/dispatch/view'

export type Attention = 'all' | 'late' | 'urgent' | 'raised'

export interface OrderFilter {
  readonly words: string
  readonly kind: ServiceKind | null
  readonly department: Department | null
  readonly attention: Attention
}
export const noFilter: OrderFilter = { words: '', kind: null, department: null, attention: 'all' }

export const attentionNames: Record<Attention, string> = { all: '全部', late: '超时', urgent: '加急', raised: '上报、求助' }

const heeds = (card: OrderCard, attention: Attention): boolean => {
  switch (attention) {
    case 'late':
      return card.overdue
    case 'urgent':
      return card.urgent !== null
    case 'raised':
      return card.escalation !== null || card.emergency
    default:
      return true
  }
}

/** A number may be typed with or without its month and its dash: `0384`, `26110384`, `2611-0384`. */
const digits = (text: string): string => text.replace(/\D/g, '')
const says = (card: OrderCard, words: string): boolean => {
  const wanted = words.trim()
  if (wanted === '') return true
  const number = digits(wanted)
  if (number !== '' && /^[\d\s-]+$/.test(wanted)) return digits(card.number).endsWith(number) || digits(card.number).startsWith(number)
  return [card.title, serviceKindNames[card.kind], card.communityName, card.team?.name ?? ''].some((text) => text.includes(wanted))
}

export const matches = (card: OrderCard, { words, kind, department, attention }: OrderFilter): boolean =>
  heeds(card, attention) &&
  (kind === null || card.kind === kind) &&
  (department === null || card.department === department) &&
  says(card, words)

export const isFiltered = (filter: OrderFilter): boolean => JSON.stringify(filter) !== JSON.stringify(noFilter)
