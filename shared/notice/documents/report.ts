import { caseDocument } from '../../document/caseDocument'
import type { Block, CaseDocument } from '../../document/blocks'
import { sayDate, sayEndOf, sayWhen } from '../../document/say'
import { dayOf } from '../../kernel/day'
import { sayDigest } from '../../kernel/digest'
import type { Digest } from '../../kernel/digest'
import type { Instant } from '../../kernel/instant'
import { outcomeNames } from '../negotiation'
import { groundWord, isStatutory } from '../objection'
import { objectionRows, talkBlocks } from './objection'
import { consultationRows, drawingBlock, paragraphs, photoBlock, placeWords, voidMark } from './parts'
import type { CaseSubject, NoticeSubject, ObjectionSubject } from './subject'

export interface ReportSubject {
  readonly number: string
  readonly at: Instant
  readonly opinion: string
  readonly digest: Digest
}

/** What became of the objections, in one sentence each for how many. */
const summary = (objections: readonly ObjectionSubject[]): string[] => {
  const statutory = objections.filter(isStatutory)
  const late = objections.filter((o) => o.form === 'written' && o.late).length
  const oral = objections.filter((o) => o.form === 'oral').length
  const ended = (outcome: ObjectionSubject['outcome']): number => statutory.filter((o) => o.outcome === outcome).length
  return [
    statutory.length === 0
      ? '公示期内没有收到书面异议。'
      : `公示期内收到书面异议 ${statutory.length} 件，均已组织协商并形成记录：撤回 ${ended('withdrawn')} 件，达成一致 ${ended('agreed')} 件，未达成一致 ${ended('notAgreed')} 件。`,
    ...(ended('notAgreed') > 0 ? ['未达成一致的异议如实列在下面，已充分协商并记录，异议人可以依法另行主张权利。'] : []),
    ...(late > 0 ? [`公示期满后收到 ${late} 件（逾期），已登记答复，不作为公示期内的异议。`] : []),
    ...(oral > 0 ? [`另有口头意见 ${oral} 条，已登记。`] : []),
  ]
}

const list = (objections: readonly ObjectionSubject[]): Block[] =>
  objections.length === 0
    ? []
    : [
        {
          kind: 'table',
          heading: '异议一览',
          head: ['异议人', '收到时间', '理由', '结果'],
          rows: objections.map((o) => [
            o.alias,
            sayDate(o.receivedAt),
            o.grounds.map(groundWord).join('、'),
            o.outcome === null ? '—' : outcomeNames[o.outcome],
          ]),
          figures: [false, false, false, false],
        },
      ]

const annex = (objection: ObjectionSubject, n: number, named: boolean): Block[] => [
  { kind: 'title', over: `附件 ${n + 1}`, text: '异议协商记录', under: objection.alias },
  { kind: 'fields', heading: null, rows: objectionRows(objection) },
  ...(objection.withdrawnAt === null
    ? []
    : [{ kind: 'text' as const, heading: null, lines: [`异议人于 ${sayWhen(objection.withdrawnAt)} 撤回异议。`], numbered: false }]),
  ...objection.talks.flatMap((talk) => talkBlocks(talk, objection.alias, named)),
  ...(named
    ? [
        {
          kind: 'pictures' as const,
          heading: '签字原件',
          size: 'large' as const,
          pictures: objection.talks.flatMap((talk) =>
            talk.scans.map(({ fileId, sha256 }, i) => ({ fileId, sha256, caption: `${sayDate(talk.heldAt)} 协商记录第 ${i + 1} 页` })),
          ),
        },
      ]
    : [{ kind: 'text' as const, heading: null, lines: ['签字原件由社区存档，不随本报告公开。'], numbered: false }]),
]

/**
 * 公示报告 (Xinwu rules 六(一)3): issued by the community after the period, with every negotiation as an annex. The copy for others names
 * nobody and leaves out what was said; `named` is the one that the community and the street keep.
 */
export const buildReport = (
  subject: CaseSubject,
  notice: NoticeSubject,
  report: ReportSubject,
  objections: readonly ObjectionSubject[],
  named: boolean,
): CaseDocument => {
  const statutory = objections.filter(isStatutory)
  return caseDocument({
    kind: named ? 'noticeReportNamed' : 'noticeReport',
    caseId: subject.caseId,
    title: subject.title,
    day: dayOf(report.at),
    footer: [`公示指纹 ${sayDigest(notice.digest)}`, `报告指纹 ${sayDigest(report.digest)}`],
    sheets: [
      [
        ...voidMark(notice),
        ...(named ? [{ kind: 'mark' as const, text: '内部存档：有异议人姓名和电话，不得公开或转交他人。' }] : []),
        { kind: 'title', over: subject.where, text: '加装电梯公示报告', under: `${subject.community}公示${report.number}` },
        {
          kind: 'text',
          heading: null,
          lines: [`${placeWords(subject)}拟加装电梯，实施主体依照规定进行了公示。公示期已满，现将公示情况报告如下。`],
          numbered: false,
        },
        {
          kind: 'fields',
          heading: '一、公示情况',
          rows: [
            ['公示时间', `${sayWhen(notice.postedAt)} 至 ${sayEndOf(notice.endsAt)}`],
            ['公示天数', `${notice.days} 天${notice.extended ? '，最后一天是休息日，已顺延' : ''}`],
            [
              '公示位置',
              notice.photos
                .map(({ where }) => where)
                .filter(Boolean)
                .join('、') || '单元出入口外、小区主要出入口、布告栏',
            ],
            ['公示内容', '业主意见征集情况、文字说明、初步设计方案（平面图、立面图）'],
          ],
        },
        { kind: 'fields', heading: '二、业主意见征集情况', rows: consultationRows(notice).slice(0, 4) },
        { kind: 'text', heading: '三、异议和协商', lines: summary(objections), numbered: true },
        ...list(statutory),
        { kind: 'text', heading: '四、社区意见', lines: paragraphs(report.opinion), numbered: false },
        {
          kind: 'text',
          heading: '附件',
          lines: statutory.length === 0 ? ['公示图纸和张贴照片'] : [...statutory.map((o) => `${o.alias}的协商记录`), '公示图纸和张贴照片'],
          numbered: true,
        },
        { kind: 'issuer', name: `${subject.community}（盖章）`, date: sayDate(report.at) },
      ],
      ...statutory.map((objection, n) => annex(objection, n, named)),
      [
        { kind: 'title', over: `附件 ${statutory.length + 1}`, text: '公示图纸和张贴照片', under: subject.title },
        drawingBlock(notice),
        photoBlock(notice, '张贴照片'),
      ],
    ],
  })
}
