import * as z from 'zod'
import { Day, addDays, weekdayOf } from '../kernel/day'

export const ThemeText = z
  .object({
    name: z.string().trim().min(2).max(30),
    from: Day,
    to: Day,
    text: z.string().trim().max(200),
    /** Not shown any more. */
    hidden: z.boolean(),
  })
  .refine(({ from, to }) => from <= to, '结束日期要在开始日期之后')
export type ThemeText = z.infer<typeof ThemeText>

export const ThemeDay = z.object({
  dayId: z.string().regex(/^[a-z][a-zA-Z0-9]{2,39}$/),
  name: z.string(),
  from: Day,
  to: Day,
  text: z.string(),
  hidden: z.boolean(),
  /** The date is the usual one; that of this year is yet to be announced. */
  expected: z.boolean(),
})
export type ThemeDay = z.infer<typeof ThemeDay>

interface Usual {
  readonly dayId: string
  readonly name: string
  readonly text: string
  /** `MM-DD`, or the first day of the week in which the n-th weekday of a month falls. */
  readonly from: string | { readonly month: number; readonly weekday: number; readonly nth: number }
  readonly days: number
  readonly expected: boolean
}

/**
 * Theme days that the five plans name, and the week of volunteers in science around 5 March. Those with a date of their own stand on it;
 * what is announced each year stands where it usually is and says so. From 2025 science day is a month (DOMAIN §10).
 */
export const usualThemeDays: readonly Usual[] = [
  { dayId: 'volunteers', name: '学雷锋纪念日、科技志愿服务周', text: '有一技之长的，来帮一把手', from: '03-01', days: 7, expected: true },
  { dayId: 'meteorology', name: '世界气象日', text: '认识天气和气候', from: '03-23', days: 1, expected: false },
  { dayId: 'hygieneMonth', name: '爱国卫生月', text: '健康生活、清洁家园', from: '04-01', days: 30, expected: false },
  { dayId: 'earth', name: '世界地球日', text: '珍爱地球、节约资源', from: '04-22', days: 1, expected: false },
  { dayId: 'civilCode', name: '民法典宣传月', text: '民法典就在身边', from: '05-01', days: 31, expected: false },
  { dayId: 'disaster', name: '全国防灾减灾日', text: '学会避险、自救和互救', from: '05-12', days: 1, expected: false },
  {
    dayId: 'scienceWeek',
    name: '全国科技活动周（科普宣传周）',
    text: '走近科学，人人参与',
    from: { month: 5, weekday: 6, nth: 4 },
    days: 8,
    expected: true,
  },
  {
    dayId: 'openScience',
    name: '公众科学日',
    text: '科研院所的大门打开了',
    from: { month: 5, weekday: 6, nth: 3 },
    days: 2,
    expected: true,
  },
  { dayId: 'scienceWorkers', name: '全国科技工作者日', text: '听科技工作者讲他们的故事', from: '05-30', days: 1, expected: false },
  { dayId: 'safetyMonth', name: '安全生产月', text: '厂里家里都要安全', from: '06-01', days: 30, expected: false },
  {
    dayId: 'elderHealth',
    name: '老年健康宣传周',
    text: '合理用药、营养膳食、防跌倒',
    from: { month: 7, weekday: 1, nth: 4 },
    days: 7,
    expected: true,
  },
  { dayId: 'lowCarbon', name: '全国低碳日', text: '绿色低碳、节能降碳', from: { month: 6, weekday: 3, nth: 4 }, days: 1, expected: true },
  { dayId: 'land', name: '全国土地日', text: '珍惜每一寸土地', from: '06-25', days: 1, expected: false },
  { dayId: 'scienceDay', name: '全国科普月（科普日）', text: '九月是全国科普月', from: '09-01', days: 30, expected: false },
  {
    dayId: 'innovation',
    name: '全国双创活动周',
    text: '大众创业、万众创新',
    from: { month: 9, weekday: 1, nth: 3 },
    days: 7,
    expected: true,
  },
  {
    dayId: 'socialScience',
    name: '社科普及宣传周',
    text: '历史、法律、经济，都和过日子有关',
    from: { month: 9, weekday: 1, nth: 4 },
    days: 7,
    expected: true,
  },
  {
    dayId: 'foodSafety',
    name: '食品安全宣传周',
    text: '吃得安全、看懂标签',
    from: { month: 11, weekday: 1, nth: 4 },
    days: 7,
    expected: true,
  },
  { dayId: 'constitution', name: '国家宪法日', text: '学法用法', from: '12-04', days: 1, expected: false },
]

const nthWeekday = (year: number, { month, weekday, nth }: { month: number; weekday: number; nth: number }): Day => {
  const first = Day.parse(`${year}-${String(month).padStart(2, '0')}-01`)
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}

/** The theme days of a year, with what a district set instead, in order of time. */
export const themeDaysOf = (year: number, set: readonly ThemeDay[]): ThemeDay[] => {
  const own = new Map(set.map((day) => [day.dayId, day]))
  const usual = usualThemeDays.map(({ dayId, name, text, from, days, expected }): ThemeDay => {
    const first = typeof from === 'string' ? Day.parse(`${year}-${from}`) : nthWeekday(year, from)
    return { dayId, name, text, from: first, to: addDays(first, days - 1), hidden: false, expected }
  })
  const known = new Set(usual.map(({ dayId }) => dayId))
  return [...usual.map((day) => own.get(day.dayId) ?? day), ...set.filter(({ dayId }) => !known.has(dayId))]
    .filter(({ hidden }) => !hidden)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}
