export interface Bar {
  readonly name: string
  readonly part: number
  readonly whole: number
  readonly words: string
}

/** Shares as bars with their figures beside them: neither length nor colour is the only sign. */
export const Bars = ({ title, bars, empty = '还没有。' }: { title: string; bars: readonly Bar[]; empty?: string }) => (
  <section className="dk-bars">
    <h3>{title}</h3>
    {bars.length === 0 && <p className="dk-quiet">{empty}</p>}
    <dl>
      {bars.map(({ name, part, whole, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span className="dk-pool-bar" aria-hidden="true">
              <i style={{ width: `${whole === 0 ? 0 : Math.min(100, (part / whole) * 100)}%` }} />
            </span>
            <span className="dk-figures">{words}</span>
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
