import { useInfiniteQuery } from '@tanstack/react-query'
import { Empty, Segmented } from 'antd'
import { useState } from 'react'
import { sayDay } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import { GrantState, grantStateNames } from '@shared/subsidy/model'
import { listGrants } from '@shared/subsidy/streetContract'
import { call } from '@/api'
import { hrefOf } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { More } from '../kit/More'
import { Panel } from '../kit/Panel'
import { grantTones } from './GrantPanel'

/** Grants to communities by where they stand; each opens its lift, where it is decided. */
export const GrantsView = ({ place }: { place: PlaceId }) => {
  const [state, setState] = useState<GrantState>('claimed')
  const list = useInfiniteQuery({
    queryKey: [listGrants.id, place, state],
    queryFn: ({ pageParam }) =>
      call(listGrants, { params: { placeId: place }, query: { state, ...(pageParam === '' ? {} : { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
  })
  return (
    <Panel
      title="社区补助"
      remark="完工的电梯每台最高 6000 元，由街道审定和拨付"
      actions={
        <Segmented
          aria-label="进展"
          value={state}
          onChange={setState}
          options={GrantState.options.map((value) => ({ value, label: grantStateNames[value] }))}
        />
      }
    >
      <Loaded of={list} rows={3}>
        {({ pages }) => {
          const grants = pages.flatMap(({ items }) => items)
          if (grants.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有这样的补助。" />
          return (
            <>
              {grants.map(({ caseId, title, claimed, granted, use, claimedOn }) => (
                <a key={caseId} className="dk-line" href={hrefOf({ at: 'lift', lift: caseId, tab: 'subsidy' })}>
                  <span>
                    <strong>{title}</strong> <Badge tone={grantTones[state]}>{grantStateNames[state]}</Badge>
                    <span className="dk-quiet dk-block">
                      {sayDay(claimedOn)} 申领 · {use}
                    </span>
                  </span>
                  <strong className="dk-push dk-figures">{sayFen(granted ?? claimed)}</strong>
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
