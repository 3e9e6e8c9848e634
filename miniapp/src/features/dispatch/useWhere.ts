import { useState } from 'react'
import type { Position } from '@shared/dispatch/order'
import { wasDenied } from '@/device/platformWords'
import { whereAmI } from '@/device/where'

/** Where the person is, asked for by a press and never before. `told` says why it is not known. */
export const useWhere = () => {
  const [position, setPosition] = useState<Position | null>(null)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const find = async (): Promise<Position | null> => {
    setBusy(true)
    setTold(null)
    try {
      const found = await whereAmI()
      setPosition(found)
      return found
    } catch (thrown) {
      setTold(
        wasDenied(thrown)
          ? '没有允许使用位置。请在设置里打开“位置信息”再试一次；不用位置也能办。'
          : '没有找到您的位置。请到开阔些的地方再试一次；不用位置也能办。',
      )
      return null
    } finally {
      setBusy(false)
    }
  }
  return { position, busy, told, find }
}
