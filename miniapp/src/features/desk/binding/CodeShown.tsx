import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { MadeCode } from '@shared/identity/binding'
import { SECOND, msOf } from '@shared/kernel/instant'
import { serverNow } from '@/api'
import { useBindingsChanged } from './useBindings'

const two = (n: number): string => String(n).padStart(2, '0')

/** Seconds until the code runs out, by the server's clock; never negative. */
const useSecondsLeft = (made: MadeCode): number => {
  const left = (): number => Math.max(0, Math.ceil((msOf(made.expiresAt) - msOf(serverNow())) / SECOND))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), SECOND)
    return () => clearInterval(timer)
  })
  return seconds
}

/** The code, large enough to be read across a counter, with the time that is left. */
export const CodeShown = ({ made, room, onDone }: { made: MadeCode; room: string; onDone: () => void }) => {
  const seconds = useSecondsLeft(made)
  const changed = useBindingsChanged()
  const close = () => {
    changed()
    onDone()
  }
  return (
    <Modal
      open
      title={`${room} 室的绑定码`}
      maskClosable={false}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          好了
        </Button>
      }
    >
      <p className="dk-code dk-code-large" aria-label={`绑定码 ${made.code.split('').join(' ')}`}>
        {made.code.slice(0, 4)} {made.code.slice(4)}
      </p>
      <img className="dk-code-image" src={made.image} alt="绑定用的小程序码" />
      <p className="dk-row dk-center dk-figures" role="timer">
        {seconds > 0 ? `还有 ${Math.floor(seconds / 60)} 分 ${two(seconds % 60)} 秒有效，只能用一次` : '已经过期，请关闭后重新生成'}
      </p>
      <ol className="dk-list dk-note">
        <li>请业主用自己的微信扫这个码；</li>
        <li>或打开“邻里”小程序，在“我的”里点“输入绑定码”，输入上面 8 位。</li>
      </ol>
    </Modal>
  )
}
