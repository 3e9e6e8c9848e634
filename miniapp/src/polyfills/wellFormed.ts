/** True when `text` holds no half of a surrogate pair, as `String.prototype.isWellFormed` says. */
export const isWellFormed = (text: string): boolean => {
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code >= 0xd800 && code <= 0xdfff) return false
  }
  return true
}
