import { oneOfKeys } from '../kernel/oneOfKeys'

/** What is missing before a step of an order may be taken, each with a plain sentence that says what to do. */
export const orderLackSentences = {
  nobodyNamed: '还没有选派给谁，请至少选一个',
  notAsked: '这一单没有派给您的部门，或者您已经推掉了',
  notOffered: '这一单没有派给您的服务队，请看看别的单',
  contactedAlready: '已经联系过点单人了，不能当作超时收回',
  notExpired: '期限还没有到，请等到时间再办',
  notContacted: '还没有记下和点单人的第一次联系，请先打电话再约时间',
  tooFewMembers: '去的人不够：有孩子在场或上门的服务要两个人一起去，请再选一位',
  servesOwnOrder: '点单人不能自己为自己服务，请换一位',
  notBegun: '还没到约好的时间，请到时间再办',
  servedYourself: '您自己参加了这次服务，请由别的同事来办',
  termRunning: '点单人还在确认期内。打电话问过本人的，请选“电话确认”',
  nothingWrong: '这一单没有未处理的求助，请刷新看看',
  mergedClosed: '要并入的那一单已经结束，请另选一单',
  hoursPosted: '这次服务的时长已经记入，请选“服务有效”，时长有误由服务队更正',
} as const
export type OrderLack = keyof typeof orderLackSentences
export const OrderLack = oneOfKeys(orderLackSentences)
