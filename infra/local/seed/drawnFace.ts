import { png } from '../png'

const SIZE = 320

/** A drawn figure, round head over shoulders, with or without glasses: obviously nobody's photograph. `hair` is how far it comes down. */
export const drawnFace = ({ hair, glasses }: { hair: number; glasses: boolean }): Buffer => {
  const within = (x: number, y: number, cx: number, cy: number, rx: number, ry: number): boolean =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1
  const shade = (x: number, y: number): number => {
    const [left, right] = [128, 192]
    if (glasses && [left, right].some((cx) => within(x, y, cx, 138, 26, 22) && !within(x, y, cx, 138, 21, 17))) return 20
    if (glasses && Math.abs(y - 134) < 3 && x > left + 24 && x < right - 24) return 20
    if ([left, right].some((cx) => within(x, y, cx, 138, 7, 9))) return 30
    if (y > 182 && within(x, y, 160, 176, 30, 20) && !within(x, y, 160, 170, 30, 19)) return 60
    if (within(x, y, 160, 140, 76, 92)) return y < 60 + hair ? 70 : 225
    if (within(x, y, 160, 128, 86, 96) && y < 110 + hair) return 70
    if (within(x, y, 160, 330, 130, 96)) return Math.abs(x - 160) < 16 - (y - 234) / 6 ? 240 : 110
    if (x > 134 && x < 186 && y > 200 && y < 260) return 205
    return 170 + Math.round((y / SIZE) * 30)
  }
  return png(SIZE, shade)
}
