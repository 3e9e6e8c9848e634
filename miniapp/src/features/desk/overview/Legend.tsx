import { type UnitState, type VoteTile, stateOf, unitStateNames, unitStates } from '@shared/audit/overview'
import { ringOf } from './ring'
import { marks } from './Tile'

/** What the tiles mean, with how many votes stand so. */
export const Legend = ({ votes }: { votes: readonly VoteTile[] }) => {
  const count = (state: UnitState): number => votes.filter((v) => stateOf(v) === state).length
  return (
    <ul className="dk-tile-legend" aria-label="图例">
      {unitStates.map((state) => (
        <li key={state}>
          <span className={`dk-tile dk-tile-small dk-tile-${state}`} style={ringOf(state, 66)} aria-hidden>
            <span>{marks[state]}</span>
          </span>
          {unitStateNames[state]}
          {state !== 'none' && <strong>{count(state)}</strong>}
        </li>
      ))}
    </ul>
  )
}
