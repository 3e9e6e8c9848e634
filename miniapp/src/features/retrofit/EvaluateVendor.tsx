import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CaseId } from '@shared/retrofit/model'
import type { VendorId } from '@shared/retrofit/vendorContract'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { useEvaluate } from './queries'

const scores = [
  { value: '5' as const, name: '很好' },
  { value: '4' as const, name: '好' },
  { value: '3' as const, name: '一般' },
  { value: '2' as const, name: '不好' },
  { value: '1' as const, name: '很不好' },
]

/** One word of a home that builds on how a firm served it; it can be changed, nobody is named. */
export function EvaluateVendor({ caseId, vendorId }: { caseId: CaseId; vendorId: VendorId }) {
  const [open, setOpen] = useState(false)
  const [score, setScore] = useState<(typeof scores)[number]['value'] | null>(null)
  const [text, setText] = useState('')
  const act = useEvaluate(caseId, vendorId)
  if (act.isSuccess) return <Note icon="check">谢谢，您的评价已记下，不会写您的名字。</Note>
  if (!open)
    return (
      <View className="wish-acts">
        <Button kind="plain" onPress={() => setOpen(true)}>
          评价这家
        </Button>
      </View>
    )
  return (
    <View className="wish-acts">
      <Choices label="这家做得怎么样" stacked options={scores} value={score} onChoose={setScore} />
      <Field id={`say-${vendorId}`} label="想说的话（可以不写）" value={text} maxLength={300} onChange={setText} />
      <Button
        disabled={score === null}
        busy={act.isPending && '正在交…'}
        onPress={() => score !== null && act.mutate({ score: Number(score), text: text.trim() })}
      >
        交评价
      </Button>
      {act.error === null ? null : <Note tone="danger">{asApiError(act.error).sentence}</Note>}
    </View>
  )
}
