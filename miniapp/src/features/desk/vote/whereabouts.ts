import { ancestorAt } from '@shared/kernel/place'
import type { DecisionView, GridCell, VoterRow } from '@shared/decision/model'

/** A voter with the rooms in words. */
export type VoterLine = VoterRow & { where: string }

/**
 * Voters in the order of their rooms, rooms in words. Room numbers repeat from unit to unit, so where several units vote
 * together the unit stands before each, read from the building grid: `2 幢 1 单元 101、2 幢 2 单元 301`.
 */
export const linesOf = (
  voters: readonly VoterRow[],
  scope: DecisionView['scope'],
  cells: readonly Pick<GridCell, 'flat' | 'room' | 'voterId'>[],
): VoterLine[] => {
  const labels = new Map(scope.map((s) => [s.unit, s.label]))
  const named = new Map<string, string[]>()
  for (const { flat, room, voterId } of cells) {
    const unit = ancestorAt(flat, 'unit')
    named.set(voterId, [...(named.get(voterId) ?? []), `${(unit && labels.get(unit)) ?? ''} ${room}`.trim()])
  }
  return voters
    .map((v) => ({ ...v, where: ((scope.length > 1 ? named.get(v.voterId) : undefined) ?? v.rooms).join('、') }))
    .sort((a, b) => a.where.localeCompare(b.where, undefined, { numeric: true }))
}
