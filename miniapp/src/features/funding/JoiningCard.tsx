import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Signature } from '@shared/decision/model'
import type { JoinerView } from '@shared/funding/model'
import { sayFen } from '@shared/kernel/money'
import type { CaseId } from '@shared/retrofit/model'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { SignaturePad } from '@/ui/SignaturePad'
import { useSignJoining } from './queries'

/** An addition that waits for this person's signature: as the one who joins, or for the builders. */
export function JoiningCard({ caseId, joiner }: { caseId: CaseId; joiner: JoinerView }) {
  const [asking, setAsking] = useState(false)
  const [signature, setSignature] = useState<Signature | null>(null)
  const [unsigned, setUnsigned] = useState(false)
  const sign = useSignJoining(caseId, joiner)
  const joining = joiner.maySignAs === 'joiner'
  const close = () => {
    setAsking(false)
    setSignature(null)
    setUnsigned(false)
  }
  return (
    <Card kind="attention" title={joining ? '加入使用电梯' : `${joiner.label}要加入`}>
      <View className="basis">{joining ? '您家补交' : '补交'}</View>
      <View className="shares-huge">{sayFen(joiner.amount)}</View>
      <Rows
        rows={[
          ['怎么算的', joiner.negotiated ? '大家商定的金额' : '扣除补贴后的实际总费用，按原来的分摊系数'],
          ['实际总费用（扣补贴）', sayFen(joiner.base)],
          ['退给先出资的各家', `${joiner.refunds.length} 户，按出资比例`],
        ]}
      />
      {sign.error === null ? null : <Note tone="danger">{asApiError(sign.error).sentence}</Note>}
      <View className="fund-acts">
        <Button onPress={() => setAsking(true)}>{joining ? '签补充协议' : '代表建设者签字'}</Button>
      </View>
      {asking ? (
        <ConfirmSheet
          title="看清楚，再签名"
          action="签好了，确认"
          busy={sign.isPending && '正在提交…'}
          onConfirm={() => {
            setUnsigned(signature === null)
            if (signature !== null) sign.mutate(signature, { onSettled: close })
          }}
          onClose={close}
        >
          <View className="fund-sum">
            {joiner.label}补交 {sayFen(joiner.amount)}，以后和大家一起用电梯、分摊运行费用。
          </View>
          <View className="sign">
            <SignaturePad onChange={setSignature} />
          </View>
          {unsigned ? <Note tone="attention">请在方框里写上您的名字。</Note> : null}
        </ConfirmSheet>
      ) : null}
    </Card>
  )
}
