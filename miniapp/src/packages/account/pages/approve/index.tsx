import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { asApiError } from '@/api'
import { Signed } from '@/features/identity/Signed'
import { ticketCode } from '@/features/identity/ticketCode'
import { useApproveTicket } from '@/features/identity/useProfile'
import { toMe } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Page } from '@/ui/Page'
import { ScanButton } from '@/ui/ScanButton'
import { State } from '@/ui/States'
import { Title } from '@/ui/Title'

/** Asks before the computer is let in: whoever shows the code then acts in this person's name. */
function Approval({ start }: { start: string }) {
  const [text, setText] = useState(start)
  const [tried, setTried] = useState(false)
  const approve = useApproveTicket()
  const code = ticketCode(text)
  if (approve.isSuccess) {
    return (
      <State icon="check" title="电脑已经登录" words="用完请在电脑上退出登录。">
        <Button onPress={toMe}>完成</Button>
      </State>
    )
  }
  return (
    <>
      <Title level={1}>让电脑登录工作台</Title>
      <Note tone="attention">只在您自己面前的电脑上用。允许后，那台电脑就能以您的身份办事。</Note>
      <Card>
        <ScanButton onText={setText}>扫电脑上的码</ScanButton>
        <Field
          id="ticket"
          label="编号"
          value={text}
          maxLength={60}
          help="电脑上的码下面那 26 位。"
          error={tried && code === null ? '编号是 26 位字母和数字，请核对。' : null}
          onChange={setText}
        />
        <View className="me-act">
          <Button
            busy={approve.isPending && '正在登录…'}
            onPress={() => {
              setTried(true)
              if (code !== null) approve.mutate(code)
            }}
          >
            允许这台电脑登录
          </Button>
        </View>
        {approve.error === null ? null : <Note tone="danger">{asApiError(approve.error).sentence}</Note>}
      </Card>
    </>
  )
}

/** 让电脑登录: opened from 我的, or by scanning the code with WeChat (`scene` is the ticket). */
export default function ApprovePage() {
  const { scene = '' } = useRouter().params
  return (
    <Page title="让电脑登录">
      <Signed>
        {(me) =>
          me.staff.length > 0 ? (
            <Approval start={decodeURIComponent(scene)} />
          ) : (
            <State wrong icon="person" title="您不是工作人员" words="只有工作人员能让电脑登录工作台。有邀请码请在“我的”里接受任命。">
              <Button onPress={toMe}>去“我的”</Button>
            </State>
          )
        }
      </Signed>
    </Page>
  )
}
