import * as z from 'zod'

/** How it was, in three faces. */
export const Face = z.enum(['good', 'fair', 'poor'])
export type Face = z.infer<typeof Face>
export const faceNames: Record<Face, string> = { good: '满意', fair: '一般', poor: '不满意' }

/** What a session came to. Attendances (人次) count a person once for each lesson, persons (人) once. */
export const Report = z.object({
  seats: z.number().int(),
  booked: z.number().int(),
  attendances: z.number().int(),
  persons: z.number().int(),
  children: z.number().int(),
  elders: z.number().int(),
  /** Of those with a seat, who came to no lesson. */
  absent: z.number().int(),
  cancelled: z.number().int(),
  waiting: z.number().int(),
  /** Persons by the way they booked. */
  byPhone: z.number().int(),
  byStaff: z.number().int(),
  lessons: z.array(z.object({ came: z.number().int(), late: z.number().int() })),
  faces: z.record(Face, z.number().int()),
  /** What people wrote, without who; `shown` is false for what WeChat’s check took for abuse, which staff see apart. */
  words: z.array(z.object({ face: Face, text: z.string(), risky: z.boolean() })),
  learningMinutes: z.number().int(),
})
export type Report = z.infer<typeof Report>

export interface ReportOrder {
  readonly state: string
  readonly helped: boolean
  readonly guests: readonly { readonly key: string; readonly child: boolean; readonly elder: boolean }[]
  readonly bookingId: string
}
export interface ReportMark {
  readonly bookingId: string
  readonly seat: number
  readonly key: string
  readonly lesson: number
  readonly late: boolean
}

const personsIn = (orders: readonly ReportOrder[]): number => orders.reduce((sum, { guests }) => sum + guests.length, 0)

/** The numbers of a report; those who came by one order under two accounts are one person by their key. */
export const reportOf = (
  orders: readonly ReportOrder[],
  marks: readonly ReportMark[],
  lessons: readonly number[],
): Omit<Report, 'seats' | 'faces' | 'words'> => {
  const seated = orders.filter(({ state }) => state === 'booked' || state === 'toConfirm' || state === 'pending')
  const guestOf = new Map(orders.flatMap(({ bookingId, guests }) => guests.map((guest, seat) => [`${bookingId}#${seat}`, guest] as const)))
  const came = new Map(marks.map((mark) => [mark.key, guestOf.get(`${mark.bookingId}#${mark.seat}`)]))
  const here = [...came.values()]
  const noted = new Set(marks.map(({ bookingId, seat }) => `${bookingId}#${seat}`))
  return {
    booked: personsIn(seated),
    attendances: marks.length,
    persons: came.size,
    children: here.filter((guest) => guest?.child).length,
    elders: here.filter((guest) => guest?.elder).length,
    absent: seated.flatMap(({ bookingId, guests }) => guests.filter((_, seat) => !noted.has(`${bookingId}#${seat}`))).length,
    cancelled: personsIn(orders.filter(({ state }) => state === 'cancelled')),
    waiting: personsIn(orders.filter(({ state }) => state === 'waiting')),
    byPhone: personsIn(seated.filter(({ helped }) => !helped)),
    byStaff: personsIn(seated.filter(({ helped }) => helped)),
    lessons: lessons.map((_, n) => {
      const ofLesson = marks.filter(({ lesson }) => lesson === n)
      return { came: ofLesson.length, late: ofLesson.filter(({ late }) => late).length }
    }),
    learningMinutes: marks.reduce((sum, { lesson }) => sum + (lessons[lesson] ?? 0), 0),
  }
}
