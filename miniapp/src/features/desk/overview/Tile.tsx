import { Tooltip } from 'antd'
import { type UnitState, type VoteTile, stateOf } from '@shared/audit/overview'
import { hrefOf } from '../app/useRoute'
import { ringOf } from './ring'
import { percentOf, sentenceOf } from './say'

/** A mark for whoever does not see the colour. A running vote shows its percentage inside a ring instead. */
export const marks: Record<UnitState, string> = {
  none: '',
  preparing: '…',
  running: '%',
  conflict: '!',
  passed: '✓',
  notPassed: '✕',
  noValid: '–',
  withdrawn: '↩',
}

interface TileProps {
  /** `3 幢 2 单元` */
  label: string
  /** `2 单元`, under the tile. */
  short: string
  vote: VoteTile | null
}

/** One unit: its state by colour, pattern and mark, its sentence when pointed at, a click leads to its vote. */
export const Tile = ({ label, short, vote }: TileProps) => {
  const state = stateOf(vote)
  const sentence = sentenceOf(label, state, vote)
  const percent = vote ? (percentOf(vote) ?? 0) : 0
  const inside = (
    <>
      <span className={`dk-tile dk-tile-${state}`} style={ringOf(state, percent)} aria-hidden>
        <span>{state === 'running' ? percent : marks[state]}</span>
      </span>
      <span className="dk-tile-name" aria-hidden>
        {short}
      </span>
    </>
  )
  return (
    <Tooltip title={sentence}>
      {vote === null ? (
        <span className="dk-tile-link" tabIndex={0} role="img" aria-label={sentence}>
          {inside}
        </span>
      ) : (
        <a className="dk-tile-link" href={hrefOf({ at: 'vote', id: vote.decisionId, tab: 'main' })}>
          <span className="dk-hear">{sentence}</span>
          {inside}
        </a>
      )}
    </Tooltip>
  )
}
