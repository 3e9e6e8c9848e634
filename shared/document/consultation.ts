import { explainRule } from '../decision/rule'
import type { Block } from './blocks'
import { contactWords, matterWords, periodRows, rollRows, schemeText, scopeWords, withdrawnMark } from './parts'
import { sayDate } from './say'
import type { Subject } from './subject'

/** How to vote, in the order in which most people will. */
const ways = (subject: Subject): string[] => [
  '手机投票：微信扫下面的小程序码，打开“邻里”，验证手机号后选一项，手写签名。交上后会有一个回执号，请记下。',
  '纸质投票：向社区领取写有您家房号的纸质表决票，填好、签名，在截止前交回。纸质票和手机投票效力相同。',
  `不方便出门或不会用手机：请打电话，社区可以上门。${contactWords(subject)}。`,
  '自己不能投的，可以书面委托别人：写明代理人姓名、委托事项、权限和期限，并由本人签名。口头答应、家人代签都不算。',
]

/** 征求意见（投票）通知公告: calls the owners of the scope to vote (Dongguan's 投票通知公告). Totals only, no rooms, no names. */
export const consultationNotice = (subject: Subject): Block[] => [
  ...withdrawnMark(subject),
  { kind: 'title', over: subject.where, text: '征求意见（投票）通知公告', under: `关于“${subject.title}”` },
  {
    kind: 'fields',
    heading: null,
    rows: [
      ['表决事项', `${subject.title}（${matterWords(subject.matter)}）`],
      ['表决范围', scopeWords(subject)],
      ...rollRows(subject),
      ...periodRows(subject),
      ['发起人', subject.convenor],
      ['联系人及电话', contactWords(subject)],
    ],
  },
  schemeText(subject),
  { kind: 'text', heading: '怎样投票', lines: ways(subject), numbered: true },
  { kind: 'code', opens: 'vote', text: subject.decisionId, words: ['微信扫一扫，打开这次表决'] },
  { kind: 'text', heading: '怎样算通过', lines: explainRule(subject.matter), numbered: true },
  { kind: 'issuer', name: subject.convenor, date: sayDate(subject.roll.frozenAt) },
]
