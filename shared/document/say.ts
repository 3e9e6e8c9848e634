import { type Area, formatArea } from '../kernel/area'
import { type Instant, MINUTE, chinaClock, plus } from '../kernel/instant'

/** Documents write moments and figures in full: they are read years later, by people who were not there. */

const two = (n: number): string => String(n).padStart(2, '0')

/** `2026年11月27日` */
export const sayDate = (at: Instant): string => {
  const c = chinaClock(at)
  return `${c.year}年${c.month}月${c.day}日`
}

/** `2026年11月27日 星期五 18:00`; dates always carry their weekday (elder rules, DOMAIN §5). */
export const sayWhen = (at: Instant): string => {
  const c = chinaClock(at)
  return `${sayDate(at)} ${c.weekday.replace('周', '星期')} ${c.hour}:${two(c.minute)}`
}

/** As `sayWhen`, but a midnight that ends a period is said as the end of the day before: `2026年12月4日 星期五 24:00`. */
export const sayEndOf = (at: Instant): string => {
  const c = chinaClock(at)
  return c.hour === 0 && c.minute === 0 ? sayWhen(plus(at, -MINUTE)).replace(/\d+:\d+$/, '24:00') : sayWhen(at)
}

/** `12,769.76 ㎡`: digits before the point grouped by three. */
export const sayArea = (a: Area): string => `${formatArea(a).replace(/\B(?=(\d{3})+(?=\.))/g, ',')} ㎡`

/**
 * `66.67%`: a share to two decimals, rounded half up, by whole numbers only. For reading; whether a share is reached
 * is decided by whole people and 0.01 m², never by this figure. A share of nothing is `—`.
 */
export const sayShare = (part: number, whole: number): string => {
  if (whole === 0) return '—'
  // Digit by digit, so that no product leaves the whole numbers that a double holds exactly.
  let rest = part % whole
  const digits = Array.from({ length: 5 }, () => {
    rest *= 10
    const digit = Math.floor(rest / whole)
    rest %= whole
    return digit
  })
  const thousandths = digits.reduce((n, d) => n * 10 + d, Math.floor(part / whole))
  const rounded = Math.floor((thousandths + 5) / 10)
  return `${Math.floor(rounded / 100)}.${two(rounded % 100)}%`
}

/** At most `most` characters (as people count them), with `…` where something was left out. */
export const shorten = (text: string, most: number): string => {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim())
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`
}
