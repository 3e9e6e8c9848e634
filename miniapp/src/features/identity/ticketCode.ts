/** The ticket number in what was scanned or typed: 26 letters and digits, alone or at the end of `…scene=`. Null when there is none. */
export const ticketCode = (text: string): string | null => {
  const scene = /scene=([^&]+)/.exec(text)?.[1] ?? text
  const code = scene.replace(/[\s-]/g, '').toUpperCase()
  return /^[0-9A-Z]{26}$/.test(code) ? code : null
}
