import { answerEmergency } from '@shared/dispatch/besideContract'
import { askRequester, refuseOrder, rejectOrder } from '@shared/dispatch/deskContract'
import type { Department } from '@shared/dispatch/department'
import { cancelOrder, disputeOrder } from '@shared/dispatch/orderContract'
import type { OrderView } from '@shared/dispatch/view'
import { call } from '@/api'

export type ReasonAct = 'ask' | 'reject' | 'cancel' | 'dispute' | 'refuse' | 'giveBack' | 'emergencyHandled'

interface ReasonWords {
  readonly does: string
  readonly lasting: string
  readonly label: string
  readonly placeholder: string
  /** It may be left empty. */
  readonly optional?: true
  readonly grave?: true
}

/** What each of the acts that take a few words does, and what of it stays. */
export const reasonWords: Record<ReasonAct, ReasonWords> = {
  emergencyHandled: {
    does: '有人按了紧急求助。请先打电话，需要时拨 120、110、119，处理完再写明。',
    lasting: '写了以后，这一单不再显示紧急求助；经过会保留，不能改。',
    label: '怎样处理的',
    placeholder: '例如：已打电话，老人头晕，家属已到，送社区医院',
  },
  ask: {
    does: '把问题发给点单人，答复以后接着派单。不会用手机的，请打电话问，再替他记下答复。',
    lasting: '问题会记在单子上，不能撤回。',
    label: '要问什么',
    placeholder: '例如：手机是什么牌子的？要学哪几样？',
  },
  reject: {
    does: '这件事社区办不了，告诉点单人为什么、可以找谁。',
    lasting: '不受理以后不能再办这一单，点单人可以重新点。单子和原因会保留。',
    label: '原因，和可以找谁（点单人能看到）',
    placeholder: '例如：家里管道漏水请打物业电话，物业不管再来找社区',
    grave: true,
  },
  cancel: {
    does: '取消这一单，正在办的部门和服务队会收到通知。',
    lasting: '取消不能恢复，要办请重新点单。单子和原因会保留。',
    label: '为什么取消（点单人能看到）',
    placeholder: '例如：老人来电话说女儿已经教会了',
    grave: true,
  },
  dispute: {
    does: '点单人打电话说服务不对，由您记下来，社区核实。核实以前不算办完。',
    lasting: '异议会记在单子上，不能撤回，核实后写明结果。',
    label: '哪里不对',
    placeholder: '例如：说好教两个人，只来了一个小时就走了',
  },
  refuse: {
    does: '不领这一单。别的部门还能领；都不领会退回社区重新派。',
    lasting: '不领会记在单子上，不能撤回。社区可以再派给您。',
    label: '原因（可以不写）',
    placeholder: '例如：这项服务由卫健局负责',
    optional: true,
  },
  giveBack: {
    does: '把领了的单退回社区，由社区重新派。',
    lasting: '退回不能撤销，社区可以再派给您。',
    label: '为什么退回',
    placeholder: '例如：这个月讲师都排满了，最早下个月',
    grave: true,
  },
}

/** Carries out one of them. */
export const reasonAct = (
  { orderId, turn }: OrderView,
  act: ReasonAct,
  reason: string,
  department: Department | null,
): Promise<OrderView> => {
  const params = { orderId }
  switch (act) {
    case 'emergencyHandled':
      return call(answerEmergency, { params, body: { turn, reason } })
    case 'ask':
      return call(askRequester, { params, body: { turn, question: reason } })
    case 'reject':
      return call(rejectOrder, { params, body: { turn, reason } })
    case 'cancel':
      return call(cancelOrder, { params, body: { turn, reason } })
    case 'dispute':
      return call(disputeOrder, { params, body: { turn, reason } })
    default:
      if (department === null) throw new Error('no department acts here')
      return call(refuseOrder, { params, body: { turn, department, reason } })
  }
}
