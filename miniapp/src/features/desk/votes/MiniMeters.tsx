import type { Count } from '@shared/decision/model'
import { sayArea } from '../kit/words'

const width = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.min(100, (part / whole) * 100)}%`

/** Taking part in the space of a table row: two thin bars with the mark at two thirds, and the figures. */
export const MiniMeters = ({ roll, participation }: { roll: Count; participation: Count }) => (
  <div className="dk-mini">
    <Line part={participation.people} whole={roll.people} words={`${participation.people} / ${roll.people} 人`} />
    <Line part={participation.area} whole={roll.area} words={`${sayArea(participation.area)} ㎡`} />
  </div>
)

const Line = ({ part, whole, words }: { part: number; whole: number; words: string }) => (
  <div className="dk-mini-line">
    <div className="dk-mini-bar" aria-hidden="true">
      <div style={{ width: width(part, whole) }} />
      <i />
    </div>
    <span className="dk-figures">{words}</span>
  </div>
)
