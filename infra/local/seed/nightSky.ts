import { createHash } from 'node:crypto'
import { png } from '../png'

const SIZE = 480

/** A drawn photograph: so many stars over hills, the same for the same seed. */
export const nightSky = ({ stars, seed }: { stars: number; seed: number }): Buffer => {
  const random = (n: number): number => createHash('sha256').update(`${seed} ${n}`).digest().readUInt16BE() / 65_536
  const lights = Array.from({ length: stars }, (_, n) => ({
    x: random(3 * n) * SIZE,
    y: random(3 * n + 1) * SIZE * 0.7,
    r: 0.6 + random(3 * n + 2) * 2.2,
  }))
  const hill = (x: number): number => SIZE * (0.78 + 0.06 * Math.sin(x / 70 + seed) + 0.03 * Math.sin(x / 23))
  return png(SIZE, (x, y) => {
    if (y > hill(x)) return 12
    const sky = 34 + Math.round((y / SIZE) * 60)
    return lights.reduce((light, star) => Math.max(light, 255 - 70 * Math.max(0, Math.hypot(x - star.x, y - star.y) - star.r)), sky)
  })
}
