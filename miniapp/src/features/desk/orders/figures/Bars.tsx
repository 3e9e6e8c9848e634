interface Bar {
  readonly name: string
  readonly value: number
  /** The figure in words, so that length is never the only sign. */
  readonly say: string
}

/** Bars beneath each other, the longest fills the width. */
export const Bars = ({ of }: { of: readonly Bar[] }) => {
  const most = Math.max(1, ...of.map(({ value }) => value))
  return (
    <ul className="dk-ways dk-order-bars">
      {of.map(({ name, value, say }) => (
        <li key={name}>
          <span>{name}</span>
          <span className="dk-way-rail" aria-hidden>
            <span className="dk-way dk-block" style={{ width: `${(value / most) * 100}%` }} />
          </span>
          <strong>{say}</strong>
        </li>
      ))}
    </ul>
  )
}
