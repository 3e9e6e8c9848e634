import { Canvas, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import { a11y } from '../a11y'
import { Frame } from './Frame'
import { type Ink, findInk } from './ink'
import type { SignaturePadProps } from './props'
import { type Point, type Stroke, signatureOf } from './stroke'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Used until the platform has said where the pad lies. */
const assumed: Box = { left: 0, top: 0, width: 335, height: 168 }

const measure = (): Promise<Box> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select('#signature-pad')
      .boundingClientRect((rect) => {
        const box = Array.isArray(rect) ? rect[0] : rect
        resolve(box && box.width > 0 ? { left: box.left, top: box.top, width: box.width, height: box.height } : assumed)
      })
      .exec()
  })

const Touches = z.array(z.object({ clientX: z.number(), clientY: z.number() }))

/** Where the first finger is, in px of the window. */
const touchPoint = (event: object): Point | null => {
  const [touch] = ('touches' in event ? Touches.safeParse(event.touches).data : undefined) ?? []
  return touch === undefined ? null : { x: touch.clientX, y: touch.clientY }
}

/**
 * Where the voter signs by hand. The points come from touch events; drawing them is only for the eye,
 * so a device whose canvas fails still takes a signature.
 */
export function SignaturePad({ onChange }: SignaturePadProps) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [empty, setEmpty] = useState(true)
  const current = useRef<Point[]>([])
  const box = useRef<Box>(assumed)
  const ink = useRef<Ink | null>(null)

  useEffect(() => {
    const timer = setTimeout(() => {
      void measure().then((found) => {
        box.current = found
      })
      findInk('#signature-canvas', (found) => {
        ink.current = found
      })
    }, 60)
    return () => clearTimeout(timer)
  }, [])

  const inBox = (point: Point): Point => ({ x: point.x - box.current.left, y: point.y - box.current.top })
  const add = (event: object) => {
    const touched = touchPoint(event)
    if (touched === null) return
    const point = inBox(touched)
    const before = current.current.at(-1)
    if (before !== undefined) ink.current?.line(before, point)
    current.current.push(point)
  }
  const begin = (event: object) => {
    current.current = []
    setEmpty(false)
    // The sheet may have been scrolled since.
    void measure().then((found) => {
      box.current = found
    })
    add(event)
  }
  const finish = () => {
    if (current.current.length === 0) return
    const all = [...strokes, current.current]
    current.current = []
    setStrokes(all)
    onChange(signatureOf(all, box.current.width, box.current.height))
  }
  const clear = () => {
    ink.current?.clear()
    setStrokes([])
    setEmpty(true)
    onChange(null)
  }

  return (
    <Frame empty={empty} onClear={clear}>
      <Canvas type="2d" id="signature-canvas" canvasId="signature-canvas" className="pad-canvas" disableScroll />
      <View
        id="signature-pad"
        className="pad-touch"
        catchMove
        onTouchStart={begin}
        onTouchMove={add}
        onTouchEnd={finish}
        onTouchCancel={finish}
        {...a11y('img', '签名区，请用手指写您的名字')}
      />
    </Frame>
  )
}
