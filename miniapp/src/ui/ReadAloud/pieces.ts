import { aloud } from '@shared/kernel/aloud'

/**
 * Longest piece given to a voice at once, characters. WeChat's interpreter takes 1,000 bytes, 333 Chinese characters;
 * shorter ones begin sooner, and reading goes on after a pause at the beginning of a piece.
 */
const most = 90

/** Cuts what is longer than a piece after a comma, and where there is none, hard. */
const cut = (sentence: string): string[] => {
  const parts: string[] = []
  let rest = sentence
  while (rest.length > most) {
    const comma = Math.max(...['，', '、', '；', '：', ' '].map((sign) => rest.lastIndexOf(sign, most - 1)))
    const end = comma > most / 3 ? comma + 1 : most
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...parts, rest]
}

/** What is to be read, as a voice gets it: written out in words, in pieces that end with a sentence where they can. */
export const piecesOf = (sentences: readonly string[]): string[] => {
  const spoken = sentences.flatMap((text) => aloud(text).match(/[^。！？；\n]+[。！？；]?/g) ?? []).flatMap(cut)
  const pieces: string[] = []
  for (const sentence of spoken.map((text) => text.trim()).filter((text) => /[^\s，。、；：！？]/.test(text))) {
    const ended = /[。！？；，、：]$/.test(sentence) ? sentence : `${sentence}。`
    const last = pieces.at(-1)
    if (last !== undefined && last.length + ended.length <= most) pieces[pieces.length - 1] = last + ended
    else pieces.push(ended)
  }
  return pieces
}
