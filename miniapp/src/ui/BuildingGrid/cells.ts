import type { GridCell } from '@shared/decision/model'
import type { IconName } from '../Icon'

export type CellState = 'none' | 'voted' | 'agree' | 'disagree' | 'abstain'

/** Each state has a sign beside its colour, and a word for the screen reader. */
export const cellStates: Record<CellState, { readonly word: string; readonly icon: IconName | null }> = {
  none: { word: '未参与', icon: null },
  voted: { word: '已参与', icon: 'check' },
  agree: { word: '同意', icon: 'check' },
  disagree: { word: '反对', icon: 'cross' },
  abstain: { word: '弃权', icon: 'dash' },
}

export const stateOf = (cell: GridCell): CellState => cell.choice ?? (cell.voted ? 'voted' : 'none')

export interface Floor {
  readonly floor: number
  readonly cells: readonly GridCell[]
}

/** Floors from the top down, rooms from left to right by number: a stairwell as one sees it from the street. */
export const floorsOf = (cells: readonly GridCell[]): Floor[] => {
  const floors = new Map<number, GridCell[]>()
  for (const cell of cells) floors.set(cell.floor, [...(floors.get(cell.floor) ?? []), cell])
  return [...floors.entries()]
    .sort(([a], [b]) => b - a)
    .map(([floor, rooms]) => ({ floor, cells: rooms.sort((a, b) => a.room.localeCompare(b.room, 'en', { numeric: true })) }))
}
