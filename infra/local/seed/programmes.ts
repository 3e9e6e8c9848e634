import type { ProgrammeText } from '@shared/activity/model'
import type { SessionPlan } from '@shared/activity/session'
import type { When } from './calendar'

/** One programme of the invented month, after what the five plans for science literacy ask for; places, schools and companies are invented. */
export interface StoryProgramme {
  readonly id: string
  /** Who makes it: the association for science, the street, or the community. */
  readonly by: 'association' | 'officer' | 'worker-sun'
  readonly text: Partial<ProgrammeText> & Pick<ProgrammeText, 'kind' | 'title' | 'summary' | 'audience' | 'organiser' | 'venue'>
  /** When each lesson of the first session begins, and how long it takes in minutes. */
  readonly lessons: readonly When[]
  readonly minutes: number
  readonly weeks?: number
  /** When booking opens; two days ago unless told otherwise. */
  readonly opens?: When
  readonly seats: Partial<SessionPlan['seats']>
  readonly plan?: Partial<Pick<SessionPlan, 'allotment' | 'party' | 'perTerm' | 'assistants'>>
}

const position = (east: number, north: number) => ({ latitude: 31.5 + north / 1000, longitude: 120.4 + east / 1000 })
const activityRoom = {
  name: '云梯社区活动室',
  address: '示范街道云梯路 1 号一楼',
  access: ['stepFree' as const, 'accessibleToilet' as const, 'largePrint' as const, 'seating' as const],
  position: position(1, 1),
}
const museum = {
  name: '示范区科技馆',
  address: '示范区科学路 8 号',
  access: ['stepFree' as const, 'lift' as const, 'accessibleToilet' as const, 'hearingLoop' as const],
  position: position(22, 14),
}
const hall = {
  name: '示范街道文化站报告厅',
  address: '示范街道和平路 20 号二楼',
  access: ['lift' as const, 'accessibleToilet' as const, 'seating' as const],
  position: position(6, 4),
}
const square = { name: '云梯社区小广场', address: '示范街道云梯路 1 号门前', access: ['stepFree' as const], position: position(1, 1) }
const community = '云梯社区居民委员会'
const street = '示范街道办事处'
const association = '示范区科学技术协会'
const family = { most: 4, groupMost: 0, childrenPerAdult: 2, ages: { from: null, to: null } }

export const storyProgrammes: readonly StoryProgramme[] = [
  {
    id: 'phoneBeginner',
    by: 'worker-sun',
    text: {
      kind: 'phoneClass',
      title: '手机课零基础班',
      summary: '从开机、调大字、打视频电话学起，四次课。每五位学员有一位助教手把手教，学不会可以再来听一遍。',
      audience: ['elders'],
      organiser: community,
      leadUnit: '示范区老年大学',
      venue: activityRoom,
      materials: [
        { kind: 'text', title: '带回家的大字单', text: '一、调大字号。二、打视频电话。三、扫码。四、遇到要转账的电话先挂掉。', link: null },
      ],
      elderClass: { level: 'beginner', prerequisites: ['hasSmartphone'], learnersPerAssistant: 5 },
    },
    lessons: [
      [3, 9],
      [5, 9],
      [10, 9],
      [12, 9],
    ],
    minutes: 90,
    seats: { online: 6, helped: 4 },
    plan: { perTerm: 2, assistants: 2 },
  },
  {
    id: 'phoneFurther',
    by: 'worker-sun',
    text: {
      kind: 'phoneClass',
      title: '手机课进阶班：挂号、缴费、防诈骗',
      summary: '学会网上挂号、缴水电费、认出诈骗电话和链接。报名的人多，用抽签决定，抽签的种子事后公布，人人可以核对。',
      audience: ['elders'],
      organiser: community,
      leadUnit: '示范区老年大学',
      venue: activityRoom,
      elderClass: { level: 'further', prerequisites: ['hasSmartphone', 'knowsWechat'], learnersPerAssistant: 6 },
    },
    lessons: [
      [15, 14],
      [17, 14],
      [22, 14],
    ],
    minutes: 90,
    seats: { online: 14, helped: 6 },
    plan: { allotment: 'lottery', perTerm: 2, assistants: 4 },
  },
  {
    id: 'helpDesk',
    by: 'worker-sun',
    text: {
      kind: 'helpDesk',
      title: '手机问诊台',
      summary: '手机上有什么不会的，带来问一问，志愿者一对一帮您弄好。不用预约，也可以打电话让社区留个位子。',
      audience: ['elders', 'everyone'],
      organiser: community,
      venue: activityRoom,
    },
    lessons: [[2, 14]],
    minutes: 120,
    weeks: 4,
    seats: { online: 6, helped: 4, walkIn: 10 },
    plan: { assistants: 4 },
  },
  {
    id: 'robots',
    by: 'worker-sun',
    text: {
      kind: 'workshop',
      title: '小小机器人动手课',
      summary: '搭一个会走的机器人，学一点编程。8 到 14 岁，14 岁以下请一位大人陪同。',
      audience: ['youth'],
      ages: { from: 8, to: 14 },
      organiser: community,
      leadUnit: association,
      venue: activityRoom,
    },
    lessons: [[4, 14]],
    minutes: 90,
    weeks: 3,
    seats: { online: 16 },
    plan: { party: { ...family, ages: { from: 8, to: 14 } } },
  },
  {
    id: 'lab',
    by: 'association',
    text: {
      kind: 'labOpenDay',
      title: '材料实验室开放日',
      summary: '走进高校实验室，看显微镜下的金属，听研究生讲他们每天在做什么。名额少，约满可以候补。',
      audience: ['youth', 'residents'],
      organiser: association,
      leadUnit: '示范大学材料学院',
      venue: { name: '示范大学材料楼', address: '示范区学府路 5 号', access: ['lift'], position: position(30, 20) },
    },
    lessons: [[6, 10]],
    minutes: 90,
    seats: { online: 10, social: 10 },
    plan: { party: { ...family, groupMost: 30 } },
  },
  {
    id: 'company',
    by: 'association',
    text: {
      kind: 'companyOpenDay',
      title: '芯片企业开放日',
      summary: '看一块芯片怎样从沙子变成零件，和工程师面对面。学校、单位可以团体预约。',
      audience: ['workers', 'youth', 'officials'],
      organiser: association,
      leadUnit: '示例微电子有限公司',
      venue: { name: '示例微电子有限公司展厅', address: '示范区工业路 66 号', access: ['stepFree', 'lift'], position: position(40, -12) },
    },
    lessons: [[9, 14]],
    minutes: 120,
    seats: { online: 40 },
    plan: { party: { ...family, groupMost: 30 } },
  },
  {
    id: 'museum',
    by: 'association',
    text: {
      kind: 'exhibition',
      title: '示范区科技馆参观',
      summary: '常设展厅：声、光、电、身体和宇宙。分时段参观，老人不会预约可以直接到服务台。',
      audience: ['everyone'],
      organiser: '示范区科技馆',
      leadUnit: association,
      venue: museum,
    },
    lessons: [[1, 9]],
    minutes: 150,
    weeks: 4,
    seats: { online: 220, helped: 30, walkIn: 50 },
  },
  {
    id: 'touring',
    by: 'association',
    text: {
      kind: 'touringExhibit',
      title: '流动科技馆进云梯',
      summary: '科普大篷车开到家门口：球幕电影、静电球、无弦琴，不用预约，来了就能玩。',
      audience: ['everyone', 'youth'],
      organiser: association,
      venue: square,
    },
    lessons: [[7, 9]],
    minutes: 360,
    seats: { walkIn: 300 },
  },
  {
    id: 'camp',
    by: 'association',
    text: {
      kind: 'camp',
      title: '青少年科学营（两天）',
      summary: '两天里跟着科技工作者做实验、观星、写观察日记。10 到 16 岁，报名的人多，抽签决定。',
      audience: ['youth'],
      ages: { from: 10, to: 16 },
      organiser: association,
      leadUnit: '示范中学',
      venue: museum,
    },
    lessons: [
      [25, 9],
      [26, 9],
    ],
    minutes: 420,
    seats: { online: 30, social: 10 },
    plan: { allotment: 'lottery', party: { most: 2, groupMost: 0, childrenPerAdult: 1, ages: { from: 10, to: 16 } } },
  },
  {
    id: 'foodLabel',
    by: 'officer',
    text: {
      kind: 'themeDay',
      title: '食品安全宣传周：看懂食品标签',
      summary: '保质期、添加剂、营养成分表怎么看，现场拿着家里的包装来问。',
      audience: ['residents', 'elders'],
      themeDay: 'foodSafety',
      organiser: street,
      leadUnit: '示范区市场监管局',
      venue: hall,
    },
    lessons: [[1, 14.5]],
    minutes: 90,
    seats: { online: 50, helped: 20, walkIn: 10 },
  },
  {
    id: 'medicine',
    by: 'officer',
    text: {
      kind: 'lecture',
      title: '健康大讲堂：老年人合理用药',
      summary: '几种药能不能一起吃、饭前还是饭后、过期药怎么办，请药师讲清楚。',
      audience: ['elders'],
      organiser: street,
      leadUnit: '示范街道社区卫生服务中心',
      venue: hall,
    },
    lessons: [[4, 9.5]],
    minutes: 90,
    weeks: 2,
    seats: { online: 60, helped: 30 },
  },
  {
    id: 'water',
    by: 'association',
    text: {
      kind: 'lecture',
      title: '湖水里的科学：我们喝的水从哪里来',
      summary: '水源地、水厂、水龙头，一滴水走过的路。讲完可以看显微镜下的湖水。',
      audience: ['residents', 'youth'],
      organiser: association,
      leadUnit: '示范区水务局',
      venue: hall,
    },
    lessons: [[8, 19]],
    minutes: 90,
    weeks: 2,
    seats: { online: 80, helped: 10 },
  },
  {
    id: 'workers',
    by: 'association',
    text: {
      kind: 'lecture',
      title: '职工大讲堂：看懂智能生产线',
      summary: '机器视觉、传感器、数据看板，一线老师傅讲生产线上的新东西。晚上开讲，下班就能来。',
      audience: ['workers'],
      organiser: association,
      leadUnit: '示范区总工会',
      venue: hall,
    },
    lessons: [[11, 19]],
    minutes: 90,
    weeks: 2,
    seats: { online: 80 },
  },
  {
    id: 'farmers',
    by: 'association',
    text: {
      kind: 'workshop',
      title: '用手机卖农货',
      summary: '拍清楚、写明白、发得快：跟着做一遍网上卖菜的全过程。',
      audience: ['farmers'],
      organiser: association,
      leadUnit: '示范区农业农村局',
      venue: { ...hall, name: '示范街道农家书屋', address: '示范街道田园村 3 号' },
    },
    lessons: [[13, 9]],
    minutes: 120,
    seats: { online: 20, helped: 10 },
  },
  {
    id: 'couriers',
    by: 'officer',
    text: {
      kind: 'lecture',
      title: '骑手安全课：电动车电池为什么会着火',
      summary: '看一次实验，学会挑电池、充电和逃生。半小时，送餐间隙也能来。',
      audience: ['couriers', 'newcomers'],
      organiser: street,
      leadUnit: '示范区消防救援大队',
      venue: { ...square, name: '示范街道骑手驿站', address: '示范街道和平路 2 号' },
    },
    lessons: [[5, 15]],
    minutes: 30,
    seats: { online: 30, walkIn: 20 },
  },
  {
    id: 'officials',
    by: 'association',
    text: {
      kind: 'lecture',
      title: '领导干部科学讲坛：人工智能能做什么、不能做什么',
      summary: '面向机关干部和社区工作者，也欢迎居民旁听。',
      audience: ['officials', 'residents'],
      organiser: association,
      leadUnit: '示范区委党校',
      venue: museum,
    },
    lessons: [[14, 14]],
    minutes: 120,
    seats: { online: 100 },
  },
  {
    id: 'contest',
    by: 'association',
    text: {
      kind: 'competition',
      title: '老年人智能手机运用大赛 街道初赛',
      summary: '比一比谁会用手机挂号、视频、识别诈骗。现场计分，重在参与，人人有纪念品。',
      audience: ['elders'],
      organiser: association,
      leadUnit: '示范区老龄办',
      venue: hall,
    },
    lessons: [[20, 9]],
    minutes: 150,
    opens: [1, 9],
    seats: { online: 30, helped: 20 },
  },
]
