import type { OrderView } from '@shared/dispatch/view'
import { sayMoment } from '@shared/kernel/instant'
import { useNow } from '../../app/useNow'
import { Due } from '../Due'
import { Flags } from '../Flags'
import { ActBar } from './ActBar'
import { deskSentences, holderOf } from './deskSentences'
import { missingOf } from './missing'

/** Like a parcel: who has it, since when, what comes next and by when; what is missing; and what can be done here. */
export const NowPanel = ({ order }: { order: OrderView }) => {
  const now = useNow()
  const { following, due } = order
  const missing = missingOf(order)
  return (
    <section className="dk-panel dk-now" aria-label="现在">
      <div className="dk-now-head">
        <p className="dk-now-sentence">{deskSentences[order.state]}</p>
        <dl className="dk-now-turn">
          <div>
            <dt>在谁手里</dt>
            <dd>
              {holderOf(order)}
              <span className="dk-quiet"> {sayMoment(following.since)}起</span>
            </dd>
          </div>
          {due !== null && (
            <div>
              <dt>期限</dt>
              <dd>
                {sayMoment(due)} <Due due={due} now={now} />
              </dd>
            </div>
          )}
          {following.call.phone !== null && (
            <div>
              <dt>找谁问</dt>
              <dd>
                {following.call.name} {following.call.phone}
              </dd>
            </div>
          )}
        </dl>
      </div>
      {(order.emergency || order.escalation !== null || order.urgent !== null || order.risky) && (
        <p className="dk-order-flags dk-note">
          <Flags card={order} why />
        </p>
      )}
      {missing.length > 0 && (
        <ul className="dk-lacks dk-note" aria-label="还缺什么">
          {missing.map((text) => (
            <li key={text}>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      <ActBar order={order} />
    </section>
  )
}
