import { dayOf, sayDay } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { sayFen, sayWan } from '@shared/kernel/money'
import { type SubsidyState, type SubsidyView, formPartNames, reviewStageNames } from '@shared/subsidy/model'
import { Reach, sayReach, tierOf, tiers } from '@shared/subsidy/tier'
import { planYearOf } from '@shared/subsidy/window'
import type { Step } from '@/ui/Steps'

/** What owners read about the subsidy of their lift. */

/** How much it is, or is likely to be: before an application by the storeys of the house. */
export const amountWords = ({ asked, storeys, levelEntry }: SubsidyView): { amount: string; words: string } | null => {
  if (asked) return { amount: sayWan(asked.amount), words: `电梯最高到${sayReach(asked.top)}，属于“${asked.tier}”这一档` }
  const likely = Reach.safeParse(storeys === null ? null : storeys * 2 - (levelEntry ? 0 : 1))
  return likely.success ? { amount: `约 ${sayWan(tierOf(likely.data).amount)}`, words: '按电梯最高能到几层算，以审核为准' } : null
}

const sentences: Record<SubsidyState, string> = {
  none: '还没有申请补贴。',
  community: '申请已经交了，社区正在看材料。',
  street: '社区看过了，街道正在审。',
  district: '街道审过了，区住建局正在复审。',
  returned: '申请退回来了，请照下面写的改好，再交一次。',
  reviewed: '审核通过了，等着列入年度计划。',
  planned: '已经列入年度计划，等区财政局打款。',
  paid: '补贴已经打到大家共同确认的账户。',
  waived: '这部电梯没有申请补贴。',
  recovering: '补贴正在被追回。',
  recovered: '补贴已经交回。',
}

/** Where it stands, in one sentence. */
export const standSentence = (view: SubsidyView): string =>
  view.held && view.state !== 'paid' ? `${sentences[view.state]}现在有地方要核实，查清楚前先不打款。` : sentences[view.state]

/** What holds when it is reviewed in the window that runs now or comes next. */
const inTime = (now: Instant): string => {
  const { year } = planYearOf(dayOf(now))
  return `${year - 1} 年 11 月底以前审完的，${year} 年发。`
}

/** When the money comes, or why nobody can say yet. */
export const whenSentence = ({ state, review, planYear, payment, now }: SubsidyView): string | null => {
  switch (state) {
    case 'none':
    case 'returned':
      return '先装好、先用上，再申请补贴。每年 4 月到 11 月审完的，第二年发。'
    case 'community':
    case 'street':
    case 'district':
      return inTime(now)
    case 'reviewed':
      return review && `预计 ${review.planYear} 年发${review.outside ? '（审完的时间不在 4 月到 11 月，顺延一年）' : ''}。`
    case 'planned':
      return planYear === null ? null : `${planYear} 年内发，打到全体出资业主共同确认的账户。`
    case 'paid':
      return payment && `${sayDay(payment.paidOn)}已经打款 ${sayFen(payment.amount)}。`
    default:
      return null
  }
}

const order: readonly SubsidyState[] = ['none', 'community', 'street', 'district', 'reviewed', 'planned', 'paid']
const stations = [
  ['交申请', '出资业主一起交给社区'],
  ['社区初审', '看材料齐不齐'],
  ['街道初审', '核实情况'],
  ['区住建局复审', '定下补多少'],
  ['列入年度计划', '每年排一次'],
  ['打款', '区财政局打到共同账户'],
] as const

/** The way of the money as steps, like following a parcel. */
export const stepsOf = ({ state }: SubsidyView): Step[] => {
  const at = state === 'returned' ? 0 : order.indexOf(state)
  const done = at < 0 ? (state === 'waived' ? 0 : stations.length) : at
  return stations.map(([name, words], i) => ({ name, words, state: i < done ? 'done' : i === done ? 'now' : 'later' }))
}

/** What has to be mended before it can be sent again, in order. */
export const reasonsOf = ({ state, opinions }: SubsidyView): string[] => {
  const last = opinions.at(-1)
  return state === 'returned' && last?.verdict === 'return' ? last.reasons.map(({ part, text }) => `${formPartNames[part]}：${text}`) : []
}

/** Which office said what, the latest first. */
export const opinionLines = ({ opinions }: SubsidyView): (readonly [string, string])[] =>
  [...opinions].reverse().map(({ stage, verdict, on }) => [reviewStageNames[stage], `${sayDay(on)}${verdict === 'pass' ? '通过' : '退回'}`])

/** How much for which floor. */
export const tierLines: readonly (readonly [string, string])[] = tiers.map(({ name, amount }) => [name, sayWan(amount)])

/** What keeps the builders from applying, in plain words. */
export const lackWords: Record<SubsidyView['lacks'][number], string> = {
  notRegistered: '先办电梯使用登记',
  registeredTooEarly: '电梯在 2022 年 7 月 1 日以前登记，不在补贴范围',
  corridorBroken: '走廊被封闭或扩建了，恢复原样才能申请',
  accountUnconfirmed: '出资的各家要先一起确认收款账户',
  topTooHigh: '核对电梯最高到几层',
  registrationCopy: '拍下特种设备注册登记表',
  registration: '先办电梯使用登记',
  filing: '案卷里缺开工备案通知单，请问社区',
  invoices: '把费用发票拍下来',
  invoiceTwice: '同一张发票填了两次',
  invoicesDiffer: '发票加起来要等于总费用',
  corridorPromise: '承诺不封闭走廊、不变相扩大自家面积',
  noBuilders: '先签好出资协议',
}

/** The page as it is read to somebody. */
export const spokenSubsidy = (view: SubsidyView): string[] => {
  const amount = amountWords(view)
  const when = whenSentence(view)
  return [
    ...(amount ? [`补贴${amount.amount}。${amount.words}。`] : []),
    standSentence(view),
    ...(when ? [when] : []),
    ...reasonsOf(view).map((reason, i) => `要改的第 ${i + 1} 条：${reason}。`),
  ]
}
