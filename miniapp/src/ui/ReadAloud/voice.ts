import Taro from '@tarojs/taro'
import type { Voice } from './reader'

/** The part of WeChat's own plugin 同声传译 (WechatSI) that is used here. */
interface Interpreter {
  textToSpeech(options: {
    lang: 'zh_CN'
    tts: true
    content: string
    success(reply: { filename: string }): void
    fail(error: unknown): void
  }): void
}
const isInterpreter = (found: unknown): found is Interpreter =>
  typeof found === 'object' && found !== null && 'textToSpeech' in found && typeof found.textToSpeech === 'function'

/** Null where the plugin was not added to the mini-program, or the base library is too old for it. */
const interpreter = (): Interpreter | null => {
  try {
    const found: unknown = Taro.requirePlugin('WechatSI')
    return isInterpreter(found) ? found : null
  } catch {
    return null
  }
}

const play = (src: string, ended: () => void, failed: () => void): (() => void) => {
  const audio = Taro.createInnerAudioContext()
  let over = false
  const close = (then: () => void) => () => {
    if (over) return
    over = true
    audio.destroy()
    then()
  }
  audio.onEnded(close(ended))
  audio.onError(close(failed))
  audio.src = src
  audio.play()
  return close(() => undefined)
}

/** Speaks by WeChat's interpreter, which makes a sound file of a piece, also when the phone is set to silent: the person asked for it. */
export const voice: Voice = (piece, ended, failed) => {
  const plugin = interpreter()
  if (plugin === null) {
    failed()
    return () => undefined
  }
  let stop: () => void = () => undefined
  let stopped = false
  plugin.textToSpeech({
    lang: 'zh_CN',
    tts: true,
    content: piece,
    success: ({ filename }) => {
      if (stopped) return
      Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined)
      stop = play(filename, ended, failed)
    },
    fail: () => {
      if (!stopped) failed()
    },
  })
  return () => {
    stopped = true
    stop()
  }
}
