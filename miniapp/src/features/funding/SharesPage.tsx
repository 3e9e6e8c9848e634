import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FundingView } from '@shared/funding/model'
import { presetOf } from '@shared/funding/presets'
import { sayFen, sayWan, yuan } from '@shared/kernel/money'
import type { CaseId } from '@shared/retrofit/model'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Fold } from '@/ui/Fold'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Range } from '@/ui/Range'
import { ReadAloud } from '@/ui/ReadAloud'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { AgreedShares } from './AgreedShares'
import { SharesGrid } from './SharesGrid'
import { useFunding } from './queries'
import { type Trial, costRange, firstTrial, rulesFor, tryOut } from './trial'

/** 各家出多少钱: what was agreed, or a calculator to talk about it with. */
export function SharesPage({ caseId }: { caseId: CaseId }) {
  const money = useFunding(caseId)
  useRefresh(money)
  return <Loaded query={money}>{(view) => <Shares view={view} caseId={caseId} />}</Loaded>
}

function Shares({ view, caseId }: { view: FundingView; caseId: CaseId }) {
  const { agreement } = view
  if (agreement !== null && !agreement.void) return <AgreedShares view={view} agreement={agreement} caseId={caseId} />
  if (view.house.length === 0) return <Note>名册里还没有这个单元的房子，算不出来。请打电话问社区。</Note>
  return <Calculator view={view} />
}

const spoken = (trial: Trial, mine: number, mineAfter: number): string[] => [
  `假设一共要花 ${sayWan(trial.total)}。`,
  mine === 0 ? '按这个办法，您家不用出钱。' : `按这个办法，您家大约出 ${sayFen(mine)}。`,
  ...(trial.subsidy > 0 && mine > 0 ? [`补贴下来以后，实际大约出 ${sayFen(mineAfter)}。`] : []),
  '这只是算一算，签了协议才算数。',
]

function Calculator({ view }: { view: FundingView }) {
  const [trial, setTrial] = useState<Trial>(() => firstTrial(view))
  const change = (part: Partial<Trial>) => setTrial((before) => ({ ...before, ...part }))
  const tried = tryOut(view, trial)
  const rules = rulesFor(view)
  const own = view.house.filter(({ mine }) => mine)
  return (
    <>
      <Title level={1}>算一算您家出多少</Title>
      <View className="basis shares-gap">拉一拉总价、换一换办法，看看各家怎么出。只是算一算，签了协议才算数。</View>
      {own.length > 0 ? (
        <Card kind="first">
          <View className="basis">您家 {own.map(({ label }) => label).join('、')} 大约出</View>
          <View className="shares-huge">{tried === null ? '—' : tried.mine === 0 ? '不用出钱' : sayFen(tried.mine)}</View>
          {tried !== null && tried.mine > 0 && trial.subsidy > 0 ? (
            <View className="basis">
              预计补贴 {sayWan(trial.subsidy)}，补贴下来后您家实际出 {sayFen(tried.mineAfter)}
            </View>
          ) : null}
        </Card>
      ) : null}
      <Card title="一共花多少钱" aside={sayWan(trial.total)}>
        <Range
          id="total"
          label="总费用"
          {...costRange}
          value={Math.round(trial.total / 100)}
          says={sayWan(trial.total)}
          onChange={(amount) => change({ total: yuan(amount) })}
        />
      </Card>
      <Fold title="按什么办法分" aside={rules.find(({ value }) => value === trial.rule)?.name}>
        <Choices label="按什么办法分" stacked options={rules} value={trial.rule} onChoose={(rule) => change({ rule })} />
        <View className="basis shares-says">
          {trial.rule === 'plan' ? '这是社区和建设者代表正在准备的办法。' : `${presetOf(trial.rule).place}：${presetOf(trial.rule).says}`}
          各地的办法只是参考，最后由大家商定。
        </View>
      </Fold>
      {own.length > 0 ? (
        <Card title="我家参加吗">
          <Choices
            label="我家参加吗"
            options={[
              { value: 'yes', name: '参加' },
              { value: 'no', name: '先不参加' },
            ]}
            value={trial.joining ? 'yes' : 'no'}
            onChoose={(answer) => change({ joining: answer === 'yes' })}
          />
        </Card>
      ) : null}
      {tried === null ? (
        <Note tone="attention">这个办法是按别的总价商定的，现在的总价算不出来。请换一个办法看看。</Note>
      ) : (
        <>
          <Part title="每一家" startOpen>
            <SharesGrid cells={tried.cells} />
          </Part>
          <ReadAloud id="shares" what="算出来的结果" text={() => spoken(trial, tried.mine, tried.mineAfter)} />
        </>
      )}
    </>
  )
}
