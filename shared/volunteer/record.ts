import { type Day, dayOf } from '../kernel/day'
import { elderNames, postNames, volunteerStateNames } from './volunteer'
import { languageNames, skillNames } from './skill'
import { sayStars } from './stars'
import type { VolunteerLine } from './view'

/**
 * Rows in the order in which the national volunteer record takes them (regulations 2017 §19; order 67 §5: person, service, length, who
 * recorded). What is not kept here, such as numbers of certificates of identity, is left to whoever enters it there.
 */
export const peopleHead = [
  '志愿者编号',
  '姓名',
  '联系电话',
  '所在社区',
  '登记日期',
  '状态',
  '服务技能',
  '语言',
  '银龄身份',
  '职业身份',
  '累计服务次数',
  '累计服务时长（小时）',
  '星级',
] as const

/** Hours as decimals with two digits, `1.50`: minutes are exact in the ledger. */
export const asHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100

export const peopleRow = (line: VolunteerLine): (string | number)[] => [
  line.badge,
  line.name,
  line.phone,
  line.placeName,
  dayOf(line.registeredAt),
  volunteerStateNames[line.state],
  line.skills.map((skill) => skillNames[skill]).join('、'),
  line.languages.map((language) => languageNames[language]).join('、'),
  line.elder === null ? '' : elderNames[line.elder],
  line.post === null ? '' : postNames[line.post],
  line.total.services,
  asHours(line.total.minutes),
  sayStars(line.total.minutes),
]

export const serviceHead = ['服务日期', '服务名称', '姓名', '服务队', '服务时长（分钟）', '记录类型', '服务编号'] as const

export const serviceRow = (entry: {
  readonly day: Day
  readonly title: string
  readonly name: string
  readonly team: string
  readonly minutes: number
  readonly correction: boolean
  readonly source: string
}): (string | number)[] => [
  entry.day,
  entry.title,
  entry.name,
  entry.team,
  entry.minutes,
  entry.correction ? '更正' : '记录',
  entry.source.slice(-8),
]
