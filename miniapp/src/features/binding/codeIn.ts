/** The code in what was typed or scanned: `7K4M Q2XD`, or the path of a mini-program code, `…?scene=7K4MQ2XD`. */
export const codeIn = (text: string): string => {
  const scene = /[?&]scene=([^&]+)/.exec(text)?.[1]
  return decodeURIComponent(scene ?? text).replace(/[\s-]/g, '')
}
