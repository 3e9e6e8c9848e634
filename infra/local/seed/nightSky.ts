import { createHash } from 'node:crypto'
import { png } from '../png'

const SIZE = 320
/** Beyond its own radius a star shines so far, in pixels. */
const GLOW = 3

/** A drawn photograph: so many stars over hills, the same for the same seed. */
export const nightSky = ({ stars, seed }: { stars: number; seed: number }): Buffer => {
  const random = (n: number): number => createHash('sha256').update(`${seed} ${n}`).digest().readUInt16BE() / 65_536
  const light = new Uint8Array(SIZE * SIZE)
  for (let y = 0; y < SIZE; y++) light.fill(34 + Math.round((y / SIZE) * 60), y * SIZE, (y + 1) * SIZE)
  for (let n = 0; n < stars; n++) {
    const [x, y, radius] = [Math.floor(random(3 * n) * SIZE), Math.floor(random(3 * n + 1) * SIZE * 0.7), 0.5 + random(3 * n + 2) * 1.5]
    const reach = Math.ceil(radius + GLOW)
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) {
        const [px, py] = [x + dx, y + dy]
        if (px < 0 || py < 0 || px >= SIZE) continue
        const shine = 255 - 80 * Math.max(0, Math.hypot(dx, dy) - radius)
        light[py * SIZE + px] = Math.max(light[py * SIZE + px] ?? 0, shine)
      }
  }
  const hill = (x: number): number => SIZE * (0.78 + 0.06 * Math.sin(x / 47 + seed) + 0.03 * Math.sin(x / 15))
  return png(SIZE, (x, y) => (y > hill(x) ? 12 : (light[y * SIZE + x] ?? 0)))
}
