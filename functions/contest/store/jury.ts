import { type ContestId, JURORS_MOST } from '@shared/contest/model'
import type { Instant } from '@shared/kernel/instant'
import { absent, below, clause, either, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { JurorCodeItem, JurorItem, ScoreItem } from '../items'
import { index, isNew, isThere, keys, proveState, runsStill } from '../store'

/** Keys and conditions of jurors and their scores. The head of the contest is the gate: a score finds the jury open, or it is none. */

const open = ['published', 'judging'] as const
const takesJurors = clause('takesJurors', 'the jury has not closed', either(...open.map((state) => is('state', state))))
const seatLeft = clause('seatLeft', 'a jury has so many jurors at most', below('jurors', JURORS_MOST))

export const addJuror = (item: JurorItem, event: DomainEvent): Write[] => [
  { update: keys.head(item.contestId), add: { jurors: 1 }, when: [isThere, takesJurors, seatLeft] },
  {
    put: {
      ...keys.juror(item.contestId, item.jurorId),
      ...item,
      event,
      gpk: index.jury(item.jurorId),
      gsk: `${item.since}#${item.contestId}`,
    },
    when: [clause('noJuror', 'is no juror here yet', either(absent(), is('state', 'ended')))],
  },
]
export const endJurorWrites = ({ contestId, jurorId }: JurorItem, event: DomainEvent): Write[] => [
  { update: keys.head(contestId), add: { jurors: -1 }, when: [isThere, takesJurors] },
  {
    update: keys.juror(contestId, jurorId),
    set: { state: 'ended', event },
    when: [clause('isActive', 'has not ended yet', is('state', 'active'))],
  },
]

export const putCode = (hash: string, item: JurorCodeItem, event: DomainEvent): Write => ({
  put: { ...keys.jurorCode(hash), ...item, event },
  when: [isNew],
})
export const spendCode = (hash: string, item: JurorItem, at: Instant): Write => ({
  update: keys.jurorCode(hash),
  set: { usedBy: item.jurorId },
  when: [isThere, clause('isUnused', 'a code is for one person', is('usedBy', null)), runsStill('expiresAt', at)],
})

const later = (at: Instant) => clause('isLater', 'of the marks of one juror the latest counts', either(absent('at'), below('at', at)))

/** A score: the jury is open, the juror has not stepped back, the mark is new, and it is the latest of them. */
export const scoreWrites = (id: ContestId, score: ScoreItem): Write[] => {
  const { number, juror, part, points, seconds, at, markKey } = score
  return [
    proveState(id, 'judging'),
    {
      check: keys.recusal(id, number, juror),
      when: [clause('notRecused', 'the juror has not stepped back from this entry', absent())],
    },
    { put: { ...keys.mark(id, juror, markKey), ...score }, when: [isNew] },
    {
      update: keys.score(id, number, juror, part),
      set: { number, juror, part, points, seconds, at, markKey },
      when: [later(at)],
    },
  ]
}
/** A mark that came after a later one: kept, and it counts for nothing. */
export const keepMark = (id: ContestId, score: ScoreItem): Write => ({
  put: { ...keys.mark(id, score.juror, score.markKey), ...score },
  when: [isNew],
})
