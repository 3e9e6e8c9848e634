import { poolNames } from '@shared/activity/seats'
import type { SessionView } from '@shared/activity/view'

/** How full each pool is: taken, free, and who waits; figures beside the bar, so that length is not the only sign. */
export const Seats = ({ session }: { session: SessionView }) => (
  <div className="dk-pools">
    {session.pools.map(({ name, seats, left, waiting }) => (
      <div key={name} className="dk-pool">
        <span className="dk-pool-words">
          <span>{poolNames[name]}</span>
          <strong className="dk-figures">
            {seats - left} / {seats}
          </strong>
        </span>
        <span className="dk-pool-bar" aria-hidden="true">
          <i style={{ width: `${seats === 0 ? 0 : ((seats - left) / seats) * 100}%` }} />
        </span>
        <span className="dk-quiet">
          {left === 0 ? '没有名额了' : `还剩 ${left} 席`}
          {waiting > 0 && `，候补 ${waiting} 人`}
        </span>
      </div>
    ))}
  </div>
)
