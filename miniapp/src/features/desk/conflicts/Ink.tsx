import type { Signature } from '@shared/decision/model'

const pointsOf = (stroke: readonly number[]): string => stroke.reduce((text, n, i) => `${text}${i === 0 ? '' : i % 2 ? ',' : ' '}${n}`, '')

/** Handwriting as it was signed on the phone. */
export const Ink = ({ of: { width, height, strokes }, label }: { of: Signature; label: string }) => (
  <svg className="dk-ink" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
    {strokes.map((stroke, i) => (
      <polyline
        key={i}
        points={pointsOf(stroke)}
        fill="none"
        stroke="#1d2a2e"
        strokeWidth={Math.max(2, width / 120)}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    ))}
  </svg>
)
