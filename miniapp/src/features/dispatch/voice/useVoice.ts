import { useRef, useState } from 'react'
import type { FileId } from '@shared/content/model'
import { SECOND } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { asApiError } from '@/api'
import { wasDenied } from '@/device/platformWords'
import { canRecord, record } from '@/device/recorder'
import type { Recording } from '@/device/recording'
import type { Photo } from '@/files/model'
import { upload } from '@/files/upload'

/** A voice note is a minute at most: who listens at the community hears many. */
export const LONGEST_VOICE = 60 * SECOND

export type VoiceState =
  | { readonly kind: 'none'; readonly problem: string | null }
  | { readonly kind: 'recording' }
  | { readonly kind: 'sending'; readonly sound: Photo }
  | { readonly kind: 'stuck'; readonly sound: Photo; readonly problem: string }
  | { readonly kind: 'ready'; readonly shown: string | null }

/** A few words spoken instead of written: recorded by a press, ended by another, heard again, sent while the person goes on. */
export const useVoice = (place: PlaceId | null, fileId: FileId | null, onChange: (fileId: FileId | null) => void) => {
  const [state, setState] = useState<VoiceState>(fileId === null ? { kind: 'none', problem: null } : { kind: 'ready', shown: null })
  const under = useRef<Recording | null>(null)

  const send = async (sound: Photo): Promise<void> => {
    if (place === null) return
    setState({ kind: 'sending', sound })
    try {
      onChange((await upload(sound, 'orderVoice', place)).fileId)
      setState({ kind: 'ready', shown: sound.shown })
    } catch (thrown) {
      setState({ kind: 'stuck', sound, problem: asApiError(thrown).sentence })
    }
  }

  const start = async (): Promise<void> => {
    setState({ kind: 'recording' })
    try {
      under.current = await record(LONGEST_VOICE)
      await send(await under.current.done)
    } catch (thrown) {
      const problem = wasDenied(thrown)
        ? '没有允许用话筒。请在设置里打开“麦克风”再说一次，也可以写下来或打电话。'
        : '没有录上。请再说一次，也可以写下来或打电话。'
      setState({ kind: 'none', problem })
    }
  }

  return {
    state,
    possible: canRecord(),
    start: () => void start(),
    stop: () => under.current?.stop(),
    again: () => {
      if (state.kind === 'stuck') void send(state.sound)
    },
    drop: () => {
      onChange(null)
      setState({ kind: 'none', problem: null })
    },
  }
}
