import { createHash } from 'node:crypto'
import { png } from '../png'

const SIZE = 280
const RAYS = 36
const RINGS = 9

/**
 * A picture in the manner of a mini-program code: rays around an empty middle, other ones for every scene.
 * No camera reads it; on this machine the code is typed or passed on by the stand-in.
 */
export const codePicture = (scene: string): Buffer => {
  const bits = createHash('sha512').update(scene).digest()
  const lit = (ray: number, ring: number): boolean => {
    const bit = (ray * RINGS + ring) % (bits.length * 8)
    return (((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1
  }
  const middle = SIZE / 2
  return png(SIZE, (x, y) => {
    const [dx, dy] = [x - middle + 0.5, y - middle + 0.5]
    const radius = Math.hypot(dx, dy) / middle
    const turn = ((Math.atan2(dy, dx) / (2 * Math.PI) + 1) % 1) * RAYS
    if (radius < 0.3) return radius < 0.24 ? 60 : 255
    const ring = Math.floor(((radius - 0.34) / 0.62) * RINGS)
    const inRay = Math.abs((turn % 1) - 0.5) < 0.3
    return inRay && ring >= 0 && ring < RINGS && lit(Math.floor(turn), ring) ? 20 : 255
  })
}
