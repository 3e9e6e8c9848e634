import { caseDocument } from '../../document/caseDocument'
import type { Block, CaseDocument } from '../../document/blocks'
import { sayEndOf } from '../../document/say'
import { dayOf } from '../../kernel/day'
import { sayDate } from '../../document/say'
import { sayDigest } from '../../kernel/digest'
import { consultationRows, drawingBlock, feedbackLines, markRows, paragraphs, periodRows, photoBlock, placeWords, voidMark } from './parts'
import type { CaseSubject, NoticeSubject } from './subject'

const footer = ({ digest }: NoticeSubject): string[] => [`公示指纹 ${sayDigest(digest)}`]

const code: Block = { kind: 'code', opens: 'notice', text: '', words: ['微信扫一扫', '看图纸、提意见'] }

/** 加装电梯公示: everything that the rules want shown (Xinwu rules 六(一)3), with where it hangs. */
export const buildNotice = (subject: CaseSubject, notice: NoticeSubject): CaseDocument =>
  caseDocument({
    kind: 'notice',
    caseId: subject.caseId,
    title: subject.title,
    day: dayOf(notice.postedAt),
    footer: footer(notice),
    sheets: [
      [
        ...voidMark(notice),
        { kind: 'title', over: subject.where, text: '既有住宅加装电梯公示', under: subject.title },
        { kind: 'text', heading: null, lines: [`${placeWords(subject)}拟加装电梯。现将有关情况公示如下。`], numbered: false },
        { kind: 'fields', heading: '一、业主意见征集情况', rows: consultationRows(notice) },
        { kind: 'text', heading: '二、文字说明', lines: paragraphs(notice.text), numbered: false },
        { kind: 'fields', heading: '三、初步设计方案', rows: markRows(notice) },
        drawingBlock(notice),
        { kind: 'fields', heading: '四、公示期', rows: periodRows(notice) },
        { kind: 'text', heading: '五、有意见怎么提', lines: feedbackLines(notice.feedback), numbered: true },
        {
          kind: 'text',
          heading: '六、提了以后怎么办',
          lines: [
            '公示期内的书面异议，由街道或社区组织建设者和您协商，并作记录。',
            '公示期满后，社区出具公示报告，协商记录作附件。',
            '您的姓名和电话只给社区和街道看，不会公开。',
          ],
          numbered: true,
        },
        code,
        { kind: 'issuer', name: `${subject.title} 全体建设者`, date: sayDate(notice.postedAt) },
        photoBlock(notice, '张贴照片'),
      ],
    ],
  })

/** What a poster has room for; the whole is one scan away. */
const posterText = 700
const shortened = (text: string): string[] => {
  const letters = Array.from(text)
  return paragraphs(letters.length > posterText ? `${letters.slice(0, posterText).join('')}……（全文请扫码看）` : text).slice(0, 6)
}

/** What hangs at the door: the same in short, in large type, with the code that opens the whole. One A3 page. */
export const buildPoster = (subject: CaseSubject, notice: NoticeSubject): CaseDocument => {
  const shown = (['plan', 'elevation'] as const).flatMap((kind) => notice.drawings.find((drawing) => drawing.kind === kind) ?? [])
  return caseDocument({
    kind: 'noticePoster',
    caseId: subject.caseId,
    title: subject.title,
    day: dayOf(notice.postedAt),
    paper: 'A3',
    onePage: true,
    footer: footer(notice),
    sheets: [
      [
        ...voidMark(notice),
        { kind: 'title', over: subject.where, text: '加装电梯公示', under: placeWords(subject) },
        {
          kind: 'fields',
          heading: null,
          rows: [...consultationRows(notice).slice(0, 3), ['有意见请在', `${sayEndOf(notice.endsAt)} 以前提出`]],
        },
        { kind: 'text', heading: '说明', lines: shortened(notice.text), numbered: false },
        { ...drawingBlock({ drawings: shown }), heading: null, size: 'pair' },
        { kind: 'fields', heading: null, rows: markRows(notice) },
        { kind: 'text', heading: '有意见怎么提', lines: feedbackLines(notice.feedback), numbered: true },
        { ...code, words: ['微信扫一扫', '看全部图纸', '在手机上提意见'] },
        { kind: 'issuer', name: `${subject.title} 全体建设者`, date: sayDate(notice.postedAt) },
      ],
    ],
  })
}
