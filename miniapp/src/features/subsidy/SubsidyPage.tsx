import { View } from '@tarojs/components'
import { sayDay } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'
import type { CaseId } from '@shared/retrofit/model'
import { type SubsidyView, subsidyStateNames } from '@shared/subsidy/model'
import { toCasePart } from '@/navigation'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { LinkRow, Rows } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { Steps } from '@/ui/Steps'
import { Tag } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { useSubsidy } from './queries'
import { amountWords, lackWords, opinionLines, reasonsOf, spokenSubsidy, standSentence, stepsOf, tierLines, whenSentence } from './words'
import './subsidy.scss'

/** 电梯补贴, for the owners of the house: how much, where it stands, when it comes. */
export function SubsidyPage({ caseId }: { caseId: CaseId }) {
  const subsidy = useSubsidy(caseId)
  useRefresh(subsidy)
  return <Loaded query={subsidy}>{(view) => <Whole view={view} />}</Loaded>
}

function Whole({ view }: { view: SubsidyView }) {
  const amount = amountWords(view)
  const when = whenSentence(view)
  return (
    <View>
      <Title level={1}>{view.title}</Title>
      <Card kind={view.state === 'paid' ? 'plain' : 'first'}>
        <View className="subsidy-state">
          <Tag tone={view.held || view.state === 'returned' ? 'amber' : 'teal'}>{subsidyStateNames[view.state]}</Tag>
        </View>
        {amount === null ? null : (
          <View>
            <View className="subsidy-amount">{amount.amount}</View>
            <View className="subsidy-words">{amount.words}</View>
          </View>
        )}
        <View className="subsidy-sentence">{standSentence(view)}</View>
        {when === null ? null : <View className="subsidy-words">{when}</View>}
      </Card>
      <ReadAloud id={`subsidy-${view.caseId}`} what="补贴办到哪一步" text={() => spokenSubsidy(view)} />
      <ToMend view={view} />
      <Recovery view={view} />
      {view.corridor?.broken ? (
        <Note tone="danger">街道检查发现走廊被封闭或扩建。请恢复原样，否则不能申请补贴，已经发的要收回。</Note>
      ) : null}
      <Part title="办到哪一步了" startOpen>
        <Steps steps={stepsOf(view)} />
      </Part>
      {view.opinions.length === 0 ? null : (
        <Part title="审核经过">
          <Rows rows={opinionLines(view)} />
        </Part>
      )}
      <Part title="能补多少" aside="按电梯最高到几层">
        <Rows rows={tierLines} />
        <View className="subsidy-words">先装好再补；钱只能用在电梯上。平层入户的，不能封闭走廊、不能变相扩大自家面积。</View>
      </Part>
      <Account view={view} />
    </View>
  )
}

/** What stands in the way: before the first application, or after it came back. */
function ToMend({ view }: { view: SubsidyView }) {
  const reasons = reasonsOf(view)
  const waits = view.state === 'none' || view.state === 'returned'
  if (reasons.length === 0 && (!waits || view.lacks.length === 0)) return waits ? <HowToApply view={view} /> : null
  return (
    <Card kind="attention" title={reasons.length > 0 ? '要改的地方' : '申请之前要办好'}>
      {(reasons.length > 0 ? reasons : view.lacks.map((lack) => lackWords[lack])).map((words, i) => (
        <View key={words} className="subsidy-line">
          {i + 1}. {words}
        </View>
      ))}
      {view.lacks.includes('accountUnconfirmed') ? (
        <LinkRow name="去确认收款账户" words="每家点一下，钱才能打过来" onPress={() => toCasePart('agreement', view.caseId)} />
      ) : null}
    </Card>
  )
}

function HowToApply({ view }: { view: SubsidyView }) {
  if (view.state !== 'none' || view.registeredOn === null) return null
  return <Note>可以申请了。请建设者代表带上登记表和发票，到社区填申请表；其他材料系统里都有，不用再交。</Note>
}

function Recovery({ view: { recovery } }: { view: SubsidyView }) {
  if (recovery === null) return null
  return (
    <Card kind="attention" title="补贴要交回">
      <Rows
        rows={[
          ['要交回', sayFen(recovery.amount)],
          ['还差', sayFen(recovery.left)],
          ['最晚', sayDay(recovery.dueOn)],
          ...(recovery.reason === '' ? [] : ([['原因', recovery.reason]] as const)),
        ]}
      />
    </Card>
  )
}

/** The account is for those who build together; others see that there is one. */
function Account({ view: { account, state } }: { view: SubsidyView }) {
  if (account.builders === 0 || state === 'waived') return null
  const named = account.account
  return (
    <Part title="打到哪个账户">
      <Rows
        rows={[
          ...(named
            ? ([
                ['户名', named.holder],
                ['开户行', named.bank],
                ['账号', `尾号 ${named.tail}`],
              ] as const)
            : []),
          ['共同确认', account.confirmed ? `${account.builders} 户都确认了` : '还有人没有确认'],
        ]}
      />
    </Part>
  )
}
