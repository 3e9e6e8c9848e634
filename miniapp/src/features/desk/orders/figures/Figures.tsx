import { Button, DatePicker, Empty } from 'antd'
import { useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { useState } from 'react'
import { orderFigures } from '@shared/dispatch/figuresContract'
import type { OrderFigures } from '@shared/dispatch/figures'
import { serviceKindNames } from '@shared/dispatch/menu'
import { faceNames } from '@shared/dispatch/order'
import { dayOf } from '@shared/kernel/day'
import { call } from '@/api'
import { useNow } from '../../app/useNow'
import { Loaded } from '../../kit/Loaded'
import { Panel } from '../../kit/Panel'
import { FaceMark } from '../FaceMark'
import { deskStateName } from '../Flags'
import { useOrderDesk } from '../useOrderDesk'
import { Bars } from './Bars'
import { TakeOut } from './TakeOut'
import { sayMinutes } from './sayMinutes'

/** A month of orders as pictures: how many, how quick, how people found it, what got stuck. */
export const Figures = () => {
  const desk = useOrderDesk()
  const now = useNow()
  const [month, setMonth] = useState<string>(dayOf(now).slice(0, 7))
  const found = useQuery({
    queryKey: [orderFigures.id, desk.place, desk.department, month],
    queryFn: () => call(orderFigures, { query: { place: desk.place, month, ...(desk.department && { department: desk.department }) } }),
  })
  return (
    <div className="dk-stack">
      <div className="dk-row dk-wrap">
        <DatePicker
          picker="month"
          aria-label="哪个月"
          allowClear={false}
          value={dayjs(`${month}-01`)}
          maxDate={dayjs(dayOf(now))}
          onChange={(next: dayjs.Dayjs | null) => next && setMonth(next.format('YYYY-MM'))}
        />
        <span className="dk-quiet">按点单的月份算</span>
        <span className="dk-push">
          <TakeOut month={month} />
        </span>
      </div>
      <Loaded of={found}>
        {({ figures, all }) =>
          figures.orders === 0 ? (
            <Panel>
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这个月没有人点单。">
                <Button onClick={() => setMonth(dayjs(`${month}-01`).subtract(1, 'month').format('YYYY-MM'))}>看上个月</Button>
              </Empty>
            </Panel>
          ) : (
            <Pictures figures={figures} all={all} />
          )
        }
      </Loaded>
    </div>
  )
}

const Pictures = ({ figures, all }: { figures: OrderFigures; all: boolean }) => {
  const { orders, urgent, overdue, raised, leasesOver, byState, byKind, stretches, faces } = figures
  const reviewed = faces.reduce((sum, { count }) => sum + count, 0)
  const sums = [
    { name: '点单', count: orders, hot: false },
    { name: '加急', count: urgent, hot: false },
    { name: '现在超时', count: overdue, hot: overdue > 0 },
    { name: '超时上报过', count: raised, hot: raised > 0 },
    { name: '接单后没联系被收回', count: leasesOver, hot: leasesOver > 0 },
  ]
  return (
    <>
      <dl className="dk-sums">
        {sums.map(({ name, count, hot }) => (
          <div key={name} className={hot ? 'dk-sum-box dk-sum-hot' : 'dk-sum-box'}>
            <dt>{name}</dt>
            <dd>
              <strong>{count}</strong> 单
            </dd>
          </div>
        ))}
      </dl>
      {!all && <p className="dk-quiet">这个月的单子很多，只算了最近的一部分。</p>}
      <div className="dk-two">
        <Panel title="到哪一步" remark="现在">
          <Bars of={byState.map(({ state, count }) => ({ name: deskStateName(state), value: count, say: `${count} 单` }))} />
        </Panel>
        <Panel title="要什么">
          <Bars of={byKind.map(({ kind, count }) => ({ name: serviceKindNames[kind], value: count, say: `${count} 单` }))} />
        </Panel>
        <Panel title="每一段一般要多久" remark="中位数：一半的单子更快">
          <Bars
            of={stretches.map(({ name, count, medianMinutes }) => ({
              name,
              value: medianMinutes ?? 0,
              say: medianMinutes === null ? '还没有' : `${sayMinutes(medianMinutes)}（${count} 单）`,
            }))}
          />
        </Panel>
        <Panel title="满意不满意" remark={reviewed === 0 ? '还没有评价' : `${reviewed} 单评价了`}>
          <ul className="dk-faces">
            {faces.map(({ face, count }) => (
              <li key={face}>
                <FaceMark face={face} />
                <strong>{count}</strong>
                <span>{faceNames[face]}</span>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  )
}
