import { specialNames } from '../decision/explain'
import { Choice, type SpecialAsk, choiceNames } from '../decision/model'
import type { DocumentSheet } from './blocks'
import { contactWords, matterWords, scopeWords } from './parts'
import { sayArea, sayWhen, shorten } from './say'
import type { PaperVoter, Subject } from './subject'

/** Characters of the scheme that fit a ballot of one page together with forty rooms; the whole text is in the notice. */
const SUMMARY = 180

const askWords: Record<SpecialAsk, string> = {
  levelEntry: '平层入户要每一户都同意，多数票不能代替',
  occupiedPart: '方案占用您家自己的部分，要您单独同意，多数票不能代替',
}

const rules = (subject: Subject): string[] => [
  '一式一份，只认这一张。涂改、多选、不选、没有签名的无效；写坏了请向社区换一张。',
  '由业主本人签名。几个人共有的，推选一人签；书面委托别人的，附授权委托书原件。',
  '弃权算参与，不算同意。已经用手机投过的不要再交纸质票，两种不一样时先核实，核实清楚之前都不计入。',
  `请在 ${sayWhen(subject.closesAt)} 前交给社区工作人员，或打电话请人上门取。${contactWords(subject)}。`,
  '工作人员会拍照、两人分别登记。请记下右上角的编号，以后凭它查询。',
]

/** 纸质表决票 of one voter: one page, with a code that leads back to this voter of this vote and to no other. */
export const ballotSheet = (subject: Subject, voter: PaperVoter): DocumentSheet => ({
  id: voter.code,
  blocks: [
    { kind: 'code', opens: 'paper', text: voter.code, words: ['纸票编号', voter.code] },
    { kind: 'title', over: subject.where, text: '业主表决票', under: subject.title },
    {
      kind: 'fields',
      heading: null,
      rows: [
        ['房号', voter.label],
        ['专有部分面积', `${sayArea(voter.area)}${voter.flats > 1 ? `（${voter.flats} 套合计）` : ''}，计 1 人`],
        ['表决事项', `${subject.title}（${matterWords(subject.matter)}）`],
        ['表决范围', scopeWords(subject)],
        ['投票时间', `${sayWhen(subject.opensAt)} 至 ${sayWhen(subject.closesAt)}`],
        ['方案摘要', `${shorten(subject.scheme.text, SUMMARY)}（全文见通知公告）`],
      ],
    },
    { kind: 'choices', heading: '表决意见', remark: '在一个框里打√', options: Choice.options.map((c) => choiceNames[c]) },
    ...voter.asks.map((ask) => ({
      kind: 'choices' as const,
      heading: `单独同意：${specialNames[ask]}`,
      remark: askWords[ask],
      options: ['同意', '不同意'],
    })),
    { kind: 'signature', lines: ['业主签名', '日期', '代理人签名（有书面委托的）'] },
    { kind: 'text', heading: '填写说明', lines: rules(subject), numbered: true },
  ],
})
