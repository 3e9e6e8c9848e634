import type { DecisionView, VoterId } from '@shared/decision/model'
import type { PlaceId } from '@shared/kernel/place'
import { useGrids } from '../data/useLists'

/** A door of the scope: who votes for it, and how it is called. */
export interface Door {
  readonly flat: PlaceId
  readonly unit: PlaceId
  readonly room: string
  readonly voterId: VoterId
  /** `3 幢 2 单元 301 室` */
  readonly label: string
}

/** Every door of a vote, for choosing. */
export const useDoors = (view: Pick<DecisionView, 'decisionId' | 'scope'>): Door[] => {
  const grids = useGrids(
    view.decisionId,
    view.scope.map(({ unit }) => unit),
  )
  return view.scope.flatMap(({ unit, label }, i) =>
    (grids[i]?.data?.cells ?? [])
      .map(({ flat, room, voterId }) => ({ flat, unit, room, voterId, label: `${label} ${room} 室` }))
      .sort((a, b) => a.room.localeCompare(b.room, 'en', { numeric: true })),
  )
}
