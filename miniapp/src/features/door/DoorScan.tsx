import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { ScanButton } from '@/ui/ScanButton'
import { isHere, scannedAt } from './model'
import type { DoorPart } from './DoorNames'

interface Told {
  readonly tone: 'info' | 'attention' | 'danger'
  readonly words: string
}

/** Scans the personal code of whoever comes. Which session it is of is in the code, so no network is needed to tell. */
export function DoorScan({ list, lesson, marks, may, onNote }: DoorPart) {
  const [text, setText] = useState('')
  const [told, setTold] = useState<Told | null>(null)
  const take = (scanned: string): void => {
    setText('')
    const found = scannedAt(list, scanned)
    switch (found.kind) {
      case 'foreign':
        return setTold({ tone: 'danger', words: '这不是预约码。请让他打开“我的预约”，出示二维码；也可以在名单里勾。' })
      case 'otherSession':
        return setTold({ tone: 'danger', words: '这是另一场活动的码，没有记。请看他的码上写的时间和地点。' })
      case 'unlisted':
        onNote({ bookingId: found.code.bookingId, seat: found.code.seat, way: 'personalCode' }, '名单里还没有的人')
        return setTold({ tone: 'attention', words: '名单存好以后才约的，先记下了，连上网会核对。' })
      case 'guest': {
        const { guest } = found
        if (isHere(guest, lesson, marks)) return setTold({ tone: 'attention', words: `${guest.name} 已经签到过了。` })
        onNote({ bookingId: guest.bookingId, seat: guest.seat, way: 'personalCode' }, guest.name)
        return setTold({ tone: 'info', words: `${guest.name} 到了。` })
      }
    }
  }
  if (!may) return <Note tone="attention">现在不在签到时间里，扫了也不记。</Note>
  return (
    <Card title="扫他手机上的码">
      <ScanButton kind="primary" onText={take}>
        扫码签到
      </ScanButton>
      <Field id="doorCode" label="扫码枪，或粘贴码里的文字" value={text} onChange={setText} maxLength={200} />
      <Button kind="secondary" disabled={text.trim() === ''} onPress={() => take(text)}>
        记上
      </Button>
      {told === null ? null : <Note tone={told.tone}>{told.words}</Note>}
    </Card>
  )
}
