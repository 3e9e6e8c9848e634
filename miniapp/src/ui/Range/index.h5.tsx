import type { RangeProps } from './props'

/** The same with the browser's own slider, which has a keyboard. */
export function Range({ id, label, min, max, step, value, says, onChange }: RangeProps) {
  return (
    <div className="range">
      <button type="button" className="range-step" aria-label={`${label}减一点`} onClick={() => onChange(Math.max(min, value - step))}>
        －
      </button>
      <input
        id={id}
        className="range-bar"
        type="range"
        aria-label={label}
        aria-valuetext={says}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <button type="button" className="range-step" aria-label={`${label}加一点`} onClick={() => onChange(Math.min(max, value + step))}>
        ＋
      </button>
    </div>
  )
}
