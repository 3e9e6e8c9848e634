import { View } from '@tarojs/components'
import { useState } from 'react'
import { capacityNames } from '@shared/contract/roles'
import { BindingCode } from '@shared/identity/binding'
import { asApiError } from '@/api'
import { toMe } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { ScanButton } from '@/ui/ScanButton'
import { State } from '@/ui/States'
import { Title } from '@/ui/Title'
import { codeIn } from './codeIn'
import { usePreviewCode, useTakeCode } from './queries'
import { codeWords } from './words'
import './binding.scss'

/** Types or scans a code, sees what it does, and only then takes it. */
export function TakeCode({ start }: { start: string }) {
  const [text, setText] = useState(start)
  const [tried, setTried] = useState(false)
  const preview = usePreviewCode()
  const take = useTakeCode()
  const code = BindingCode.safeParse(codeIn(text))
  const look = (typed: string) => {
    const parsed = BindingCode.safeParse(codeIn(typed))
    setTried(!parsed.success)
    if (parsed.success) preview.mutate(parsed.data)
  }
  const scanned = (text: string) => {
    setText(codeIn(text))
    look(text)
  }

  if (take.isSuccess) {
    return (
      <State icon="check" title="办好了" words="以后打开“邻里”就能看到这套房的表决。">
        <Button onPress={toMe}>看看我的家</Button>
      </State>
    )
  }
  if (preview.data !== undefined && code.success) {
    const { title, words, action } = codeWords(preview.data)
    return (
      <>
        <Title level={1}>{title}</Title>
        <Card>
          <View className="me-words">{words}</View>
          {preview.data.purpose === 'help' ? null : <Rows rows={[['身份', capacityNames[preview.data.capacity]]]} />}
          {take.error === null ? null : <Note tone="danger">{asApiError(take.error).sentence}</Note>}
          <View className="bind-acts">
            <Button busy={take.isPending && '正在办理…'} onPress={() => take.mutate(code.data)}>
              {action}
            </Button>
            <Button kind="plain" disabled={take.isPending} onPress={() => preview.reset()}>
              不是我家，重新输入
            </Button>
          </View>
        </Card>
      </>
    )
  }
  return (
    <>
      <Title level={1}>输入绑定码</Title>
      <View className="me-words">社区工作人员或家人给您的 8 位码，15 分钟内有效。</View>
      <Card>
        <ScanButton onText={scanned}>扫绑定码</ScanButton>
        <Field
          id="binding-code"
          label="绑定码"
          value={text}
          maxLength={40}
          help="8 位字母和数字，大小写都可以。"
          error={tried && !code.success ? '绑定码是 8 位字母和数字，请核对。' : null}
          onChange={setText}
        />
        {preview.error === null ? null : <Note tone="danger">{asApiError(preview.error).sentence}</Note>}
        <View className="me-act">
          <Button busy={preview.isPending && '正在核对…'} onPress={() => look(text)}>
            下一步
          </Button>
        </View>
      </Card>
    </>
  )
}
