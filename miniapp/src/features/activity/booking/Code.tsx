import { View } from '@tarojs/components'
import { encode } from 'uqr'
import { a11y } from '@/ui/a11y'

/** The text as a picture that a scanner reads, drawn as SVG in the style, which both platforms show. */
const pictureOf = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const dark = data.flatMap((line, y) => line.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${dark}"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** A personal code; black on white also at night, or scanners do not read it. */
export function Code({ text, of }: { text: string; of: string }) {
  return <View className="code-picture" style={{ backgroundImage: pictureOf(text) }} {...a11y('img', `${of}的签到码`)} />
}
