import * as z from 'zod'
import { FileId } from '../content/model'
import { Day } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { oneOfKeys } from '../kernel/oneOfKeys'
import { PlaceId } from '../kernel/place'
import { Language } from '../volunteer/skill'
import { MenuItemId, ServiceKind } from './menu'

export const OrderId = z
  .string()
  .regex(/^so_[0-9A-Z]{26}$/)
  .brand<'OrderId'>()
export type OrderId = z.infer<typeof OrderId>

/** `2611-0384`: year and month, and the running number of the community. */
export const OrderNumber = z.string().regex(/^\d{4}-\d{4,6}$/)

/** `urgent` has a definition: waiting until tomorrow would endanger somebody or cost them something that cannot be made good. */
export const urgentReasonNames = {
  danger: '有安全危险，例如电线冒火花、燃气有味道',
  fraud: '可能正在被骗，钱还没有转出去',
  today: '今天必须办，例如看病要用的码打不开',
  alone: '老人独自在家，联系不上或不舒服',
} as const
export const UrgentReason = oneOfKeys(urgentReasonNames)
export type UrgentReason = z.infer<typeof UrgentReason>

export const partOfDayNames = { morning: '上午', afternoon: '下午', evening: '晚上' } as const
export const PartOfDay = oneOfKeys(partOfDayNames)
/** Exact times that may be wished for, by the half hour. */
export const clockTimes = {
  morning: ['8:00', '8:30', '9:00', '9:30', '10:00', '10:30', '11:00', '11:30'],
  afternoon: ['12:00', '12:30', '13:00', '13:30', '14:00', '14:30', '15:00', '15:30', '16:00', '16:30', '17:00', '17:30'],
  evening: ['18:00', '18:30', '19:00', '19:30', '20:00', '20:30'],
} as const
export const ClockTime = z.enum([...clockTimes.morning, ...clockTimes.afternoon, ...clockTimes.evening])
export type ClockTime = z.infer<typeof ClockTime>
export const isIn = (at: ClockTime, part: z.infer<typeof PartOfDay>): boolean => clockTimes[part].some((time) => time === at)

/** A time that would suit: a part of a day, and to the half hour where somebody can only then. */
export const WantedTime = z.object({ day: Day, part: PartOfDay, at: ClockTime.optional() })
export type WantedTime = z.infer<typeof WantedTime>
/** `上午`, `上午 9:30` */
export const sayPart = ({ part, at }: Pick<WantedTime, 'part' | 'at'>): string => `${partOfDayNames[part]}${at ? ` ${at}` : ''}`

/** How an order came in. */
export const orderChannelNames = { phone: '自己在手机上点', relative: '家人代点', call: '打电话请社区点', counter: '到社区窗口点' } as const
export const OrderChannel = oneOfKeys(orderChannelNames)
export type OrderChannel = z.infer<typeof OrderChannel>

/** A mobile or fixed line number in China, as typed. */
const Phone = z
  .string()
  .trim()
  .max(20)
  .overwrite((text) => text.replace(/[\s-]/g, ''))
  .regex(/^(1\d{10}|0\d{9,11})$/, '请填写 11 位手机号，或带区号的座机号')

/** A hundred-thousandth of a degree is about a metre. */
const degrees = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .overwrite((value) => Math.round(value * 1e5) / 1e5)
export const Position = z.object({ latitude: degrees(90), longitude: degrees(180) })
export type Position = z.infer<typeof Position>

/** Rounded so that no door can be told: 0.003 degrees are about 300 m (HELP: place and privacy). */
export const roughly = ({ latitude, longitude }: Position): Position => {
  const rough = (value: number): number => Math.round(Math.round(value / 0.003) * 300) / 1e5
  return { latitude: rough(latitude), longitude: rough(longitude) }
}

export const Words = z.string().trim().max(500, '最多 500 个字')

/** What an order says. */
export const OrderText = z.object({
  kind: ServiceKind,
  itemId: MenuItemId.nullable(),
  /** In one's own words; may be empty when a voice note or an item of the menu says it. */
  words: Words,
  voice: FileId.nullable(),
  photos: z.array(FileId).max(3, '最多 3 张照片'),
  community: PlaceId,
  /** For whom, and how to reach them. */
  name: z.string().trim().min(1, '请填写称呼').max(20, '称呼最多 20 个字'),
  phone: Phone,
  /** Where: building, unit and room, or the hall of a school. */
  address: z.string().trim().min(2, '请填写地址').max(80, '地址最多 80 个字'),
  position: Position.nullable(),
  atHome: z.boolean(),
  /** Children under 18 will be there. */
  minors: z.boolean(),
  persons: z.number().int().min(1, '至少 1 人').max(500),
  languages: z.array(Language).max(4),
  /** Empty: any time will do. */
  wanted: z.array(WantedTime).max(3, '最多选 3 个时间'),
  urgent: UrgentReason.nullable(),
  /** Whom to ring besides, such as a daughter; told to nobody but the community and who comes. */
  contact: z.object({ name: z.string().trim().min(1).max(20), phone: Phone }).nullable(),
})
export type OrderText = z.infer<typeof OrderText>

/** An order says something: words, a voice note, or an item of the menu. */
export const saysSomething = ({ words, voice, kind }: Pick<OrderText, 'words' | 'voice' | 'kind'>): boolean =>
  kind !== 'other' || words.length >= 2 || voice !== null

export const contactOutcomeNames = { reached: '联系上了', noAnswer: '没人接', wrongNumber: '号码不对', later: '请晚点再打' } as const
export const ContactOutcome = oneOfKeys(contactOutcomeNames)
export type ContactOutcome = z.infer<typeof ContactOutcome>

/** Three faces (DOMAIN §6.4). */
export const faceNames = { good: '满意', fair: '一般', poor: '不满意' } as const
export const Face = oneOfKeys(faceNames)
export type Face = z.infer<typeof Face>

/** How a check-in was proved. */
export const checkInWayNames = { code: '报了服务码', place: '在服务地点签到', call: '社区打电话核实' } as const
export const CheckInWay = oneOfKeys(checkInWayNames)
export type CheckInWay = z.infer<typeof CheckInWay>

/** Who confirmed that it was done. `term`: checked by staff after the requester had said nothing for the term. */
export const confirmedByNames = { requester: '点单人确认', call: '社区电话确认', term: '期满后由工作人员核实确认' } as const
export const ConfirmedBy = oneOfKeys(confirmedByNames)
export type ConfirmedBy = z.infer<typeof ConfirmedBy>

/** Why staff or a team leader look at a full number (PIPL §6: for this act only). */
export const orderRevealNames = {
  triage: '核实需求',
  contact: '约服务时间',
  checkIn: '电话核实签到',
  confirm: '电话确认完成或评价',
  late: '处理没来或超时',
  emergency: '处理紧急求助',
} as const
export const OrderReveal = oneOfKeys(orderRevealNames)
export type OrderReveal = z.infer<typeof OrderReveal>

/** Agreed time of the service. */
export const Appointment = z.object({ startsAt: Instant, endsAt: Instant })
export type Appointment = z.infer<typeof Appointment>
