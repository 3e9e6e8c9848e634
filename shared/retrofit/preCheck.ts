import * as z from 'zod'

/** What Xinwu rules 二 asks of a building; every answer `yes` speaks for the lift. */
export const Question = z.enum(['inUse', 'clearTitle', 'lawful', 'noExpropriation', 'noLift', 'severalTitles'])
export type Question = z.infer<typeof Question>
export const questionTexts: Record<Question, string> = {
  inUse: '已经建成并投入使用',
  clearTitle: '房屋产权明晰',
  lawful: '不是违法违规建筑',
  noExpropriation: '没有列入房屋征收改造计划',
  noLift: '还没有电梯',
  severalTitles: '不是单一产权的住宅',
}
/** Said to owners when the answer is no. */
const reasonTexts: Record<Question, string> = {
  inUse: '房屋还没有建成投入使用',
  clearTitle: '房屋产权不明晰',
  lawful: '属于违法违规建筑',
  noExpropriation: '已列入房屋征收改造计划',
  noLift: '已经有电梯',
  severalTitles: '整幢属于同一个产权人，不适用这个办法',
}

export const Answer = z.enum(['yes', 'no', 'unknown'])
export type Answer = z.infer<typeof Answer>
export const answerNames: Record<Answer, string> = { yes: '是', no: '否', unknown: '还不清楚' }

const Answered = z.object({ answer: Answer, source: z.string().trim().min(2, '请写明依据，如现场查看、不动产登记').max(100) })

export const PreCheck = z.object({
  /** Storeys above ground; the basement does not count (四层以上含本数，不含地下室). Null: not known yet. */
  storeysAbove: z.number().int().min(1).max(60).nullable(),
  storeysBelow: z.number().int().min(0).max(5),
  answers: z.object({
    inUse: Answered,
    clearTitle: Answered,
    lawful: Answered,
    noExpropriation: Answered,
    noLift: Answered,
    severalTitles: Answered,
  }),
})
export type PreCheck = z.infer<typeof PreCheck>

/** Four storeys and more above ground (Xinwu rules 二). */
export const leastStoreys = 4

export interface Eligibility {
  readonly outcome: 'eligible' | 'ineligible' | 'refer'
  /** Why not, or what is still to be found out, in plain words. */
  readonly reasons: readonly string[]
}

const storeyReasons = ({ storeysAbove, storeysBelow }: PreCheck): string[] =>
  storeysAbove !== null && storeysAbove < leastStoreys
    ? [`地上只有 ${storeysAbove} 层，不到 4 层${storeysBelow > 0 ? '（地下室不算层数）' : ''}`]
    : []

/** Whether a building may have a lift added: one `no` rules it out, one thing unknown is for staff to find out (XL-01). */
export const eligibilityOf = (check: PreCheck): Eligibility => {
  const said = (wanted: Answer): Question[] => Question.options.filter((q) => check.answers[q].answer === wanted)
  const against = [...storeyReasons(check), ...said('no').map((q) => reasonTexts[q])]
  if (against.length > 0) return { outcome: 'ineligible', reasons: against }
  const open = [
    ...(check.storeysAbove === null ? ['地上层数还没有核实'] : []),
    ...said('unknown').map((q) => `还要核实：${questionTexts[q]}`),
  ]
  return open.length > 0 ? { outcome: 'refer', reasons: open } : { outcome: 'eligible', reasons: [] }
}
