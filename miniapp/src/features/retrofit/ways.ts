import { CaseState } from '@shared/retrofit/state'
import type { CaseView } from '@shared/retrofit/view'
import type { CasePart } from '@/navigation'

/** Somewhere an owner can go from the page of a case: a part of the case, or the vote it stands on. */
export interface Way {
  readonly name: string
  readonly words: string
  readonly to: CasePart | 'vote' | 'result' | 'meetings' | 'vendors'
}

/** Whether the road has come to `from`; a suspended case counts as where it stood, one that ended has left the road. */
const reached = ({ state, suspendedFrom }: Pick<CaseView, 'state' | 'suspendedFrom'>, from: CaseState): boolean => {
  const at = suspendedFrom ?? state
  return at !== 'cancelled' && CaseState.options.indexOf(at) >= CaseState.options.indexOf(from)
}

/**
 * What an owner can look at or do, the most pressing first. Only what is there: no notice before the scheme is ready,
 * no shares before the notice, no subsidy before the registration.
 */
export const waysOf = (head: Pick<CaseView, 'state' | 'suspendedFrom' | 'decisionId'>): Way[] => {
  const { state, decisionId } = head
  const running = state === 'noticeRunning'
  const voted = decisionId !== null
  const ways: readonly (readonly [shown: boolean, to: Way['to'], name: string, words: string])[] = [
    [running, 'notice', '看公示', '方案、图纸、公示到哪一天'],
    [running, 'object', '我要提意见', '写书面异议，社区会来协商'],
    [voted && state === 'consulting', 'vote', '去看表决', '同意、反对还是弃权，您来定'],
    [voted && state === 'coordinating', 'meetings', '看协调会', '什么时候、在哪里开'],
    [reached(head, 'noticeReported'), 'agreement', '看协议、签协议', '出资业主之间的约定'],
    [reached(head, 'noticeReported'), 'shares', '看各家出多少钱', '总价、补贴、每一户分摊'],
    [head.state !== 'cancelled' && !reached(head, 'noticeReported'), 'shares', '算一算各家出多少', '换总价、换办法，看看您家大约出多少'],
    [reached(head, 'registered'), 'subsidy', '看补贴', '能补多少、审到哪一步'],
    [reached(head, 'registered'), 'ledger', '看运行账本', '电费、维保、检验花了多少'],
    [reached(head, 'noticeReported'), 'notice', '看公示', '公示的方案和公示报告'],
    [reached(head, 'consented'), 'vendors', '看推荐的电梯单位', '社区推荐的企业和邻居的评价'],
    [voted && reached(head, 'coordinating'), 'result', '看表决结果', '同意的比例，可以自己重算'],
  ]
  return ways.flatMap(([shown, to, name, words]) => (shown ? [{ to, name, words }] : []))
}
