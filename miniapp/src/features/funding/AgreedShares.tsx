import { View } from '@tarojs/components'
import { CostKind, costNames } from '@shared/funding/budget'
import type { AgreementView, FundingView } from '@shared/funding/model'
import { addFen, sayFen, sayWan } from '@shared/kernel/money'
import type { CaseId } from '@shared/retrofit/model'
import { CasePdf } from '@/features/document/CasePdf'
import { Card } from '@/ui/Card'
import { Part } from '@/ui/Part'
import { Rows } from '@/ui/Rows'
import { Title } from '@/ui/Title'
import { SharesGrid } from './SharesGrid'
import { agreementWords, ruleWords } from './words'

/** The shares as the agreement has them. */
export function AgreedShares({ view, agreement, caseId }: { view: FundingView; agreement: AgreementView; caseId: CaseId }) {
  const { content, flats } = agreement
  const shareAt = new Map(flats.map(({ flat, share }) => [flat, share]))
  const mine = flats.filter((flat) => flat.mine)
  return (
    <>
      <Title level={1}>各家出多少钱</Title>
      <View className="basis shares-gap">{agreementWords(agreement)}</View>
      {mine.length > 0 ? (
        <Card kind="first">
          <View className="basis">您家 {mine.map(({ label }) => label).join('、')} 出</View>
          <View className="shares-huge">{sayFen(addFen(mine.map(({ share }) => share)))}</View>
        </Card>
      ) : null}
      <Part title="每一家" aside={`合计 ${sayWan(content.total)}`} startOpen>
        <SharesGrid
          cells={view.house.map(({ flat, room, floor, mine: own }) => ({ flat, room, floor, mine: own, share: shareAt.get(flat) ?? 0 }))}
        />
      </Part>
      <Part title="怎么算的">
        <Rows
          rows={[
            ['办法', ruleWords(content.plan.sharing)],
            ['预计补贴', sayFen(content.plan.subsidy)],
            ...CostKind.options
              .filter((kind) => content.plan.budget[kind] > 0)
              .map((kind) => [costNames[kind], sayFen(content.plan.budget[kind])] as const),
          ]}
        />
        <CasePdf caseId={caseId} kind="shares" />
      </Part>
    </>
  )
}
