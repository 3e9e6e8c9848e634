import { specialNames } from '@shared/decision/explain'
import { SpecialAsk, choiceNames } from '@shared/decision/model'
import { sayMoment } from '@shared/kernel/instant'
import type { Kept } from './model'

/** `“3 幢加装电梯”301 室，您选的是同意，平层入户：同意，11月23日 周一 10:00 签名`. */
export const signedWords = ({ title, rooms, choice, consents, signedAt }: Kept): string =>
  [
    `“${title}”${rooms}，您选的是${choiceNames[choice]}`,
    ...SpecialAsk.options.flatMap((ask) =>
      consents[ask] === undefined ? [] : [`${specialNames[ask]}：${consents[ask] === 'given' ? '同意' : '不同意'}`],
    ),
    `${sayMoment(signedAt)} 签名`,
  ].join('，')

/** What became of a kept ballot and what to do, one sentence each. */
export const keptWords = (ballot: Kept): { readonly head: string; readonly body: readonly string[] } => {
  switch (ballot.state) {
    case 'waiting':
      return {
        head: '签好了，还没有交上去',
        body: [
          `${signedWords(ballot)}。`,
          `连上网会自动交，不会重复计票。看到回执才算投了票，请在 ${sayMoment(ballot.closesAt)} 前连上网络。`,
        ],
      }
    case 'refused':
      return {
        head: '这一票没有计入',
        body: [ballot.sentence, `您签的是：${signedWords(ballot)}。需要时可以给社区工作人员看。`],
      }
    case 'arrived':
      return {
        head: '这一票已经交上去了',
        body: [
          `${signedWords(ballot)}。回执号 ${ballot.receipt}。`,
          ...(ballot.counts ? [] : ['它和您家另一张票不一样，社区核实以前两张都先不计。社区会联系您。']),
        ],
      }
  }
}
