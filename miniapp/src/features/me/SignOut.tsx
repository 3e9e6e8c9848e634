import { View } from '@tarojs/components'
import { useState } from 'react'
import { useKept } from '@/features/decision/outbox/store'
import { useSignOut } from '@/features/identity/useProfile'
import { toHome } from '@/navigation'
import { Button } from '@/ui/Button'
import { ConfirmSheet } from '@/ui/ConfirmSheet'

/** Leaves this phone or browser. */
export function SignOut() {
  const [asking, setAsking] = useState(false)
  const leave = useSignOut()
  const waits = useKept().some(({ state }) => state === 'waiting')
  return (
    <View className="me-act">
      <Button kind="danger" onPress={() => setAsking(true)}>
        退出登录
      </Button>
      {asking ? (
        <ConfirmSheet
          title="要退出登录吗？"
          action="退出"
          kind="danger"
          busy={leave.isPending && '正在退出…'}
          onConfirm={() =>
            leave.mutate(undefined, {
              onSettled: () => {
                setAsking(false)
                toHome()
              },
            })
          }
          onClose={() => setAsking(false)}
        >
          {waits
            ? '您有一张签好的票还没有交上去。退出后不会自动交，要用同一个微信再登录才会交。'
            : '您家的绑定和投过的票都还在，再登录就能看到。'}
        </ConfirmSheet>
      ) : null}
    </View>
  )
}
