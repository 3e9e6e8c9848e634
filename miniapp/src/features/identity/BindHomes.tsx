import { View } from '@tarojs/components'
import { useState } from 'react'
import { asApiError } from '@/api'
import { ThreeWays } from '@/features/binding/ThreeWays'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { PhoneCode } from './PhoneCode'
import { useBindHomes } from './useProfile'

/** Finds the caller's flats on the roll by the verified phone number; where that fails, or at once when asked for, the other ways. */
export function BindHomes() {
  const [asked, setAsked] = useState(false)
  const bind = useBindHomes()
  if (bind.data !== undefined) return <Note icon="check">找到了：{bind.data.me.homes.map((home) => home.label).join('；')}</Note>
  const failed = bind.error === null ? null : asApiError(bind.error).sentence
  return (
    <View>
      <PhoneCode busy={bind.isPending} onCode={(code) => bind.mutate(code)} />
      {failed === null ? null : <Note tone="danger">{failed}</Note>}
      {asked || failed !== null ? (
        <ThreeWays />
      ) : (
        <View className="me-act">
          <Button kind="plain" onPress={() => setAsked(true)}>
            手机号没登记？看别的办法
          </Button>
        </View>
      )}
    </View>
  )
}
