import { encode } from 'uqr'

/** A text as a picture that a scanner reads, for the style of an element: drawn as SVG, which both platforms show. */
export const codePicture = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const dark = data.flatMap((line, y) => line.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${dark}"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
