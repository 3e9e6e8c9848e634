/**
 * Chinese text as it is said: a voice reads `80.50 ㎡`, `18:05` or room `101` wrongly or not at all unless they are written out.
 * No lookbehind in the patterns: phones before iOS 16.4 do not know it.
 */

const digits = '零一二三四五六七八九'
const digit = (d: string): string => digits.charAt(Number(d))

/** Digit by digit, `101` → `一零一`; letters stay as they are. */
export const spell = (text: string): string => text.replace(/\d/g, digit)
/** Digit by digit as telephone numbers are said, with 幺 for 1. */
const spellPhone = (text: string): string => spell(text).replace(/一/g, '幺')

/** Four digits, with the one 零 that stands for any run of noughts. */
const group = (n: number): string => {
  const units = ['', '十', '百', '千']
  let said = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const d = Math.floor(n / 10 ** place) % 10
    if (d === 0) gap = said !== ''
    else {
      said += `${gap ? '零' : ''}${digits.charAt(d)}${units[place] ?? ''}`
      gap = false
    }
  }
  return said
}

/** A whole number from 0 to 10^12, `12305` → `一万二千三百零五`. */
export const numeral = (n: number): string => {
  if (n === 0) return '零'
  const groups = [Math.floor(n / 1e8), Math.floor(n / 1e4) % 1e4, n % 1e4]
  let said = ''
  groups.forEach((value, i) => {
    if (value === 0) return
    const gap = said !== '' && value < 1000 ? '零' : ''
    said += gap + group(value) + (['亿', '万', ''][i] ?? '')
  })
  return said.replace(/^一十/, '十')
}

/** `80.50` → `八十点五`; noughts at the end are not said. */
const decimal = (whole: string, part: string): string => {
  const rest = part.replace(/0+$/, '')
  return numeral(Number(whole)) + (rest === '' ? '' : `点${spell(rest)}`)
}

const hour = (h: number): string => (h === 2 ? '两' : numeral(h))
const clock = (h: string, m: string): string => {
  const minutes = Number(m)
  return `${hour(Number(h))}点${minutes === 0 ? '' : minutes < 10 ? `零${numeral(minutes)}分` : `${numeral(minutes)}分`}`
}

type Rule = readonly [pattern: RegExp, say: (...found: string[]) => string]

/** In this order: what has a shape of its own first, whatever number is left last. */
const rules: readonly Rule[] = [
  [/https?:\/\/[^\s，。；）]+/g, () => '网址'],
  [
    /\b([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{4})\b/g,
    (_, a = '', b = '') => `${[...spell(a)].join('、')}，${[...spell(b)].join('、')}`,
  ],
  [/(\d{4})-(\d{2})-(\d{2})/g, (_, y = '', m = '', d = '') => `${spell(y)}年${numeral(Number(m))}月${numeral(Number(d))}日`],
  [/(\d{4})\s*年/g, (_, y = '') => `${spell(y)}年`],
  // A comma before the hour: 星期五十八点 would be heard as fifty-eight.
  [/日\s*周([一二三四五六日])\s*(?=\d)/g, (_, day = '') => `日，星期${day}，`],
  [/日\s*周([一二三四五六日])/g, (_, day = '') => `日，星期${day}`],
  [/(\d{1,2})[:：]([0-5]\d)(?!\d)/g, (_, h = '', m = '') => clock(h, m)],
  [/(\d+)\/(\d+)/g, (_, over = '', under = '') => `${numeral(Number(under))}分之${numeral(Number(over))}`],
  [/(\d+)(?:\.(\d+))?\s*%/g, (_, whole = '', part = '') => `百分之${decimal(whole, part)}`],
  [/㎡|m²|m2/g, () => '平方米'],
  [/\d{3,4}(?:、\d{3,4})*(?=\s*(?:室|号房))/g, (rooms) => spell(rooms ?? '')],
  [/0\d{2,3}-\d{7,8}|\d{7,}|\b12345\b|\b1[12]\d\b(?=\s*电话)/g, (phone) => spellPhone((phone ?? '').replace('-', '，'))],
  [/(\d),(?=\d{3}(?!\d))/g, (_, before = '') => before],
  [/(\d+)\s*[-–~～]\s*(?=\d)/g, (_, from = '') => `${from}至`],
  [/\b2(\s*)(?=个|位|户|份|次|天|票|小时|套)/g, () => '两'],
  [/(\d+)(?:\.(\d+))?/g, (_, whole = '', part = '') => decimal(whole, part ?? '')],
]

/** The text as a voice should get it: numbers, areas, dates, times, rooms, codes and telephone numbers in words. */
export const aloud = (text: string): string => {
  let said = text
  for (const [pattern, say] of rules)
    said = said.replace(pattern, (...found: unknown[]) => say(...found.map((f) => (typeof f === 'string' ? f : ''))))
  return said
    .replace(/\s+/g, ' ')
    .replace(/ ?([^\x20-\x7e]) ?/g, '$1')
    .trim()
}
