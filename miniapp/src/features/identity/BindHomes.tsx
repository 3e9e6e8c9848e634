import { View } from '@tarojs/components'
import { asApiError } from '@/api'
import { Note } from '@/ui/Note'
import { PhoneCode } from './PhoneCode'
import { useBindHomes } from './useProfile'

/** Finds the caller's flats on the roll by the verified phone number. */
export function BindHomes() {
  const bind = useBindHomes()
  return (
    <View>
      <PhoneCode busy={bind.isPending} onCode={(code) => bind.mutate(code)} />
      {bind.error === null ? null : <Note tone="danger">{asApiError(bind.error).sentence}</Note>}
      {bind.data === undefined ? null : <Note icon="check">找到了：{bind.data.me.homes.map((home) => home.label).join('；')}</Note>}
    </View>
  )
}
