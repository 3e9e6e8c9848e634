import { dayOf } from '@shared/kernel/day'
import { stateSentences } from '@shared/retrofit/state'
import type { CaseCard, CaseView } from '@shared/retrofit/view'
import { sayDue } from './due'
import { sayTurn } from './turn'

/** Whose turn it is, as name and value. */
export const turnRow = ({ waitsFor }: Pick<CaseCard, 'waitsFor'>): readonly [string, string] => [
  '现在轮到',
  sayTurn(waitsFor) ?? '等结果，不用人办',
]

/** By when, as name and value; null where no rule sets a term. */
export const dueRow = ({ due, now }: Pick<CaseView, 'due' | 'now'>): readonly [string, string] | null => {
  if (due === null) return null
  const { by, left } = sayDue(due, dayOf(now))
  return ['最晚', `${by}（${left}）`]
}

/** A case in the sentences that are read aloud: what it is, where it is, whose turn it is and by when. */
export const spokenCase = (head: Pick<CaseView, 'title' | 'state' | 'waitsFor' | 'due' | 'now'>): string[] => {
  const due = dueRow(head)
  const turn = sayTurn(head.waitsFor)
  return [
    `${head.title}。`,
    stateSentences[head.state],
    ...(turn === null ? [] : [`现在轮到${turn}。`]),
    ...(due === null ? [] : [`最晚${due[1]}。`]),
  ]
}
