import { type SubsidyState, type SubsidyView } from '@shared/subsidy/model'
import { fieldLacks } from '@shared/subsidy/form'
import { lackSentences } from '@shared/retrofit/lack'

/** What stands in the way of an application, in a sentence. */
export const sayLack = (lack: SubsidyView['lacks'][number]): string => {
  if (lack === 'notRegistered') return lackSentences.registrationMissing
  if (lack === 'registeredTooEarly' || lack === 'corridorBroken' || lack === 'accountUnconfirmed') return lackSentences[lack]
  return fieldLacks[lack]
}

/** The way of a subsidy as one sees it at a glance. */
export const stations = [
  { name: '申请', states: ['none', 'returned'] },
  { name: '社区初审', states: ['community'] },
  { name: '街道初审', states: ['street'] },
  { name: '区住建局复审', states: ['district'] },
  { name: '列入计划', states: ['reviewed'] },
  { name: '拨付', states: ['planned'] },
] as const satisfies readonly { name: string; states: readonly SubsidyState[] }[]

/** The station at which it stands; all of them are behind it once it was paid. */
export const stationOf = (state: SubsidyState): number => {
  const at = stations.findIndex(({ states }) => states.some((one) => one === state))
  return at < 0 ? stations.length : at
}

/** Where it stands and what happens next, in one sentence for staff. */
export const stateSentence = ({ state, review, planYear, payment, held }: SubsidyView): string => {
  const sentences: Record<SubsidyState, string> = {
    none: '还没有申请补贴。',
    community: '申请已提交，等社区初审。',
    street: '社区已通过，等街道初审。',
    district: '街道已通过，等区住建局复审。',
    returned: '申请已退回，按列出的原因改好后重新提交。',
    reviewed: review ? `复审完成，等待列入 ${review.planYear} 年补贴计划。` : '复审完成，等待列入计划。',
    planned: `已列入 ${planYear ?? ''} 年补贴计划，等区财政局拨付。`,
    paid: `补贴已于 ${payment?.paidOn ?? ''} 拨付。`,
    waived: '已转入运行管理，没有申请补贴。',
    recovering: '正在追回补贴。',
    recovered: '补贴已按要求追回。',
  }
  return `${sentences[state]}${held && state !== 'paid' ? '有疑点正在核查，查清前暂停拨付。' : ''}`
}
