import type { DocumentSheet } from './blocks'
import { contactWords, matterWords } from './parts'
import { sayWhen, shorten } from './say'
import type { Door, Subject } from './subject'

/** 上门通知单 for one door: what is decided, until when, and three ways to take part. It asks for no opinion. */
export const doorNoticeSheet = (subject: Subject, door: Door): DocumentSheet => ({
  id: door.flat,
  blocks: [
    { kind: 'title', over: subject.where, text: '上门通知单', under: `${door.label} 业主` },
    {
      kind: 'text',
      heading: null,
      lines: [
        `您好！“${subject.title}”（${matterWords(subject.matter)}）正在征求业主意见，需要您家投一票。我们上门时没有遇到您，请看到后在截止前表决。`,
      ],
      numbered: false,
    },
    {
      kind: 'fields',
      heading: null,
      rows: [
        ['投票时间', `${sayWhen(subject.opensAt)} 至 ${sayWhen(subject.closesAt)}`],
        ['方案摘要', shorten(subject.scheme.text, 80)],
        ['联系', contactWords(subject)],
      ],
    },
    { kind: 'code', opens: 'vote', text: subject.decisionId, words: ['微信扫一扫', '看方案、投票'] },
    {
      kind: 'text',
      heading: '怎样投票',
      lines: [
        '微信扫小程序码，验证手机号，选一项并签名。',
        '要纸质票，或者要人上门，请打电话。',
        '投票要由业主本人办，别人不能代签；可以书面委托。',
      ],
      numbered: true,
    },
    { kind: 'signature', lines: ['送达人', '送达时间'] },
    { kind: 'issuer', name: subject.convenor, date: '' },
  ],
})
