import { View } from '@tarojs/components'
import { asApiError } from '@/api'
import { ThreeWays } from '@/features/binding/ThreeWays'
import { Note } from '@/ui/Note'
import { PhoneCode } from './PhoneCode'
import { useBindHomes } from './useProfile'

/** Finds the caller's flats on the roll by the verified phone number; where that fails, the other ways. */
export function BindHomes() {
  const bind = useBindHomes()
  const homes = bind.data?.me.homes ?? []
  return (
    <View>
      <PhoneCode busy={bind.isPending} onCode={(code) => bind.mutate(code)} />
      {bind.error === null ? null : <Note tone="danger">{asApiError(bind.error).sentence}</Note>}
      {bind.data === undefined ? null : <Note icon="check">找到了：{homes.map((home) => home.label).join('；')}</Note>}
      {bind.data === undefined ? <ThreeWays /> : null}
    </View>
  )
}
