import { View } from '@tarojs/components'
import { useState } from 'react'
import { type MyBindingRequest, requestStateNames } from '@shared/identity/binding'
import { capacityNames } from '@shared/contract/roles'
import { sayMoment } from '@shared/kernel/instant'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Tag } from '@/ui/Tag'
import { useMyRequests, useWithdrawRequest } from './queries'

const tones = { open: 'amber', approved: 'teal', refused: 'red', withdrawn: 'quiet' } as const

function Request({ request }: { request: MyBindingRequest }) {
  const [asking, setAsking] = useState(false)
  const withdraw = useWithdrawRequest()
  const { label, capacity, state, requestedAt, decidedAt, reason } = request
  return (
    <View className="me-home">
      <Tag tone={tones[state]}>{requestStateNames[state]}</Tag>
      <View className="person-name">{label}</View>
      <View className="me-words">
        {capacityNames[capacity]}，{sayMoment(requestedAt)} 申请
        {decidedAt === null || state === 'withdrawn' ? '' : `，${sayMoment(decidedAt)} 办理`}
      </View>
      {reason === null ? null : <Note tone="attention">社区说：{reason}</Note>}
      {state === 'open' ? (
        <View className="me-act">
          <Button kind="plain" onPress={() => setAsking(true)}>
            撤回申请
          </Button>
        </View>
      ) : null}
      {withdraw.error === null ? null : <Note tone="danger">{asApiError(withdraw.error).sentence}</Note>}
      {asking ? (
        <ConfirmSheet
          title="要撤回这份申请吗？"
          action="撤回"
          busy={withdraw.isPending && '正在撤回…'}
          onConfirm={() => withdraw.mutate(request.requestId, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          撤回后社区不再核对，可以随时重新申请。
        </ConfirmSheet>
      ) : null}
    </View>
  )
}

/** What the person asked the community for, and what came of it. Nothing is shown while there is nothing. */
export function MyRequests() {
  const { data } = useMyRequests()
  if (data === undefined || data.items.length === 0) return null
  return (
    <Card title="我的申请">
      {data.items.map((request) => (
        <Request key={request.requestId} request={request} />
      ))}
    </Card>
  )
}
