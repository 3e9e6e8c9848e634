/**
 * What WeChat accepts in a field of a subscribe message, by its kind (DOMAIN §4.5). A value that does not fit, an empty one included,
 * fails the whole message with 47003, so every value goes through `fit` first.
 */
export const fieldKinds = ['thing', 'time', 'phrase', 'character_string', 'name', 'number'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Longest value of each kind, in characters (code points). */
export const longest: Record<FieldKind, number> = { thing: 20, time: 32, phrase: 5, character_string: 32, name: 10, number: 32 }

/** Stands where nothing is left to show; itself within the limits of its kind. */
const stand: Record<FieldKind, string> = {
  thing: '点开查看详情',
  time: '2000年1月1日 0:00',
  phrase: '请查看',
  character_string: '-',
  name: '业主',
  number: '0',
}

const only: Record<FieldKind, RegExp> = {
  thing: /[\p{C}\p{Z}]+/gu,
  time: /[\p{C}]+/gu,
  phrase: /[^\u4e00-\u9fff]+/g,
  character_string: /[^\x21-\x7e]+/g,
  name: /[^\p{L}·]+/gu,
  number: /[^\d]+/g,
}

/** `2026年11月27日 18:00` */
const looksLikeTime = (text: string): boolean => /^\d{4}年\d{1,2}月\d{1,2}日 \d{1,2}:\d{2}$/.test(text)

/** At most `most` code points; what is cut ends with an ellipsis where the kind allows one. Never splits a character. */
const cut = (text: string, most: number, ellipsis: boolean): string => {
  const letters = Array.from(text)
  if (letters.length <= most) return text
  return ellipsis ? `${letters.slice(0, most - 1).join('')}…` : letters.slice(0, most).join('')
}

/** The value as WeChat takes it in a field of this kind: cleaned, cut by code point, never empty. */
export const fit = (kind: FieldKind, value: string): string => {
  const clean = value.replace(only[kind], kind === 'thing' ? ' ' : '').trim()
  if (clean === '' || (kind === 'time' && !looksLikeTime(clean))) return stand[kind]
  return cut(clean, longest[kind], kind === 'thing').trim()
}

/** `thing4` is of the kind `thing`. @throws RangeError for a name that is of no kind */
export const kindOf = (field: string): FieldKind => {
  const kind = fieldKinds.find((k) => new RegExp(`^${k}\\d{1,2}$`).test(field))
  if (!kind) throw new RangeError(`${field} is no field of a message`)
  return kind
}

/** Values that WeChat takes, from values that a person wrote. */
export const fitAll = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fit(kindOf(name), value)]))
