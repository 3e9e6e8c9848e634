import * as z from 'zod'
import { Instant } from '../kernel/instant'
import { oneOfKeys } from '../kernel/oneOfKeys'
import { PlaceId } from '../kernel/place'
import { ServiceNeeds } from '../volunteer/needs'
import { Department } from './department'

/** What can be ordered. `other` is for what somebody says in their own words. */
export const serviceKindNames = {
  phoneHelp: '一对一教手机',
  phoneHelpGroup: '小组教手机',
  healthTalk: '健康讲座',
  healthAdvice: '健康咨询',
  applianceSafety: '家电用电安全检查',
  antiFraud: '防诈骗上门讲',
  scienceLecture: '科普讲座',
  schoolScience: '科普进校园',
  fireSafety: '消防应急演练',
  farming: '农技指导',
  liftHelp: '加装电梯帮办',
  companionship: '陪伴探访',
  counselling: '心理疏导',
  other: '其他，我来说',
} as const
export const ServiceKind = oneOfKeys(serviceKindNames)
export type ServiceKind = z.infer<typeof ServiceKind>

/** One plain sentence for each, as the large menu on the phone says it. */
export const serviceKindSentences: Record<ServiceKind, string> = {
  phoneHelp: '志愿者上门或在社区，手把手教用手机',
  phoneHelpGroup: '几位邻居一起学手机',
  healthTalk: '请医生护士来讲健康',
  healthAdvice: '问一问用药、慢病和体检报告',
  applianceSafety: '看看家里的电器、插座、燃气安不安全',
  antiFraud: '讲一讲最近的骗术，帮您看看可疑的短信',
  scienceLecture: '请老师到社区、村里讲科学',
  schoolScience: '请老师到学校、幼儿园讲科学',
  fireSafety: '教灭火器、逃生和急救',
  farming: '请农技员看看菜园和庄稼',
  liftHelp: '加装电梯的手续不会办，请人帮忙',
  companionship: '陪说说话、看看老人',
  counselling: '心里闷、睡不好、孩子的烦恼，有人听您说',
  other: '菜单里没有的，说给社区听',
}

/** The department that usually takes this on; the dispatcher may choose another. */
export const usualDepartment: Record<ServiceKind, Department> = {
  phoneHelp: 'association',
  phoneHelpGroup: 'association',
  healthTalk: 'health',
  healthAdvice: 'health',
  applianceSafety: 'market',
  antiFraud: 'association',
  scienceLecture: 'association',
  schoolScience: 'education',
  fireSafety: 'emergency',
  farming: 'association',
  liftHelp: 'housing',
  companionship: 'civilAffairs',
  counselling: 'civilAffairs',
  other: 'civilAffairs',
}

export const MenuItemId = z
  .string()
  .regex(/^mi_[0-9A-Z]{26}$/)
  .brand<'MenuItemId'>()
export type MenuItemId = z.infer<typeof MenuItemId>

/** What a department writes about a service that it offers (服务项目). */
export const MenuText = z.object({
  kind: ServiceKind,
  title: z.string().trim().min(4, '名称至少 4 个字').max(30, '名称最多 30 个字'),
  offered: z.string().trim().min(4, '请写明做什么').max(300, '最多 300 个字'),
  notOffered: z.string().trim().max(300, '最多 300 个字'),
  /** Places where it is offered; the district for everywhere. */
  areas: z.array(PlaceId).min(1, '请选择在哪里提供').max(30),
  usualMinutes: z.number().int().min(15, '至少 15 分钟').max(480, '最多 8 小时'),
  /** It can be given at somebody's home. */
  atHome: z.boolean(),
  needs: ServiceNeeds,
  /** What volunteer and requester are told of the risk beforehand (regulations 2017 §12). */
  risks: z.string().trim().max(200, '最多 200 个字'),
})
export type MenuText = z.infer<typeof MenuText>

export const MenuItem = MenuText.extend({
  itemId: MenuItemId,
  department: Department,
  district: PlaceId,
  state: z.enum(['offered', 'paused']),
  version: z.number().int(),
  changedAt: Instant,
})
export type MenuItem = z.infer<typeof MenuItem>

/** What an order without an item of the menu asks of volunteers: two go to a home, nothing else is known. */
export const needsWithoutItem: ServiceNeeds = { skill: null, qualification: null, insured: false, twoPersons: false }

/** What this order asks: the item's needs, and always two where it is at a home or with minors (issue 6 §1; DOMAIN §6.4). */
export const needsOf = (
  item: Pick<MenuText, 'needs'> | null,
  order: { readonly atHome: boolean; readonly minors: boolean },
): ServiceNeeds => {
  const needs = item?.needs ?? needsWithoutItem
  return { ...needs, twoPersons: needs.twoPersons || order.atHome || order.minors }
}

/** How many must go at least. */
export const leastMembers = (needs: Pick<ServiceNeeds, 'twoPersons'>): number => (needs.twoPersons ? 2 : 1)
