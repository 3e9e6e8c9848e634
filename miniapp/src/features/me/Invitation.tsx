import { View } from '@tarojs/components'
import { useState } from 'react'
import { InvitationCode } from '@shared/identity/model'
import { asApiError } from '@/api'
import { useAcceptInvitation } from '@/features/identity/useProfile'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'

/** Takes up an appointment by its code of 8 characters. */
export function Invitation() {
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const accept = useAcceptInvitation()
  const parsed = InvitationCode.safeParse(code)
  const wrong = tried && !parsed.success ? '邀请码是 8 位字母和数字，请核对。' : null
  if (accept.isSuccess) return <Note icon="check">已接受任命。您的身份在上面列出，请在电脑上打开工作台。</Note>
  return (
    <View>
      <Field
        id="invitation"
        label="邀请码"
        value={code}
        maxLength={12}
        help="由上级工作人员发给您，8 位字母和数字。"
        error={wrong}
        onChange={setCode}
      />
      <View className="me-act">
        <Button
          kind="secondary"
          busy={accept.isPending && '正在核对…'}
          onPress={() => {
            setTried(true)
            if (parsed.success) accept.mutate(parsed.data)
          }}
        >
          接受任命
        </Button>
      </View>
      {accept.error === null ? null : <Note tone="danger">{asApiError(accept.error).sentence}</Note>}
    </View>
  )
}
