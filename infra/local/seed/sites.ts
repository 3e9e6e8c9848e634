import { randomUUID } from 'node:crypto'
import type { SiteText } from '@shared/activity/site'
import { addSite } from '@shared/activity/siteContract'
import type { PlaceId } from '@shared/kernel/place'
import type { Actor } from './actor'
import { community, district, street } from './district'

type By = 'association' | 'officer' | 'worker-sun'
const places: Record<By, PlaceId> = { association: district, officer: street.id, 'worker-sun': community.id }
const at = (east: number, north: number) => ({ latitude: 31.5 + north / 1000, longitude: 120.4 + east / 1000 })

interface Story extends Omit<SiteText, 'venue' | 'level' | 'phone' | 'closed' | 'fee'> {
  readonly by: By
  readonly level?: SiteText['level']
  readonly fee?: string
  readonly phone?: string
  readonly venue: Omit<SiteText['venue'], 'access'> & { readonly access?: SiteText['venue']['access'] }
}

/** Invented places of the classes that the five plans name. */
const sites: readonly Story[] = [
  {
    by: 'association',
    kind: 'museum',
    level: 'province',
    venue: {
      name: '示范区科技馆',
      address: '示范区科学路 8 号',
      access: ['stepFree', 'lift', 'accessibleToilet', 'hearingLoop'],
      position: at(22, 14),
    },
    summary: '两层常设展，水循环、机器人和一个能看星星的穹顶。',
    hours: '周三到周日 9:00—16:30，周一、周二闭馆',
    phone: '0510-5550108',
  },
  {
    by: 'association',
    kind: 'base',
    level: 'city',
    venue: {
      name: '示范区湿地科普教育基地',
      address: '示范区环湖路 66 号',
      access: ['stepFree', 'accessibleToilet'],
      position: at(30, -6),
    },
    summary: '认水鸟、看水质怎样变清，周末有讲解员带着走。',
    hours: '每天 8:30—17:00',
  },
  {
    by: 'association',
    kind: 'spirit',
    level: 'province',
    venue: { name: '老一辈光学家故居陈列室', address: '示范区书院巷 3 号', access: [], position: at(15, 9) },
    summary: '一位光学家的书桌、手稿和他给学生的信。',
    hours: '周二到周六 9:00—16:00，团体请先打电话',
    phone: '0510-5550163',
  },
  {
    by: 'association',
    kind: 'laboratory',
    venue: { name: '示范大学材料实验室', address: '示范区大学路 1 号 5 号楼', access: ['lift', 'accessibleToilet'], position: at(26, 20) },
    summary: '开放日可以看电子显微镜下的金属，要预约。',
    hours: '每月一次开放日，看“科普”里的场次',
  },
  {
    by: 'association',
    kind: 'company',
    level: 'district',
    venue: { name: '芯片企业展厅', address: '示范区芯路 9 号', access: ['stepFree', 'lift'], position: at(34, 11) },
    summary: '一粒沙子怎样变成芯片，十五分钟看明白。',
    hours: '周五 14:00—16:00，要预约',
  },
  {
    by: 'association',
    kind: 'farm',
    venue: { name: '田园村科技小院', address: '示范街道田园村 3 号', access: ['stepFree'], position: at(-18, 7) },
    summary: '农艺师在地里教种菜、防虫、卖货，带上问题来。',
    hours: '周六 8:00—11:00',
  },
  {
    by: 'officer',
    kind: 'culture',
    venue: { name: '示范街道文化站', address: '示范街道和平路 20 号', access: ['lift', 'accessibleToilet', 'seating'], position: at(6, 4) },
    summary: '图书室、报告厅，新时代文明实践站也在这里。',
    hours: '每天 8:30—20:30',
    phone: '0510-5550120',
  },
  {
    by: 'officer',
    kind: 'elderSchool',
    venue: {
      name: '示范街道老年大学学习点',
      address: '示范街道和平路 22 号',
      access: ['lift', 'seating', 'largePrint'],
      position: at(6.4, 4.3),
    },
    summary: '书法、合唱、手机和健康课，春秋两季开班。',
    hours: '周一到周五 9:00—16:30',
    fee: '每门课一学期 50 元，70 岁以上免费',
    phone: '0510-5550122',
  },
  {
    by: 'officer',
    kind: 'workersHome',
    venue: { name: '示范街道骑手驿站', address: '示范街道和平路 2 号', access: ['stepFree'], position: at(5, 3.4) },
    summary: '喝水、充电、歇脚，也是骑手安全课的教室。',
    hours: '每天 7:00—22:00',
  },
  {
    by: 'worker-sun',
    kind: 'community',
    venue: {
      name: '云梯社区活动室',
      address: '示范街道云梯路 1 号一楼',
      access: ['stepFree', 'accessibleToilet', 'largePrint', 'seating'],
      position: at(1, 1),
    },
    summary: '科普图书角、血压计和一面能动手的小实验墙，手机课也在这里上。',
    hours: '周一到周六 8:30—17:30',
    phone: '0510-5550101',
  },
  {
    by: 'worker-sun',
    kind: 'experience',
    venue: { name: '智能家电体验角', address: '示范街道云梯路 5 号', access: ['stepFree', 'seating'], position: at(1.6, 1.3) },
    summary: '会说话的电饭煲、一键呼叫、防摔报警，先试会了再买。不卖东西。',
    hours: '周二、周四 14:00—16:30',
  },
  {
    by: 'worker-sun',
    kind: 'outdoors',
    venue: { name: '云梯河科普步道', address: '云梯路到和平路河边', access: ['stepFree'], position: at(2.2, 0.4) },
    summary: '一公里的河边小路，十二块牌子讲水、树和鸟，坐轮椅也能走。',
    hours: '全天',
  },
]

/** Puts the places to learn on the lists of the district, the street and the community. */
export const playSites = async (actor: (id: By) => Actor): Promise<void> => {
  for (const { by, level = null, fee = '免费', phone = null, venue, ...text } of sites)
    await actor(by).call(addSite, {
      body: {
        ...{ siteKey: randomUUID(), place: places[by] },
        text: { ...text, level, fee, phone, closed: false, venue: { ...venue, access: venue.access ?? [] } },
      },
    })
}
