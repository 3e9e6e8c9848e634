import { specialNames, specialSentence, testNames, testSentence, verdictSentence } from '../decision/explain'
import { exceptionSentence } from '../decision/exception'
import { inquiryDays, inquiryEndsAt, openInquiries } from '../decision/inquiry'
import type { Result } from '../decision/model'
import { ruleFor } from '../decision/rule'
import { sayDigest } from '../kernel/digest'
import type { Block } from './blocks'
import { contactWords, matterWords, scopeWords } from './parts'
import { sayArea, sayDate, sayEndOf, sayShare, sayWhen } from './say'
import type { Subject } from './subject'

/** One line that says what was decided: the 摘要 of the template. */
const summary = (subject: Subject, result: Result): string =>
  `${scopeWords(subject)}的业主就“${subject.title}”（${matterWords(subject.matter)}）进行了表决。${verdictSentence(result)}`

/** Exactly the fields of Foshan Nanhai's published template for the notice of a result (2024-11), in its order. */
const nanhaiRows = (subject: Subject, result: Result): [string, string][] => {
  const { roll } = subject
  const { participation, tally } = result
  const of = (part: number, whole: number, name: string): string => `，占${name} ${sayShare(part, whole)}`
  return [
    ['标题', subject.title],
    ['摘要', summary(subject, result)],
    ['表决范围', scopeWords(subject)],
    ['投票开始时间', sayWhen(subject.opensAt)],
    ['投票结束时间', `${sayWhen(result.closedAt)}${result.how === 'early' ? '（全部业主已表决，提前截止）' : ''}`],
    ['发起人', subject.convenor],
    ['联系人及电话', contactWords(subject)],
    ['总人数', `${roll.people} 人`],
    ['总面积', sayArea(roll.area)],
    ['参与人数', `${participation.people} 人${of(participation.people, roll.people, '总人数')}`],
    ['参与面积', `${sayArea(participation.area)}${of(participation.area, roll.area, '总面积')}`],
    ['同意人数', `${tally.agree.people} 人${of(tally.agree.people, participation.people, '参与人数')}`],
    ['同意面积', `${sayArea(tally.agree.area)}${of(tally.agree.area, participation.area, '参与面积')}`],
    ['依据', ruleFor(subject.matter).basis],
  ]
}

/** The four tests with whole people and 0.01 m²: these decide, the percentages above are for reading. */
const tests = (result: Result): Block => ({
  kind: 'table',
  heading: '四项是否达到法定比例',
  head: ['项目', '比较', '结论'],
  rows: [
    ...result.tests.map((t) => [testNames[t.name], testSentence(t).replace(/，(没有)?达到$/, ''), t.passed ? '达到' : '没有达到']),
    ...result.special.map((s) => [
      `${specialNames[s.ask]}（单独同意）`,
      specialSentence(s).replace(/，已齐$|，还差.*$/, ''),
      s.passed ? '已齐' : '不齐',
    ]),
  ],
  figures: [false, false, false],
})

/** What the street decided beside the result, if it did. */
const exceptionOf = ({ exception }: Subject): Block[] =>
  exception
    ? [{ kind: 'text', heading: '例外认定', lines: [`${sayWhen(exception.at)}，${exceptionSentence(exception)}`], numbered: false }]
    : []

const remarks = (result: Result): string[] => [
  '百分比四舍五入到两位小数，只供阅读；是否达到，按人数和面积的整数比较。',
  '弃权算参与，不算同意。没有表决的不算参与。',
  ...(result.contested > 0 ? [`另有 ${result.contested} 人的选票前后矛盾，截止前没有核实清楚，没有计入参与。`] : []),
  `核对用：名册和选票都有指纹。结果文件指纹 ${sayDigest(result.resultDigest)}，业主可凭回执号在小程序里查自己的票是否计入。`,
]

/** 初步统计结果公示: what came out, open to inquiries for seven days. Totals only. */
export const preliminaryNotice = (subject: Subject, result: Result, isFinal: boolean): Block[] => {
  const ends = sayEndOf(inquiryEndsAt(result.closedAt))
  return [
    ...(isFinal ? [{ kind: 'mark' as const, text: '询异期已满，本公示已由《表决结果公告》代替。' }] : []),
    { kind: 'title', over: subject.where, text: '初步统计结果公示', under: `关于“${subject.title}”` },
    { kind: 'fields', heading: null, rows: nanhaiRows(subject, result) },
    tests(result),
    ...exceptionOf(subject),
    {
      kind: 'text',
      heading: '对结果有疑问怎么办',
      lines: [
        `询异期 ${inquiryDays} 天，到 ${ends} 为止。期内结果是初步的。`,
        '本次表决的业主可以在小程序的结果页点“对结果有疑问”写下来，也可以书面交到社区。每一条都会登记，并书面答复。',
        `联系：${contactWords(subject)}。`,
        '询异期满后公布《表决结果公告》。',
      ],
      numbered: true,
    },
    { kind: 'text', heading: '说明', lines: remarks(result), numbered: true },
    { kind: 'issuer', name: subject.convenor, date: sayDate(result.closedAt) },
  ]
}

/** 表决结果公告: after the inquiry period. Says how many inquiries there were and how many were answered, never whose. */
export const resultNotice = (subject: Subject, result: Result): Block[] => {
  const unanswered = openInquiries(subject.inquiries)
  const { asked, answered } = subject.inquiries
  return [
    ...(unanswered ? [{ kind: 'mark' as const, text: `${unanswered}。答复后本公告会更新。` }] : []),
    { kind: 'title', over: subject.where, text: '表决结果公告', under: `关于“${subject.title}”` },
    { kind: 'fields', heading: null, rows: nanhaiRows(subject, result) },
    tests(result),
    ...exceptionOf(subject),
    {
      kind: 'fields',
      heading: '询异',
      rows: [
        ['询异期', `${sayDate(result.closedAt)} 公布初步结果，到 ${sayEndOf(inquiryEndsAt(result.closedAt))} 为止`],
        ['询异和答复', asked === 0 ? '没有收到询异' : `收到 ${asked} 条，已书面答复 ${answered} 条`],
      ],
    },
    {
      kind: 'text',
      heading: '说明',
      lines: [...remarks(result), '业主认为决定侵害自己合法权益的，可以依法请求人民法院撤销。'],
      numbered: true,
    },
    { kind: 'issuer', name: subject.convenor, date: sayDate(inquiryEndsAt(result.closedAt)) },
  ]
}
