import { View } from '@tarojs/components'
import type { AgreementView, FundingView } from '@shared/funding/model'
import { ClauseKey, clauseNames } from '@shared/funding/clauses'
import { RunningKind, runningBasisNames, runningNames } from '@shared/funding/running'
import { sayFullDay } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'
import type { CaseId } from '@shared/retrofit/model'
import { CasePdf } from '@/features/document/CasePdf'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { Rows } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { toCasePart } from '@/navigation'
import { AccountCard } from './AccountCard'
import { JoiningCard } from './JoiningCard'
import { MyMoney } from './MyMoney'
import { SignCard } from './SignCard'
import { SharesGrid } from './SharesGrid'
import { useFunding } from './queries'
import { agreementWords, ruleWords, signerWords, spokenAgreement } from './words'

/** 协议: what the builders agreed, who has signed, one's own signature, and afterwards what one pays and where. */
export function AgreementPage({ caseId }: { caseId: CaseId }) {
  const money = useFunding(caseId)
  useRefresh(money)
  return <Loaded query={money}>{(view) => <Whole view={view} caseId={caseId} />}</Loaded>
}

function Whole({ view, caseId }: { view: FundingView; caseId: CaseId }) {
  const { agreement } = view
  const asked = view.joiners.filter(({ maySignAs }) => maySignAs !== null)
  if (agreement === null)
    return (
      <State icon="pen" title="还没有协议" words="公示结束、社区出了公示报告以后，参加的业主一起签协议。现在可以先算一算各家出多少。">
        <Button onPress={() => toCasePart('shares', caseId)}>算一算各家出多少</Button>
      </State>
    )
  const mine = agreement.signers.filter((signer) => signer.mine)
  const signing = agreement.state === 'signing' && !agreement.void && agreement.changedHands.length === 0
  return (
    <View>
      <Title level={1}>加装电梯协议</Title>
      <View className="basis shares-gap">{agreementWords(agreement)}</View>
      {agreement.void ? <Note tone="attention">已作废：方案有变化，这份协议不算数，签过的字也不算数。</Note> : null}
      {agreement.changedHands.length > 0 ? (
        <Note tone="attention">{agreement.changedHands.join('、')} 换了业主，社区会重新生成协议，请等新的一版再签。</Note>
      ) : null}
      {asked.map((joiner) => (
        <JoiningCard key={joiner.joinerId} caseId={caseId} joiner={joiner} />
      ))}
      {mine.map((signer) => (
        <SignCard key={signer.signer} agreement={agreement} signer={signer} open={signing} />
      ))}
      <ReadAloud id={`agreement-${agreement.digest}`} what="这份协议" text={() => spokenAgreement(agreement, mine)} />
      {view.account === null ? null : <AccountCard caseId={caseId} account={view.account} />}
      {view.money === null ? null : <MyMoney caseId={caseId} money={view.money} agreement={agreement} />}
      <Contents agreement={agreement} view={view} />
      <CasePdf caseId={caseId} kind="agreement" />
    </View>
  )
}

function Contents({ agreement, view }: { agreement: AgreementView; view: FundingView }) {
  const { content, signers } = agreement
  const { plan } = content
  const shareAt = new Map(agreement.flats.map(({ flat, share }) => [flat, share]))
  const texts = ClauseKey.options.filter((key) => (plan.clauses[key] ?? '') !== '')
  return (
    <>
      <Part title="协议写了什么" aside={`${texts.length} 条`}>
        {texts.map((key) => (
          <View key={key} className="clause">
            <View className="clause-name">{clauseNames[key]}</View>
            {plan.clauses[key]}
          </View>
        ))}
      </Part>
      <Part title="各家出多少" aside={ruleWords(plan.sharing)}>
        <SharesGrid cells={view.house.map(({ flat, room, floor, mine }) => ({ flat, room, floor, mine, share: shareAt.get(flat) ?? 0 }))} />
      </Part>
      <Part title="分几次交" aside={`${plan.instalments.length} 次`}>
        <Rows
          rows={plan.instalments.map(({ name, dueOn, amount }) => [name, `${sayFullDay(dueOn)}前，各家合计 ${sayFen(amount)}`] as const)}
        />
      </Part>
      <Part title="装好以后每年的费用" aside={runningBasisNames[plan.running.basis]}>
        <Rows rows={RunningKind.options.map((kind) => [runningNames[kind], sayFen(plan.running.yearly[kind] ?? 0)] as const)} />
      </Part>
      <Part title="谁签了" aside={`${signers.filter(({ state }) => state === 'signed').length} / ${signers.length} 家`}>
        <Rows rows={signers.map((signer) => [signer.rooms.join('、'), signerWords(signer)] as const)} />
      </Part>
    </>
  )
}
