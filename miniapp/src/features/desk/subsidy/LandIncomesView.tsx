import { useQuery } from '@tanstack/react-query'
import { Button, Empty } from 'antd'
import { useState } from 'react'
import { sayFullDay } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import { type Bearer, bearerNames } from '@shared/subsidy/bearer'
import { listLandIncomes, setLandIncome } from '@shared/subsidy/planContract'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { LandIncomeDialog } from './dialogs/LandIncomeDialog'

/** Whose treasury received the land income of an estate: it bears the subsidies of its commercial housing. */
export const LandIncomesView = ({ district }: { district: PlaceId }) => {
  const { me } = useStaff()
  const [open, setOpen] = useState<{ estate: PlaceId; bearer: Bearer } | null>(null)
  const list = useQuery({
    queryKey: [listLandIncomes.id, district],
    queryFn: () => call(listLandIncomes, { params: { placeId: district }, query: { limit: 100 } }),
  })
  const sets = mayCall(me, setLandIncome, district)
  return (
    <Panel title="商品房的土地出让收益" remark="补贴由取得收益的那一级财政承担；改动只对以后的复审有效">
      <Loaded of={list} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有登记。复审商品房小区的补贴时，在案卷的“补贴”页登记。" />
          ) : (
            items.map(({ estate, name, bearer, since }) => (
              <div key={estate} className="dk-line">
                <strong>{name}</strong>
                <span>{bearerNames[bearer]}</span>
                <span className="dk-push dk-quiet">{sayFullDay(since)} 登记</span>
                {sets && <Button onClick={() => setOpen({ estate, bearer })}>更改</Button>}
              </div>
            ))
          )
        }
      </Loaded>
      {open && <LandIncomeDialog {...open} onDone={() => setOpen(null)} />}
    </Panel>
  )
}
