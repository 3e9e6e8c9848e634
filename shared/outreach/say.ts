import { sayMoment } from '../kernel/instant'
import { type ContactRow, attemptKindNames, attemptOutcomeNames } from './model'
import { attemptsNeeded } from './reach'

/** `2 幢 1 单元 101、301`; of a vote of one unit, `101、301`. */
export const roomsOf = ({ rooms }: Pick<ContactRow, 'rooms'>, severalUnits: boolean): string => {
  if (!severalUnits) return rooms.map((r) => r.room).join('、')
  const byUnit = new Map<string, string[]>()
  for (const { label, room } of rooms) byUnit.set(label, [...(byUnit.get(label) ?? []), room])
  return [...byUnit].map(([label, list]) => `${label} ${list.join('、')}`).join('，')
}

/** `上门 · 家里没人 · 11月23日 周一 10:05`, or that nobody was there yet. */
export const lastTry = ({ last }: Pick<ContactRow, 'last'>): string =>
  last === null ? '还没有联系过' : `${attemptKindNames[last.kind]} · ${attemptOutcomeNames[last.outcome]} · ${sayMoment(last.madeAt)}`

/** How far the two attempts are, in words. */
export const triedWords = ({ attempts, days }: Pick<ContactRow, 'attempts' | 'days'>): string => {
  if (attempts === 0) return '未联系'
  if (days >= attemptsNeeded) return `${attempts} 次`
  return attempts > 1 ? `${attempts} 次，都在同一天` : '1 次'
}

/** By unit, then by number of the room. */
export const byRoom = (a: Pick<ContactRow, 'rooms'>, b: Pick<ContactRow, 'rooms'>): number =>
  roomsOf(a, true).localeCompare(roomsOf(b, true), undefined, { numeric: true })
