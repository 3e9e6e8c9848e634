import { View } from '@tarojs/components'
import type { CaseId } from '@shared/retrofit/model'
import type { VendorView } from '@shared/retrofit/vendorContract'
import { tradeNames } from '@shared/retrofit/works'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Rows } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { EvaluateVendor } from './EvaluateVendor'
import { useCase, useVendors } from './queries'
import { sayScore } from './score'
import './retrofit.scss'

/** States in which a lift is built and its builders can say how they were served. */
const built = ['accepted', 'registered', 'subsidyApplied', 'subsidyReviewed', 'subsidyPlanned', 'paid', 'recovering', 'operating'] as const

/** Firms that the community recommends, by name; nobody can pay to stand higher. */
export function VendorsPage({ caseId }: { caseId: CaseId }) {
  const head = useCase(caseId).data
  const vendors = useVendors(head?.community)
  const says = head !== undefined && head.owner && built.some((state) => state === head.state)
  return (
    <Loaded query={vendors}>
      {({ items }) =>
        items.length === 0 ? (
          <State icon="building" title="社区还没有推荐的单位" words="想知道哪家做得好，可以打电话问社区。" />
        ) : (
          <>
            <Title level={1}>社区推荐的单位</Title>
            <View className="link-words">按名称排列，不收费、不排名。评价是装过电梯的业主写的。</View>
            {items.map((vendor) => (
              <Vendor key={vendor.vendorId} vendor={vendor} caseId={caseId} says={says} />
            ))}
          </>
        )
      }
    </Loaded>
  )
}

function Vendor({ vendor, caseId, says }: { vendor: VendorView; caseId: CaseId; says: boolean }) {
  return (
    <Part title={vendor.name} aside={sayScore(vendor)}>
      <Rows
        rows={[
          ['承接', vendor.trades.map((trade) => tradeNames[trade]).join('、')],
          ['资质', vendor.licence.number],
        ]}
      />
      {vendor.expired ? <Note tone="attention">资质已过期，签合同前请问清楚。</Note> : null}
      <View className="happened-reason">{vendor.about}</View>
      {vendor.remarks.slice(0, 3).map((remark) => (
        <View key={`${remark.at} ${remark.text}`} className="link-words">
          {remark.score} 分：{remark.text === '' ? '没有写话' : remark.text}
        </View>
      ))}
      {says ? <EvaluateVendor caseId={caseId} vendorId={vendor.vendorId} /> : null}
    </Part>
  )
}
