import type { Voice } from './reader'

/** Longest wait for the list of voices and for the first sound, ms: a browser without any Chinese voice reports nothing at all. */
const patience = 4_000

const chinese = (): SpeechSynthesisVoice | undefined =>
  window.speechSynthesis.getVoices().find(({ lang }) => /^(zh|cmn)\b/i.test(lang.replace('_', '-')) && !/HK|TW|yue/i.test(lang))

/** Browsers load their voices late: the first list is often empty. */
const whenVoices = (then: (voice: SpeechSynthesisVoice | undefined) => void): (() => void) => {
  const known = chinese()
  if (known !== undefined) {
    then(known)
    return () => undefined
  }
  const synthesis = window.speechSynthesis
  const done = () => {
    stop()
    then(chinese())
  }
  const timer = setTimeout(done, patience)
  const changed = () => {
    if (chinese() !== undefined) done()
  }
  const stop = () => {
    clearTimeout(timer)
    synthesis.removeEventListener('voiceschanged', changed)
  }
  synthesis.addEventListener('voiceschanged', changed)
  return stop
}

/** Speaks by the browser's own voice for Mandarin. */
export const voice: Voice = (piece, ended, failed) => {
  if (!('speechSynthesis' in window)) {
    failed()
    return () => undefined
  }
  let stopped = false
  const unwait = whenVoices((found) => {
    if (stopped) return
    if (found === undefined) return failed()
    const utterance = new SpeechSynthesisUtterance(piece)
    utterance.lang = found.lang
    utterance.voice = found
    // A little slower than usual: it is listened to, not skimmed.
    utterance.rate = 0.9
    const silent = setTimeout(() => {
      if (!stopped) failed()
    }, patience)
    utterance.onstart = () => clearTimeout(silent)
    utterance.onend = () => {
      if (!stopped) ended()
    }
    utterance.onerror = () => {
      clearTimeout(silent)
      if (!stopped) failed()
    }
    window.speechSynthesis.speak(utterance)
  })
  return () => {
    stopped = true
    unwait()
    window.speechSynthesis.cancel()
  }
}
