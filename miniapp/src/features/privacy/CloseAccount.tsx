import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { closeAccount } from '@shared/identity/contract'
import { useState } from 'react'
import { asApiError, call } from '@/api'
import { leaveForGood } from '@/session/store'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'

const goes = ['微信标识和您填的称呼会清除', '房屋绑定全部解除，您不能再表决', '所有手机和电脑上的登录立刻失效，工作人员的任命一并撤销']
const stays = ['您已经投的票、签名和回执（法律要求）', '操作记录，只有编号，没有姓名', '社区的业主名册，那不是您的账号']

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <View className="prose">
      <View className="person-name">{title}</View>
      {lines.map((line) => (
        <View key={line} className="notice-line">
          {line}
        </View>
      ))}
    </View>
  )
}

/** The way out, in two steps: first what goes and what stays, then once more before it cannot be undone. */
export function CloseAccount({ onClosed }: { onClosed: () => void }) {
  const [step, setStep] = useState<'closed' | 'told' | 'sure'>('closed')
  const cache = useQueryClient()
  const act = useMutation({
    mutationFn: () => call(closeAccount, { body: { understood: true } }),
    onSuccess: () => {
      cache.clear()
      leaveForGood()
      onClosed()
    },
    onError: () => setStep('closed'),
  })
  return (
    <Card title="不想再用了">
      <View className="prose">可以注销账号。再用时会当成一个新来的人。</View>
      <View className="me-act">
        <Button kind="danger" onPress={() => setStep('told')}>
          注销账号
        </Button>
      </View>
      {act.error === null ? null : <Note tone="danger">{asApiError(act.error).sentence}</Note>}
      {step === 'told' ? (
        <ConfirmSheet title="注销前请看清楚" action="看清楚了，下一步" onConfirm={() => setStep('sure')} onClose={() => setStep('closed')}>
          <List title="会清除" lines={goes} />
          <List title="会依法保留" lines={stays} />
        </ConfirmSheet>
      ) : null}
      {step === 'sure' ? (
        <ConfirmSheet
          title="真的要注销吗？"
          action="注销账号"
          kind="danger"
          busy={act.isPending && '正在注销…'}
          onConfirm={() => act.mutate()}
          onClose={() => setStep('closed')}
        >
          注销以后不能恢复。正在进行的表决，如果还没投，您就不能再投了。
        </ConfirmSheet>
      ) : null}
    </Card>
  )
}
