import { specialNames } from '@shared/decision/explain'
import { type Choice, type SpecialAsk, choiceNames } from '@shared/decision/model'
import { type GivenProxy, type ReceivedProxy, proxyStateNames, writtenFieldNames } from '@shared/decision/proxyModel'
import { sayMoment } from '@shared/kernel/instant'

interface Limits {
  readonly mode: 'free' | 'bound'
  readonly choice: Choice | null
  readonly consents: readonly SpecialAsk[]
}

/** How far the agent may go, in words. */
export const powerWords = ({ mode, choice, consents }: Limits): string => {
  const vote = mode === 'free' ? '由代理人自己决定怎么投' : choice === null ? '按业主写明的选择投' : `只能投“${choiceNames[choice]}”`
  return consents.length === 0 ? vote : `${vote}；还可以就${consents.map((ask) => specialNames[ask]).join('、')}表态`
}

/** Where an authorisation stands, for the principal. */
export const givenState = ({ state, endedBy, held }: GivenProxy): string => {
  if (state === 'overruled') return '您家自己投了票，以这一票为准，委托结束'
  if (state === 'voided') return '社区查实后作废，代投的票不算，请您自己投'
  if (state === 'unratified') return held === null ? '手续不齐，对方投了也要您追认' : '有一张代投的票，等您追认'
  if (state === 'refused') return endedBy === 'principal' ? '您没有追认' : endedBy === 'agent' ? '对方谢绝了' : '社区没有认可'
  return proxyStateNames[state]
}

/** Where it stands, for the agent. */
export const receivedState = ({ state, endedBy, cast }: ReceivedProxy): string => {
  switch (state) {
    case 'offered':
      return '等您答复'
    case 'active':
      return '您已接受，还没投'
    case 'used':
      return '您已替他投票'
    case 'unratified':
      return cast === null ? '手续不齐，投了要等业主追认' : '已投，等业主追认'
    case 'revoked':
      return '业主撤回了'
    case 'refused':
      return endedBy === 'agent' ? '您谢绝了' : '没有成立'
    case 'expired':
      return '已过期'
    case 'overruled':
      return '业主家自己投了票，以他的为准，您不用再投'
    case 'voided':
      return '社区查实后作废，您代投的票不算，有疑问请打电话问社区'
  }
}

/** What the paper lacks. */
export const missingWords = ({ missing }: Pick<GivenProxy, 'missing'>): string =>
  missing.map((field) => writtenFieldNames[field]).join('、')

export const untilWords = ({ endsAt }: Pick<GivenProxy, 'endsAt'>): string => `到 ${sayMoment(endsAt)}`
