import { useInfiniteQuery } from '@tanstack/react-query'
import { Empty } from 'antd'
import { sayDay } from '@shared/kernel/day'
import { sayWan } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import type { SubsidyState } from '@shared/subsidy/model'
import { listSubsidies } from '@shared/subsidy/planContract'
import { call } from '@/api'
import { hrefOf } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { More } from '../kit/More'

/** Subsidies of a place that stand at one station, page by page. */
export const StateList = ({ place, state, empty }: { place: PlaceId; state: SubsidyState; empty: string }) => {
  const list = useInfiniteQuery({
    queryKey: [listSubsidies.id, place, state],
    queryFn: ({ pageParam }) =>
      call(listSubsidies, { params: { placeId: place }, query: { state, ...(pageParam === '' ? {} : { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
  })
  return (
    <Loaded of={list} rows={2}>
      {({ pages }) => {
        const lines = pages.flatMap(({ items }) => items)
        if (lines.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
        return (
          <>
            {lines.map(({ caseId, title, amount, since, planYear, held }) => (
              <a key={caseId} className="dk-line" href={hrefOf({ at: 'lift', lift: caseId, tab: 'subsidy' })}>
                <span>
                  <strong>{title}</strong> {held && <Badge tone="red">核查中，暂停拨付</Badge>}
                  <span className="dk-quiet dk-block">
                    {sayDay(since)} 到这一步{planYear !== null && ` · ${planYear} 年计划`}
                  </span>
                </span>
                <strong className="dk-push dk-figures">{amount === null ? '' : sayWan(amount)}</strong>
              </a>
            ))}
            <More of={list} />
          </>
        )
      }}
    </Loaded>
  )
}
