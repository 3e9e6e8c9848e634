import { type Callable, type Fields, fieldOf, isCallable, textOf } from '../json'
import type { Api, Wiring } from './wiring'
import type { Network } from './network'

/** WeChat's interpreter takes at most this much text at once, bytes. */
const mostBytes = 1000

/** The phone's voice as a test hears it. */
export interface Speech {
  /** False: the mini-program was not given the plugin 同声传译. */
  plugin: boolean
  /** Texts that were made into sound, in order. */
  readonly said: string[]
  /** Text of the sound that is playing now, or null. */
  playing: string | null
  /** Lets the sound that is playing come to its end. */
  finish(): void
}

/**
 * The plugin 同声传译 (`WechatSI`) and the player of its sound files, with the plugin's limits: it must be declared in app.json,
 * needs the network and takes 1,000 bytes.
 */
export const speechApi = ({ realm, work, note, answer }: Wiring, network: Network, declared: () => boolean) => {
  const sounds = new Map<string, string>()
  let end: () => void = () => undefined
  const speech: Speech = { plugin: true, said: [], playing: null, finish: () => end() }

  const textToSpeech: Callable = (options) => {
    const content = textOf(options, 'content')
    note('textToSpeech', { content })
    if (Buffer.byteLength(content) > mostBytes || network.state === 'offline')
      return answer('textToSpeech', options, { fail: 'retcode -20003' })
    speech.said.push(content)
    const filename = `https://ae.weixin.qq.com/voice/${speech.said.length}.mp3`
    sounds.set(filename, content)
    answer('textToSpeech', options, { ok: { retcode: 0, filename, expired_time: 10_800 } })
  }

  const createInnerAudioContext: Callable = () => {
    const audio: Fields = realm.newObject()
    const listeners = new Map<string, unknown>()
    const call = (name: string) => () => {
      const listener = listeners.get(name)
      if (isCallable(listener)) work.soon(`audio ${name}`, () => listener(realm.newObject()))
    }
    const silence = () => {
      speech.playing = null
      end = () => undefined
    }
    return Object.assign(audio, {
      src: '',
      onEnded: (listener: unknown) => listeners.set('ended', listener),
      onError: (listener: unknown) => listeners.set('error', listener),
      play: () => {
        const text = sounds.get(textOf(audio, 'src'))
        if (text === undefined) return call('error')()
        speech.playing = text
        end = () => {
          silence()
          call('ended')()
        }
      },
      stop: silence,
      destroy: silence,
    })
  }

  const requirePlugin: Callable = (name) => {
    if (name !== 'WechatSI' || !speech.plugin || !declared()) throw new Error(`plugin "${String(name)}" is not declared`)
    return Object.assign(realm.newObject(), { textToSpeech })
  }
  const api: Api = {
    createInnerAudioContext,
    setInnerAudioOption: (options) => {
      note('setInnerAudioOption', { obeyMuteSwitch: fieldOf(options, 'obeyMuteSwitch') })
      answer('setInnerAudioOption', options, { ok: {} })
    },
  }
  return { api, requirePlugin, speech }
}
