import Taro from '@tarojs/taro'
import type { Point } from './stroke'

/** Draws what was written. */
export interface Ink {
  line(from: Point, to: Point): void
  clear(): void
}

type Context = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'clearRect' | 'scale' | 'lineWidth' | 'lineCap' | 'strokeStyle'
>
interface Surface {
  width: number
  height: number
  getContext(kind: '2d'): Context | null
}

const isSurface = (node: unknown): node is Surface => typeof node === 'object' && node !== null && 'getContext' in node

/** Ink on a canvas of `width` × `height` px, sharp at the device's `ratio`; null when the canvas gives no context. */
export const inkOn = (canvas: Surface, width: number, height: number, ratio: number): Ink | null => {
  canvas.width = width * ratio
  canvas.height = height * ratio
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.scale(ratio, ratio)
  context.lineWidth = 2.6
  context.lineCap = 'round'
  context.strokeStyle = '#1D2A2E'
  return {
    line(from, to) {
      context.beginPath()
      context.moveTo(from.x, from.y)
      context.lineTo(to.x, to.y)
      context.stroke()
    },
    clear() {
      context.clearRect(0, 0, width, height)
    },
  }
}

/** Finds a WeChat canvas by its selector. */
export const findInk = (selector: string, found: (ink: Ink | null) => void): void => {
  Taro.createSelectorQuery()
    .select(selector)
    .fields({ node: true, size: true })
    .exec((results: readonly { node?: unknown; width?: number; height?: number }[]) => {
      const { node, width = 0, height = 0 } = results[0] ?? {}
      found(isSurface(node) && width > 0 ? inkOn(node, width, height, Taro.getWindowInfo().pixelRatio) : null)
    })
}
