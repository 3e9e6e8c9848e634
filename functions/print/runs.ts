/** A stretch of text that one font can set. */
export interface Run<Name extends string> {
  readonly font: Name
  readonly text: string
}

/** What stands for a character that no font has: the geta mark, as typesetters use it. */
export const GETA = '〓'

/**
 * Splits a text by the first font that has each character. The first font is the usual one; a character that none has becomes 〓,
 * which everybody sees is missing, and not a blank, which nobody does.
 */
export const runsOf = <Name extends string>(
  text: string,
  fonts: readonly { readonly name: Name; readonly has: (codePoint: number) => boolean }[],
): Run<Name>[] => {
  const [usual] = fonts
  if (!usual) throw new RangeError('no font')
  const runs: { font: Name; text: string }[] = []
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    const font = fonts.find((f) => f.has(point))
    const last = runs.at(-1)
    const name = (font ?? usual).name
    const shown = font ? letter : GETA
    if (last?.font === name) last.text += shown
    else runs.push({ font: name, text: shown })
  }
  return runs
}
