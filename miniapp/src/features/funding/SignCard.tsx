import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Signature } from '@shared/decision/model'
import type { AgreementView, SignerView } from '@shared/funding/model'
import { duesOf } from '@shared/funding/payments'
import { sayFullDay } from '@shared/kernel/day'
import { sayDigest } from '@shared/kernel/digest'
import { sayFen } from '@shared/kernel/money'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { SignaturePad } from '@/ui/SignaturePad'
import { useSign, useWithdraw } from './queries'
import { signerWords } from './words'

interface SignCardProps {
  readonly agreement: AgreementView
  readonly signer: SignerView
  /** It is out for signature, on the present scheme. */
  readonly open: boolean
}

/** What this home pays, large, and its signature under it. */
export function SignCard({ agreement, signer, open }: SignCardProps) {
  const [asking, setAsking] = useState<'sign' | 'withdraw' | null>(null)
  const [signature, setSignature] = useState<Signature | null>(null)
  const [unsigned, setUnsigned] = useState(false)
  const [sign, withdraw] = [useSign(agreement, signer.signer), useWithdraw(agreement, signer.signer)]
  const { instalments } = agreement.content.plan
  const dues = duesOf(signer.share, instalments)
  const signed = signer.state === 'signed'
  const close = () => {
    setAsking(null)
    setSignature(null)
    setUnsigned(false)
  }
  const error = sign.error ?? withdraw.error
  return (
    <Card kind={open && !signed ? 'first' : 'plain'} title={`您家 ${signer.rooms.join('、')}`} aside={signerWords(signer)}>
      <View className="basis">一共出</View>
      <View className="shares-huge">{sayFen(signer.share)}</View>
      <Rows rows={instalments.map(({ name, dueOn }, i) => [`${name}（${sayFullDay(dueOn)}前）`, sayFen(dues[i] ?? 0)] as const)} />
      {error === null ? null : <Note tone="danger">{asApiError(error).sentence}</Note>}
      {open ? (
        <View className="fund-acts">
          {signed ? (
            <Button kind="plain" onPress={() => setAsking('withdraw')}>
              撤回签字
            </Button>
          ) : (
            <Button onPress={() => setAsking('sign')}>签这份协议</Button>
          )}
        </View>
      ) : null}
      {asking === 'sign' ? (
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
          <View className="basis">
            {agreement.content.title}，协议编号 {agreement.content.number}，指纹 {sayDigest(agreement.digest)}。
          </View>
          <View className="fund-sum">
            您家 {signer.rooms.join('、')} 出 {sayFen(signer.share)}。
          </View>
          <View className="basis">各家都签好以后协议生效，生效前可以撤回签字，生效后不能撤回。</View>
          <View className="sign">
            <SignaturePad onChange={setSignature} />
          </View>
          {unsigned ? <Note tone="attention">请在方框里写上您的名字。</Note> : null}
        </ConfirmSheet>
      ) : null}
      {asking === 'withdraw' ? (
        <ConfirmSheet
          title="撤回签字？"
          action="撤回"
          busy={withdraw.isPending && '正在办…'}
          onConfirm={() => withdraw.mutate(undefined, { onSettled: close })}
          onClose={close}
        >
          撤回以后，您家就没有签；想好了可以再签。
        </ConfirmSheet>
      ) : null}
    </Card>
  )
}
