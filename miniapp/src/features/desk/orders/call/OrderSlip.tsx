import type { OrderView } from '@shared/dispatch/view'
import { sayMoment } from '@shared/kernel/instant'
import { sayAppointment, sayWanted } from '../say'

/** The slip that goes home with whoever ordered: large print, no address and no number on it. Seen on paper only. */
export const OrderSlip = ({ order }: { order: OrderView }) => {
  const { number, title, createdAt, wanted, appointment, following, communityName, team } = order
  return (
    <section className="dk-receipt" aria-hidden>
      <p className="dk-receipt-top">{communityName} 点单回执</p>
      <p className="dk-receipt-number">{number}</p>
      <dl>
        <div>
          <dt>要什么</dt>
          <dd>{title}</dd>
        </div>
        <div>
          <dt>点单时间</dt>
          <dd>{sayMoment(createdAt)}</dd>
        </div>
        <div>
          <dt>{appointment ? '约好的时间' : '希望时间'}</dt>
          <dd>{appointment ? sayAppointment(appointment) : sayWanted(wanted)}</dd>
        </div>
        {team && (
          <div>
            <dt>谁来服务</dt>
            <dd>{team.name}</dd>
          </div>
        )}
        <div>
          <dt>有事打电话</dt>
          <dd>
            {following.call.name} {following.call.phone ?? ''}
          </dd>
        </div>
      </dl>
      <ol>
        <li>社区派给部门，服务队接单以后，会先给您打电话约时间。</li>
        <li>志愿者上门会两个人一起来，请看他们的服务证和单号。</li>
        <li>服务不收钱，不卖东西，不会问您的银行卡和验证码。</li>
        <li>做完以后社区会问您满意不满意。</li>
      </ol>
    </section>
  )
}
