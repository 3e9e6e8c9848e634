import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const SIZE = 280
const RAYS = 36
const RINGS = 9

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, tail])
}

/** A grey-scale PNG of `size` × `size`; `shade` gives 0 (black) to 255. */
const png = (size: number, shade: (x: number, y: number) => number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(size * (size + 1))
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) rows[y * (size + 1) + 1 + x] = shade(x, y)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

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
