import { useInfiniteQuery } from '@tanstack/react-query'
import { Empty } from 'antd'
import { sayDay } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import { listCorridors } from '@shared/subsidy/streetContract'
import { call } from '@/api'
import { hrefOf } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { More } from '../kit/More'
import { Panel } from '../kit/Panel'

/** Level-entry lifts of a street by the day on which their corridor is to be looked at. */
export const CorridorsView = ({ street }: { street: PlaceId }) => {
  const list = useInfiniteQuery({
    queryKey: [listCorridors.id, street],
    queryFn: ({ pageParam }) => call(listCorridors, { params: { placeId: street }, query: pageParam === '' ? {} : { cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
  })
  return (
    <Panel title="廊道检查" remark="平层入户的电梯每年看一次，拍照留存">
      <Loaded of={list} rows={3}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items)
          if (lines.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有平层入户的电梯申请补贴。" />
          return (
            <>
              {lines.map(({ caseId, title, broken, lastOn, dueOn, overdue }) => (
                <a key={caseId} className="dk-line" href={hrefOf({ at: 'lift', lift: caseId, tab: 'subsidy' })}>
                  <span>
                    <strong>{title}</strong> {broken && <Badge tone="red">违背承诺</Badge>}
                    <span className="dk-quiet dk-block">{lastOn === null ? '还没有检查过' : `上次检查 ${sayDay(lastOn)}`}</span>
                  </span>
                  <span className="dk-push">
                    <Badge tone={overdue ? 'red' : 'plain'}>{overdue ? '已到期' : `${dueOn} 前`}</Badge>
                  </span>
                </a>
              ))}
              <More of={list} />
            </>
          )
        }}
      </Loaded>
    </Panel>
  )
}
