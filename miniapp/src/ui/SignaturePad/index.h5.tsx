import { type PointerEvent, useRef, useState } from 'react'
import { Frame } from './Frame'
import { type Ink, inkOn } from './ink'
import type { SignaturePadProps } from './props'
import { type Point, type Stroke, signatureOf } from './stroke'

/** The same pad in the browser, for finger, pen and mouse. */
export function SignaturePad({ onChange }: SignaturePadProps) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [empty, setEmpty] = useState(true)
  const current = useRef<Point[] | null>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const ink = useRef<Ink | null>(null)

  const pointOf = (event: PointerEvent<HTMLCanvasElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    // Not earlier: a canvas has no size before its dialog is open.
    const { width, height } = event.currentTarget.getBoundingClientRect()
    ink.current ??= inkOn(event.currentTarget, width, height, window.devicePixelRatio)
    setEmpty(false)
    current.current = [pointOf(event)]
  }
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    const stroke = current.current
    const before = stroke?.at(-1)
    if (stroke === null || before === undefined) return
    const point = pointOf(event)
    ink.current?.line(before, point)
    stroke.push(point)
  }
  const finish = () => {
    if (current.current === null || canvas.current === null) return
    const all = [...strokes, current.current]
    current.current = null
    setStrokes(all)
    const { width, height } = canvas.current.getBoundingClientRect()
    onChange(signatureOf(all, width, height))
  }
  const clear = () => {
    ink.current?.clear()
    setStrokes([])
    setEmpty(true)
    onChange(null)
  }

  return (
    <Frame empty={empty} onClear={clear}>
      <canvas
        ref={canvas}
        className="pad-canvas"
        role="img"
        aria-label="签名区，请用手指或鼠标写您的名字"
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={finish}
        onPointerCancel={finish}
      />
    </Frame>
  )
}
