import type { ReactNode } from 'react'

interface MeterProps {
  name: ReactNode
  /** In whole units: people, or area in 0.01 m². */
  part: number
  whole: number
  /** The least part that the law asks for; its mark stands on the bar. */
  least: number
  say: (amount: number) => string
  unit: string
  /** A word beside the figures, such as 达到. */
  verdict?: ReactNode
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(100, (part / whole) * 100))

/** One bar with its legal mark. The figures stand in words beside it, so neither colour nor length is the only sign. */
export const Meter = ({ name, part, whole, least, say, unit, verdict }: MeterProps) => {
  const mark = share(least, whole)
  return (
    <div className="dk-meter">
      <div className="dk-meter-words">
        <span>{name}</span>
        <span className="dk-push">{verdict}</span>
        <strong>
          {say(part)} / {say(whole)} {unit}
        </strong>
      </div>
      <div className="dk-meter-bar" aria-hidden="true">
        <div className="dk-meter-fill" style={{ width: `${share(part, whole)}%` }} />
        <div className="dk-meter-mark" style={{ left: `${mark}%` }} />
        <div className={mark > 80 ? 'dk-meter-least dk-meter-least-end' : 'dk-meter-least'} style={{ left: `${mark}%` }}>
          需 {say(least)} {unit}
        </div>
      </div>
      <span className="dk-hear">
        已有 {say(part)} {unit}，共 {say(whole)} {unit}，至少需要 {say(least)} {unit}
      </span>
    </div>
  )
}
