import { expect } from '@jest/globals'
import type { Actor } from './actor'
import type { Hand, Take } from './hands'
import type { Stairwell } from './twelve'

/** What the homes of the stairwell do on their phones, in elder mode throughout; the rest they do on paper and at the counter. */

const elderly = async (take: Take, owner: Actor): Promise<Hand> => {
  const hand = await take(owner)
  await hand.open('/pages/me/index')
  await hand.tap('换成长辈版（关怀版）')
  await hand.see('换回普通版')
  return hand
}
const voteRoute = ({ decisionId }: Stairwell): string => `/packages/decision/pages/vote/index?id=${decisionId}`
const proxyRoute = ({ decisionId }: Stairwell): string => `/packages/decision/pages/proxy/index?id=${decisionId}`

/** One task a screen: the choice, then the signature. */
const chooses = async (hand: Hand, choice: string): Promise<void> => {
  await hand.see('怎么选？')
  await hand.tap(choice)
  await hand.see(`您选的是：${choice}`)
  await hand.tap('下一步')
  await hand.sign()
  await hand.tap(`确认${choice}`)
}

/** An owner of eighty votes alone. */
export const elderVotes = async (stairwell: Stairwell, take: Take): Promise<void> => {
  const hand = await elderly(take, stairwell.owners.elder)
  await hand.open(voteRoute(stairwell))
  await chooses(hand, '同意')
  await hand.see('您的一票已收到')
  await hand.shoot('twelve-elder-receipt')
  await hand.away()
}

/** Signed in a stairwell without a network: kept, not believed cast, sent when the network is back. */
export const offlineVotes = async (stairwell: Stairwell, take: Take): Promise<void> => {
  const { offline } = stairwell.owners
  const hand = await elderly(take, offline)
  await hand.open(voteRoute(stairwell))
  await hand.see('怎么选？')
  await hand.network('offline')
  await chooses(hand, '同意')
  await hand.see('签好了，还没有交上去')
  expect((await stairwell.own(offline)).vote.revision).toBe(0)
  await hand.shoot('twelve-offline-kept')
  await hand.network('online')
  await hand.see('这一票已经交上去了')
  expect((await stairwell.own(offline)).vote.revision).toBe(1)
  await hand.away()
}

/** One of the couple has voted; the other one, who owns as well, signs that it is not so. */
export const coupleDisagrees = async (stairwell: Stairwell, take: Take): Promise<void> => {
  const { owners, partner } = stairwell
  await stairwell.votes(owners.couple, 'agree')
  const hand = await elderly(take, partner)
  await hand.open(voteRoute(stairwell))
  await hand.tap('我是共有人，我有不同意见')
  await hand.see('两张票都先不算')
  await hand.tap('反对')
  await hand.sign()
  await hand.tap('签名并提出')
  await hand.see('有两张不一样的票')
  await hand.shoot('twelve-couple')
  await hand.away()
}

/** Whoever is away asks the neighbour in 101, who accepts and votes for them. */
export const neighbourVotes = async (stairwell: Stairwell, take: Take): Promise<void> => {
  const { away, elder } = stairwell.owners
  const principal = await elderly(take, away)
  await principal.open(proxyRoute(stairwell))
  await principal.tap('请一位邻居代投')
  await principal.see('请哪一家代投？')
  await principal.tap('101 室')
  await principal.tap('下一步')
  await principal.tap('由他决定')
  await principal.tap('下一步')
  await principal.see('看清楚，再签名')
  await principal.sign()
  await principal.tap('签好了，请他代投')
  await principal.see('等对方答复')
  await principal.away()

  const agent = await elderly(take, elder)
  await agent.open(proxyRoute(stairwell))
  await agent.tap('接受委托')
  await agent.sign()
  await agent.tap('签好了，接受')
  await agent.tap('替他投票')
  await agent.see('不是您自己家的票')
  await agent.tap('同意')
  await agent.tap('下一步')
  await agent.sign()
  await agent.tap('替他投同意')
  await agent.see('您已替他投票')
  await agent.shoot('twelve-agent')
  await agent.away()
}

/** The phone of a home whose paper was entered tells so, with the receipt. */
export const paperIsTold = async (stairwell: Stairwell, take: Take, receipt: string): Promise<void> => {
  const owner = stairwell.owners.paperOne
  await owner.bindHomes()
  const hand = await elderly(take, owner)
  await hand.open(voteRoute(stairwell))
  await hand.see('纸质票')
  await hand.see(receipt)
  await hand.shoot('twelve-paper')
  await hand.away()
}

/** After closing: the picture of the result, the couple told that theirs did not count. */
export const resultIsRead = async (stairwell: Stairwell, take: Take): Promise<void> => {
  const hand = await elderly(take, stairwell.owners.elder)
  await hand.open(`/packages/decision/pages/result/index?id=${stairwell.decisionId}`)
  await hand.see('表决通过')
  for (const bar of ['参与人数', '参与面积', '同意人数', '同意面积']) await hand.see(bar)
  await hand.shoot('twelve-result')
  await hand.away()
}
