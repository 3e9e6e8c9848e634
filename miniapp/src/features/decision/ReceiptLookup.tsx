import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DecisionId, Receipt } from '@shared/decision/model'
import type { Digest } from '@shared/kernel/digest'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { InclusionNote } from './InclusionNote'

/** Anyone with a receipt can see that its ballot is in the count. */
export function ReceiptLookup({ decisionId, root }: { decisionId: DecisionId; root: Digest | null }) {
  const [text, setText] = useState('')
  const [looked, setLooked] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const look = () => {
    const parsed = Receipt.safeParse(text)
    setWrong(!parsed.success)
    setLooked(parsed.data ?? null)
  }
  return (
    <Card title="凭回执号查一票">
      <Field
        id="receipt"
        label="回执号"
        value={text}
        maxLength={12}
        placeholder="7K4M-Q2XD"
        help="查得到就说明这一票计入了，看不出选的是什么。"
        error={wrong ? '回执号是 8 位字母和数字，请核对。' : null}
        onChange={setText}
      />
      <View className="code-act">
        <Button kind="secondary" onPress={look}>
          查验
        </Button>
      </View>
      {looked === null ? null : <InclusionNote key={looked} decisionId={decisionId} receipt={looked} root={root} />}
    </Card>
  )
}
