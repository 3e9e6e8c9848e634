import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { Frame } from './Frame'
import { type Ink, inkOn } from './ink'
import type { SignaturePadProps } from './props'
import { type Point, type Stroke, signatureOf } from './stroke'

/** The same pad in the browser, for finger, pen and mouse. */
export function SignaturePad({ onChange }: SignaturePadProps) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const current = useRef<Point[] | null>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const ink = useRef<Ink | null>(null)

  useEffect(() => {
    if (canvas.current === null) return
    const { width, height } = canvas.current.getBoundingClientRect()
    ink.current = inkOn(canvas.current, width, height, window.devicePixelRatio)
  }, [])

  const pointOf = (event: PointerEvent<HTMLCanvasElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
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
    onChange(null)
  }

  return (
    <Frame empty={strokes.length === 0} onClear={clear}>
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
