import * as z from 'zod'
import { FileId } from '../content/model'
import { Day } from '../kernel/day'
import { PlaceId } from '../kernel/place'
import type { Terms } from './model'

/** How one gets from the lift to the flat: on one's own floor through a corridor, or at the half landing of the stairs. */
export const Entry = z.enum(['level', 'halfLanding'])
export type Entry = z.infer<typeof Entry>
export const entryNames: Record<Entry, string> = { level: '平层入户', halfLanding: '错层入户（停在楼梯半层平台）' }

export const LiftKind = z.enum(['traction', 'machineRoomLess', 'hydraulic', 'screw', 'other'])
export type LiftKind = z.infer<typeof LiftKind>
export const liftKindNames: Record<LiftKind, string> = {
  traction: '曳引式（有机房）',
  machineRoomLess: '曳引式（无机房）',
  hydraulic: '液压式',
  screw: '螺杆式',
  other: '其他',
}

/** What a design must keep to (Xinwu rules 三(四), 七(二)); answered by the designer, ticked again by whoever reviews. */
export const Check = z.enum(['redLine', 'road', 'green', 'pipes', 'safety', 'structure', 'fireLane', 'corridor'])
export type Check = z.infer<typeof Check>
export const checkTexts: Record<Check, string> = {
  redLine: '在原房屋建设用地红线以内',
  road: '不占用市政道路',
  green: '不占用公园绿地',
  pipes: '不压占地下管线',
  safety: '不危及公共安全',
  structure: '不危害所属房屋的结构安全',
  fireLane: '不占用消防通道，剩余路宽满足消防要求',
  corridor: '没有与电梯以外的公共部位不相连的廊道，不变相增加室内面积',
}
const Checked = z.object({ ok: z.boolean().nullable(), remark: z.string().trim().max(200) })
export const Checks = z.record(Check, Checked)

/** What makes another office's word necessary (Xinwu rules 六(二)1: 工作联系单). */
export const Trigger = z.enum(['trees', 'civilDefence', 'river'])
export type Trigger = z.infer<typeof Trigger>
export const triggerNames: Record<Trigger, string> = { trees: '涉及树木移植', civilDefence: '涉及人防工程改造', river: '离河道驳岸过近' }

/** The clear width of a fire lane in millimetres (GB 50016-2014, 7.1.8: 净宽不应小于 4.0 m). */
export const leastFireLane = 4_000

export const CaseDrawingKind = z.enum(['plan', 'elevation', 'picture', 'other'])
export type CaseDrawingKind = z.infer<typeof CaseDrawingKind>
export const caseDrawingNames: Record<CaseDrawingKind, string> = {
  plan: '平面图',
  elevation: '立面图',
  picture: '效果图',
  other: '其他图纸',
}

const mm = (most: number) => z.number().int().min(1).max(most)

/** A preliminary design (初步设计方案, Xinwu rules 六(一)2): kind; position, size, height of lift and corridor. Lengths in millimetres. */
export const DesignDraft = z.object({
  entry: Entry,
  liftKind: LiftKind,
  occupiedFlats: z.array(PlaceId).max(50),
  position: z.string().trim().min(4, '请写明电梯的位置').max(300),
  shaft: z.object({ width: mm(20_000), depth: mm(20_000), height: mm(200_000) }).nullable(),
  corridor: z.object({ width: mm(20_000), length: mm(50_000), height: mm(200_000) }).nullable(),
  /** From the shaft to the building north of it (立面图应标识). Null: not measured; there is none when `northIsOpen`. */
  northDistance: mm(500_000).nullable(),
  northIsOpen: z.boolean(),
  /** How far the top of the shaft is above the roof of the building; below it when negative. */
  aboveRoof: z.number().int().min(-200_000).max(200_000).nullable(),
  stops: z.number().int().min(2).max(60),
  /** The highest floor it reaches, in half floors: 11 is floor five and a half (Xinwu rules 十(二)). */
  highestHalves: z.number().int().min(4).max(120),
  fireLaneLeft: z.number().int().min(0).max(100_000).nullable(),
  designer: z.object({
    name: z.string().trim().min(2, '请填写设计单位').max(60),
    qualification: z.string().trim().min(4, '请填写资质证书编号').max(60),
    validUntil: Day,
  }),
  checks: Checks,
  triggers: z.array(Trigger).max(3),
  drawings: z.array(z.object({ kind: CaseDrawingKind, fileId: FileId })).max(20),
})
export type DesignDraft = z.infer<typeof DesignDraft>

/** What the reviewing office ticked. `ok` false is an objection that the design must meet first. */
export const DesignReview = z.object({ checks: Checks })
export type DesignReview = z.infer<typeof DesignReview>

/** What a design lacks before it may be shown, with a plain sentence. */
export const schemeLackTexts = {
  planMissing: '缺少平面图（要标清电梯和相邻建筑、道路、绿化的位置）',
  elevationMissing: '缺少立面图（要标清井道到北侧房屋的距离、井道最高处和原建筑的高度关系）',
  shaftMissing: '没有填写井道的尺寸和高度',
  corridorMissing: '平层入户没有填写廊道的尺寸和高度',
  northMissing: '没有填写井道到北侧房屋的距离',
  roofMissing: '没有填写井道最高处和原建筑的高度关系',
  designerExpired: '设计单位的资质已过期',
  checkOpen: '自查的事项还没有逐项回答',
  checkFailed: '有不满足要求的事项',
  fireLaneNarrow: '消防通道剩余宽度不到 4 米',
  reviewFailed: '审核的部门有不同意的事项',
} as const
export type SchemeLack = keyof typeof schemeLackTexts

interface Designed extends Omit<DesignDraft, 'drawings'> {
  readonly drawings: readonly { readonly kind: CaseDrawingKind }[]
}

/** What `design` lacks on `today`; `review` are the last ticks of each office that looked at it. */
export const schemeLacks = (design: Designed, reviews: readonly DesignReview[], today: Day): SchemeLack[] => {
  const has = (kind: CaseDrawingKind): boolean => design.drawings.some((d) => d.kind === kind)
  const asked = Check.options.filter((check) => check !== 'corridor' || design.entry === 'level')
  const answers = asked.map((check) => design.checks[check].ok)
  const found: (SchemeLack | false)[] = [
    !has('plan') && 'planMissing',
    !has('elevation') && 'elevationMissing',
    !design.shaft && 'shaftMissing',
    design.entry === 'level' && !design.corridor && 'corridorMissing',
    !design.northIsOpen && design.northDistance === null && 'northMissing',
    design.aboveRoof === null && 'roofMissing',
    design.designer.validUntil < today && 'designerExpired',
    answers.includes(null) && 'checkOpen',
    answers.includes(false) && 'checkFailed',
    design.fireLaneLeft !== null && design.fireLaneLeft < leastFireLane && 'fireLaneNarrow',
    reviews.some((review) => Check.options.some((check) => review.checks[check].ok === false)) && 'reviewFailed',
  ]
  return found.filter((lack) => lack !== false)
}

/** Whether a design is what was voted on: how one gets in, and whose part is built on (DOMAIN §2.6). */
export const sameTerms = (design: Pick<DesignDraft, 'entry' | 'occupiedFlats'>, terms: Terms): boolean =>
  (design.entry === 'level') === terms.levelEntry && [...design.occupiedFlats].sort().join() === [...terms.occupiedFlats].sort().join()
