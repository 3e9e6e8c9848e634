import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Signature } from '@shared/decision/model'
import { dayOf, sayDay } from '@shared/kernel/day'
import { sayMoment } from '@shared/kernel/instant'
import { sayFen } from '@shared/kernel/money'
import { hostNames, outcomeNames } from '@shared/notice/negotiation'
import { type MyObjection, groundWord } from '@shared/notice/objection'
import type { CaseId } from '@shared/retrofit/model'
import { asApiError } from '@/api'
import { AskForNews } from '@/features/outreach/AskForNews'
import { Pictures } from '@/files/Pictures'
import { toCasePart } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { LinkRow, Rows } from '@/ui/Rows'
import { SignaturePad } from '@/ui/SignaturePad'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Steps } from '@/ui/Steps'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { InvitationCard } from './InvitationCard'
import { useMyObjections, useWithdrawObjection } from './queries'
import { stepsOf } from './words'

const over = (state: MyObjection['state']): boolean => state === 'withdrawn' || state === 'answered'

/** Everything that one wrote against the notices of a case, each followed like a parcel. */
export function MyObjections({ caseId }: { caseId: CaseId }) {
  const mine = useMyObjections(caseId)
  useRefresh(mine)
  return (
    <Loaded query={mine} blocks={2}>
      {({ items }) =>
        items.length === 0 ? (
          <State icon="document" title="您没有提过意见" words="看了公示有意见，可以在公示页面写书面异议。">
            <Button onPress={() => toCasePart('notice', caseId)}>去看公示</Button>
          </State>
        ) : (
          <>
            <Title level={1}>{items[0]?.title ?? ''}</Title>
            <View className="scope-line">{items[0]?.where}</View>
            {items.some(({ state }) => !over(state)) ? <AskForNews moment="objected" /> : null}
            {items.map((objection) => (
              <One key={objection.objectionId} caseId={caseId} objection={objection} />
            ))}
            <LinkRow name="看公示" words="方案、图纸和期限" onPress={() => toCasePart('notice', caseId)} />
          </>
        )
      }
    </Loaded>
  )
}

function One({ caseId, objection }: { caseId: CaseId; objection: MyObjection }) {
  const { invitations, talks, answer, files, state } = objection
  const open = state === 'received' || state === 'invited'
  return (
    <>
      <Card title="办到哪一步了" aside={`${sayDay(dayOf(objection.receivedAt))}提的`}>
        <Steps steps={stepsOf(objection)} />
      </Card>
      {open
        ? invitations.slice(-1).map((i) => <InvitationCard key={i.invitationId} caseId={caseId} objection={objection} invitation={i} />)
        : null}
      {talks.map((talk) => (
        <Part key={talk.heldAt} title="协商结果" aside={sayDay(dayOf(talk.heldAt))} startOpen>
          <Rows
            rows={[
              ['结果', outcomeNames[talk.outcome]],
              ...(talk.compensation === null
                ? []
                : [
                    ['补偿', talk.compensation.amount > 0 ? sayFen(talk.compensation.amount) : '不涉及钱'] as const,
                    ...(talk.compensation.terms === '' ? [] : [['改进', talk.compensation.terms] as const]),
                  ]),
              ['主持', hostNames[talk.host]],
              ['地点', talk.place],
              ['您的意见', talk.objectorSays],
              ['建设者的意见', talk.buildersSay],
              ['经过', talk.minutes],
            ]}
          />
          {objection.compensated === null ? null : <Note icon="check">{sayDay(objection.compensated.paidOn)} 已按约定给付。</Note>}
        </Part>
      ))}
      {answer === null ? null : (
        <Part title="社区答复" aside={sayMoment(answer.at)} startOpen>
          <View className="objection-text">{answer.text}</View>
        </Part>
      )}
      <Part title="您写的" aside={objection.grounds.map(groundWord).join('、')}>
        <View className="objection-text">{objection.text}</View>
        {files.length === 0 ? null : (
          <Pictures
            pictures={files.map((file, n) => ({
              url: file.url,
              name: file.name,
              picture: file.contentType.startsWith('image/'),
              caption: `第 ${n + 1} 张`,
            }))}
          />
        )}
        {over(state) ? null : <Withdraw caseId={caseId} objection={objection} />}
      </Part>
    </>
  )
}

function Withdraw({ caseId, objection }: { caseId: CaseId; objection: MyObjection }) {
  const [asking, setAsking] = useState(false)
  const [signature, setSignature] = useState<Signature | null>(null)
  const [unsigned, setUnsigned] = useState(false)
  const withdraw = useWithdrawObjection(caseId, objection)
  const confirm = () => {
    setUnsigned(signature === null)
    if (signature !== null) withdraw.mutate(signature, { onSettled: () => setAsking(false) })
  }
  return (
    <View className="code-act">
      <Button kind="plain" onPress={() => setAsking(true)}>
        撤回这份异议
      </Button>
      {withdraw.error === null ? null : <Note tone="danger">{asApiError(withdraw.error).sentence}</Note>}
      {asking ? (
        <ConfirmSheet
          title="撤回这份异议？"
          action="签名撤回"
          kind="danger"
          busy={withdraw.isPending && '正在办…'}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        >
          <View>撤回以后不再协商，公示报告里记为“撤回”。公示期内还可以再提。</View>
          <SignaturePad onChange={setSignature} />
          {unsigned ? <Note tone="attention">请在方框里写上您的名字。</Note> : null}
        </ConfirmSheet>
      ) : null}
    </View>
  )
}
