import Taro from '@tarojs/taro'
import { useState } from 'react'
import { stopReading } from '../ReadAloud/reader'

/** Where somebody is in a few screens, one task each. `asked`: they tried to go on although something is missing. */
export interface Wizard {
  readonly at: number
  readonly asked: boolean
  readonly setAsked: (asked: boolean) => void
  /** Goes to a screen, at its top; what was read aloud of the last one ends. */
  readonly to: (at: number) => void
  /** The next screen, unless something is missing on this one. */
  readonly forward: (stays: boolean) => void
}

export const useWizard = (): Wizard => {
  const [at, setAt] = useState(0)
  const [asked, setAsked] = useState(false)
  const to = (next: number) => {
    stopReading()
    setAsked(false)
    setAt(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }
  return { at, asked, setAsked, to, forward: (stays) => (stays ? setAsked(true) : to(at + 1)) }
}
