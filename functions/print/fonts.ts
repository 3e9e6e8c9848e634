import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Whole fonts, not subsets: a subset of the common characters loses ㎡ and rare names (docs/decisions.md). They lie beside the bundle
 * (`package.patterns` in serverless.yml). Each next one is asked for characters that those before it lack: 𠮷 is in the Japanese cut only.
 */
const files = [
  ['sc', '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'],
  ['jp', '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'],
  ['tc', '@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf'],
] as const

export const fontFiles: readonly string[] = files.map(([, file]) => file)
export type FontName = (typeof files)[number][0]
export interface Font {
  readonly name: FontName
  readonly bytes: Buffer
}

/** The root of the deployed package on Lambda, of the repository elsewhere: both have them in `node_modules`. */
const folder = path.resolve('node_modules')
let loaded: readonly Font[] | undefined

/** Read once in the life of a function, and not before the first PDF. */
export const fonts = (): readonly Font[] =>
  (loaded ??= files.map(([name, file]) => ({ name, bytes: readFileSync(path.join(folder, file)) })))
