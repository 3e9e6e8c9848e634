import type { Limits } from '@shared/dispatch/timeout'

interface LimitLine {
  readonly key: keyof Limits
  readonly name: string
  readonly unit: string
  readonly least: number
  readonly most: number
  /** What happens when it runs out. */
  readonly then: string
}

/** The limits in the order of the road; bounds are those of the schema `Limits`. */
export const limitLines: readonly LimitLine[] = [
  { key: 'triageDays', name: '社区派单', unit: '个工作日', least: 1, most: 5, then: '到期没有派，先提醒社区，再报街道、区里。' },
  { key: 'answerDays', name: '等点单人答复', unit: '天', least: 1, most: 14, then: '到期没有答复，请社区打电话问。' },
  { key: 'departmentDays', name: '部门领单、派给服务队', unit: '个工作日', least: 1, most: 10, then: '到期没有领，退回社区重新派。' },
  { key: 'claimHours', name: '服务队接单', unit: '小时', least: 1, most: 168, then: '到期没有队接，回到部门。' },
  { key: 'contactMinutes', name: '接单后第一次联系', unit: '分钟', least: 15, most: 2880, then: '到期没有联系上，收回来让别的队接。' },
  { key: 'scheduleDays', name: '联系后约好时间', unit: '天', least: 1, most: 30, then: '到期没有约好，报社区。' },
  { key: 'confirmHours', name: '点单人确认', unit: '小时', least: 24, most: 336, then: '到期没有确认，由工作人员核实后确认。' },
  { key: 'disputeDays', name: '核实异议', unit: '个工作日', least: 1, most: 20, then: '到期没有结果，报街道。' },
  { key: 'urgentMinutes', name: '加急单：每一步', unit: '分钟', least: 15, most: 480, then: '加急单每一步都按它算。' },
  {
    key: 'urgentContactMinutes',
    name: '加急单：第一次联系',
    unit: '分钟',
    least: 5,
    most: 240,
    then: '到期没有联系上，收回来让别的队接。',
  },
]
