import { View } from '@tarojs/components'
import { useState } from 'react'
import { asApiError } from '@/api'
import { useCallMe } from '@/features/identity/useProfile'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'

/** How the person wants to be called, such as 周阿姨. */
export function CallMe({ callMe }: { callMe: string }) {
  const [edited, setEdited] = useState<string | null>(null)
  const save = useCallMe()
  const name = edited ?? callMe
  const changed = name.trim() !== callMe
  return (
    <Part title="怎么称呼您">
      <Field id="call-me" label="称呼" value={name} maxLength={12} help="例如：周阿姨。只有您自己看得到。" onChange={setEdited} />
      {changed ? (
        <View className="me-act">
          <Button
            kind="secondary"
            busy={save.isPending && '正在保存…'}
            onPress={() => save.mutate(name, { onSuccess: () => setEdited(null) })}
          >
            保存
          </Button>
        </View>
      ) : null}
      {save.error === null ? null : <Note tone="danger">{asApiError(save.error).sentence}</Note>}
      {save.isSuccess && !changed ? <Note icon="check">已保存。</Note> : null}
    </Part>
  )
}
