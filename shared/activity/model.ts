import * as z from 'zod'
import { FileId } from '../content/model'
import { PlaceId } from '../kernel/place'

export const ProgrammeId = z
  .string()
  .regex(/^pg_[0-9A-Z]{26}$/)
  .brand<'ProgrammeId'>()
export type ProgrammeId = z.infer<typeof ProgrammeId>

/** What a programme is (issue 5; the five plans): one programme has one or many sessions (场次). */
export const ProgrammeKind = z.enum([
  'lecture',
  'workshop',
  'exhibition',
  'labOpenDay',
  'companyOpenDay',
  'touringExhibit',
  'camp',
  'training',
  'forum',
  'route',
  'competition',
  'themeDay',
  'phoneClass',
  'helpDesk',
])
export type ProgrammeKind = z.infer<typeof ProgrammeKind>
export const programmeKindNames: Record<ProgrammeKind, string> = {
  lecture: '科普讲座',
  workshop: '动手体验',
  exhibition: '展览参观',
  labOpenDay: '实验室开放日',
  companyOpenDay: '企业开放日',
  touringExhibit: '流动科技馆',
  camp: '科学营',
  training: '培训班',
  forum: '论坛和年会',
  route: '科普线路',
  competition: '比赛',
  themeDay: '主题日活动',
  phoneClass: '老年手机课',
  helpDesk: '手机问诊台',
}

/** Key groups of the plans for science literacy (重点人群). */
export const Audience = z.enum([
  'everyone',
  'youth',
  'farmers',
  'workers',
  'elders',
  'officials',
  'residents',
  'newcomers',
  'couriers',
  'disabled',
])
export type Audience = z.infer<typeof Audience>
export const audienceNames: Record<Audience, string> = {
  everyone: '人人可来',
  youth: '青少年',
  farmers: '农民',
  workers: '产业工人',
  elders: '老年人',
  officials: '领导干部和公务员',
  residents: '城镇居民',
  newcomers: '新市民',
  couriers: '快递员、外卖员等新就业群体',
  disabled: '残疾人',
}

export const Access = z.enum(['stepFree', 'lift', 'accessibleToilet', 'hearingLoop', 'largePrint', 'seating'])
export type Access = z.infer<typeof Access>
export const accessNames: Record<Access, string> = {
  stepFree: '没有台阶',
  lift: '有电梯',
  accessibleToilet: '有无障碍厕所',
  hearingLoop: '有助听设备',
  largePrint: '有大字资料',
  seating: '全程有座位',
}

/** A hundredth of a second of arc is enough to find a door, and the database holds no smaller numbers. */
const degrees = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .overwrite((value) => Math.round(value * 1e6) / 1e6)

/** Where it is held. `position` is in GCJ-02 degrees, as WeChat's map has it; the phone sorts by distance, which nobody else learns. */
export const Venue = z.object({
  name: z.string().trim().min(2, '请写明场地').max(40, '场地最多 40 个字'),
  address: z.string().trim().min(4, '请写明地址').max(80, '地址最多 80 个字'),
  access: z.array(Access).max(6),
  position: z.object({ latitude: degrees(90), longitude: degrees(180) }).nullable(),
})
export type Venue = z.infer<typeof Venue>

/**
 * Something to read, look at or listen to before or after. A picture or recording is a `file` that was uploaded here, or stands elsewhere
 * under its `link`; text alone needs neither.
 */
export const Material = z.object({
  kind: z.enum(['text', 'picture', 'audio', 'video']),
  title: z.string().trim().min(2, '请写标题').max(40),
  text: z.string().trim().max(2000),
  link: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable(),
  file: FileId.optional(),
})
export type Material = z.infer<typeof Material>

/** 零基础, 进阶 (DOMAIN §7.2). */
export const Level = z.enum(['beginner', 'further'])
export type Level = z.infer<typeof Level>
export const levelNames: Record<Level, string> = { beginner: '零基础', further: '进阶' }

/** What an elder should have before a phone class; said, never checked by an exam. */
export const Prerequisite = z.enum(['hasSmartphone', 'knowsWechat', 'tookBeginner'])
export type Prerequisite = z.infer<typeof Prerequisite>
export const prerequisiteNames: Record<Prerequisite, string> = {
  hasSmartphone: '带上自己的智能手机',
  knowsWechat: '会打开微信',
  tookBeginner: '上过零基础班',
}

/** Of elder phone classes alone. An assistant looks after four to six learners (DOMAIN §7.2). */
export const ElderClass = z.object({
  level: Level,
  prerequisites: z.array(Prerequisite).max(3),
  learnersPerAssistant: z.number().int().min(4, '每位助教带 4 到 6 人').max(6, '每位助教带 4 到 6 人'),
})
export type ElderClass = z.infer<typeof ElderClass>

const Age = z.number().int().min(0).max(120)

/** What an organiser writes about a programme. */
export const ProgrammeText = z.object({
  kind: ProgrammeKind,
  title: z.string().trim().min(4, '标题至少 4 个字').max(40, '标题最多 40 个字'),
  summary: z.string().trim().min(10, '简介至少 10 个字').max(1000, '简介最多 1000 个字'),
  audience: z.array(Audience).min(1, '请选择面向谁').max(6),
  ages: z
    .object({ from: Age.nullable(), to: Age.nullable() })
    .refine(({ from, to }) => from === null || to === null || from <= to, '年龄范围不对'),
  /** A day of the calendar of theme days, by its id. */
  themeDay: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]{2,39}$/)
    .nullable(),
  organiser: z.string().trim().min(2, '请写明主办单位').max(40),
  leadUnit: z.string().trim().max(40),
  venue: Venue,
  materials: z.array(Material).max(12),
  elderClass: ElderClass.nullable(),
})
export type ProgrammeText = z.infer<typeof ProgrammeText>

export const ProgrammeState = z.enum(['draft', 'published'])

export const Programme = ProgrammeText.extend({
  programmeId: ProgrammeId,
  /** `url` opens an uploaded file for a while. */
  materials: z.array(Material.extend({ url: z.string().optional() })),
  /** Whose programme it is: staff here and above look after it; it stands in the lists of this place and of those above. */
  place: PlaceId,
  placeName: z.string(),
  state: ProgrammeState,
  version: z.number().int(),
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
})
export type Programme = z.infer<typeof Programme>
