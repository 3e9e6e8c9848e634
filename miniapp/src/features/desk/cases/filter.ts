import { type CaseState, type CaseActor, actorNames, stages, stateNames } from '@shared/retrofit/state'
import type { CaseCard } from '@shared/retrofit/view'

/** Which cases of a list are shown. `stage` is a number from 0, or `over` for those that ended; null is all. */
export interface CaseFilter {
  readonly stage: string
  readonly actor: CaseActor | null
  readonly overdue: boolean
  readonly words: string
}
export const everything: CaseFilter = { stage: 'all', actor: null, overdue: false, words: '' }

/** The stretch on which a state lies, by its name; what is paused or ended lies beside the road. */
export const stageOf = (state: CaseState): string => stages.find(({ states }) => states.some((one) => one === state))?.name ?? '暂停或终止'

/** `示范街道 · 云梯社区 · 禾苑小区 1 幢 1 单元加装电梯 公示中`: what words are looked for in. */
const textOf = (card: CaseCard): string => [card.where, card.title, stateNames[card.state]].join(' ')

export const matches = (card: CaseCard, { stage, actor, overdue, words }: CaseFilter): boolean =>
  (stage === 'all' || stageOf(card.state) === stage) &&
  (actor === null || card.waitsFor.includes(actor)) &&
  (!overdue || card.due?.overdue === true) &&
  textOf(card).includes(words.trim())

/** Those with a term first, the nearest in front; the others by how long they have stood. */
export const byUrgency = (a: CaseCard, b: CaseCard): number => {
  const [left, right] = [a.due?.day ?? '9999', b.due?.day ?? '9999']
  return left === right ? a.since.localeCompare(b.since) : left.localeCompare(right)
}

/** Everybody whose turn it is in some case, by name. */
export const actorsIn = (cards: readonly CaseCard[]): { value: CaseActor; label: string }[] =>
  [...new Set(cards.flatMap(({ waitsFor }) => waitsFor))].map((value) => ({ value, label: actorNames[value] }))
