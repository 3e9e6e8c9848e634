import { useState } from 'react'
import { wasDenied } from '@/device/platformWords'
import { canScan, scan } from '@/device/scan'
import { Button } from '../Button'
import { Icon } from '../Icon'
import { Note } from '../Note'

interface ScanButtonProps {
  /** What is scanned: 扫绑定码. */
  readonly children: string
  readonly kind?: 'primary' | 'secondary'
  /** What happens with the code just now, in words; the button rests meanwhile. */
  readonly busy?: string | false
  /** A picture of the code, sent from elsewhere, is not taken. */
  readonly onlyFromCamera?: boolean
  readonly onText: (text: string) => void
}

/** Scans a code with the camera. A browser shows nothing here: beside it there is always a field to type the same. */
export function ScanButton({ children, kind = 'secondary', busy = false, onlyFromCamera = false, onText }: ScanButtonProps) {
  const [told, setTold] = useState<string | null>(null)
  if (!canScan) return null
  const start = () => {
    setTold(null)
    scan(onlyFromCamera).then(
      (text) => {
        if (text !== null) onText(text)
      },
      (thrown: unknown) =>
        setTold(
          wasDenied(thrown)
            ? '没有允许使用相机。请点右上角的“…”，再点“设置”，打开“摄像头”，然后再扫；也可以直接在下面填。'
            : '没有扫出来。请把码放在取景框中间再扫一次，也可以直接在下面填。',
        ),
    )
  }
  return (
    <>
      <Button kind={kind} busy={busy} onPress={start}>
        <Icon name="scan" />
        {children}
      </Button>
      {told === null ? null : <Note tone="attention">{told}</Note>}
    </>
  )
}
