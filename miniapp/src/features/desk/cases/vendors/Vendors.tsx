import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Empty } from 'antd'
import { useState } from 'react'
import { sayFullDay } from '@shared/kernel/day'
import { levelOf } from '@shared/kernel/place'
import { type VendorView, listVendors, recommendVendor } from '@shared/retrofit/vendorContract'
import { tradeNames } from '@shared/retrofit/works'
import { call } from '@/api'
import { sayScore } from '@/features/retrofit/score'
import { mayCall, useStaff } from '../../app/staff'
import { Badge } from '../../kit/Badge'
import { Loaded } from '../../kit/Loaded'
import { Panel } from '../../kit/Panel'
import { DropDialog } from './DropDialog'
import { RecommendDialog } from './RecommendDialog'

/** Firms that the community recommends, in the order of their names: nobody can pay to stand higher. */
export const Vendors = () => {
  const { me, workplace } = useStaff()
  const [adding, setAdding] = useState(false)
  const place = workplace.place
  const vendors = useQuery({ queryKey: [listVendors.id, place], queryFn: () => call(listVendors, { query: { place } }) })
  const keeps = mayCall(me, recommendVendor, place) && levelOf(place) === 'community'
  return (
    <Panel
      title="推荐的电梯单位"
      remark="按名称排，评价由建设者写，不收费、不排名"
      actions={
        keeps && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            推荐一家
          </Button>
        )
      }
    >
      <Loaded of={vendors}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description="还没有推荐的单位。把信誉好的设计、施工、电梯企业记在这里，业主在手机上看得到。"
            />
          ) : (
            items.map((vendor) => <Line key={vendor.vendorId} vendor={vendor} keeps={keeps} />)
          )
        }
      </Loaded>
      {adding && <RecommendDialog place={place} onDone={() => setAdding(false)} />}
    </Panel>
  )
}

const Line = ({ vendor, keeps }: { vendor: VendorView; keeps: boolean }) => {
  const [dropping, setDropping] = useState(false)
  return (
    <div className="dk-line">
      <span>
        <strong>{vendor.name}</strong> <Badge>{vendor.trades.map((trade) => tradeNames[trade]).join('、')}</Badge>{' '}
        {vendor.expired && <Badge tone="red">资质已过期</Badge>}
        <span className="dk-quiet dk-block">
          资质 {vendor.licence.number}，到 {sayFullDay(vendor.licence.validUntil)}
        </span>
        <span className="dk-block dk-text">{vendor.about}</span>
        <span className="dk-block">{sayScore(vendor)}</span>
        {vendor.remarks.slice(0, 3).map((remark) => (
          <span key={`${remark.at} ${remark.text}`} className="dk-quiet dk-block">
            {remark.score} 分：{remark.text === '' ? '没有写话' : remark.text}
          </span>
        ))}
      </span>
      {keeps && (
        <Button className="dk-push" onClick={() => setDropping(true)}>
          撤下
        </Button>
      )}
      {dropping && <DropDialog vendor={vendor} onDone={() => setDropping(false)} />}
    </div>
  )
}
