import { create } from 'zustand'
import { piecesOf } from './pieces'
import { voice } from './voice'

/** Speaks one piece; calls back once, with `ended` or `failed`, unless it is stopped by the function it returns. */
export type Voice = (piece: string, ended: () => void, failed: () => void) => () => void

interface Reading {
  /** What is being read, by the name its button gave it; null when nothing is. */
  readonly id: string | null
  /** `mute`: this device could not read it. */
  readonly state: 'speaking' | 'paused' | 'mute'
  readonly at: number
  readonly of: number
}

const silence: Reading = { id: null, state: 'paused', at: 0, of: 0 }

/** What is being read aloud. One thing at a time, whichever page it stands on. */
export const useReader = create<Reading>(() => silence)

let pieces: readonly string[] = []
let hush: () => void = () => undefined

const speakOn = (): void => {
  hush()
  const { at } = useReader.getState()
  const piece = pieces[at]
  if (piece === undefined) {
    stopReading()
    return
  }
  useReader.setState({ state: 'speaking' })
  hush = voice(
    piece,
    () => {
      useReader.setState({ at: at + 1 })
      speakOn()
    },
    () => useReader.setState({ state: 'mute' }),
  )
}

/** Reads from the beginning. What was read before stops. */
export const startReading = (id: string, sentences: readonly string[]): void => {
  pieces = piecesOf(sentences)
  useReader.setState({ id, at: 0, of: pieces.length, state: 'speaking' })
  speakOn()
}

/** Stops for a while. Going on begins at the sentence where it stopped: half a sentence is of no use to anybody. */
export const pauseReading = (): void => {
  hush()
  useReader.setState({ state: 'paused' })
}

export const resumeReading = speakOn

export const stopReading = (): void => {
  hush()
  pieces = []
  useReader.setState(silence)
}
