import { caseDocument } from '../../document/caseDocument'
import type { Block, CaseDocument } from '../../document/blocks'
import { sayDate } from '../../document/say'
import { dayOf, sayFullDay } from '../../kernel/day'
import { actorNames } from '../state'
import { opinionNames, packNames } from '../filing'
import { contractTable, designRows, placeOf, projectRows } from './parts'
import type { AskPaper, CasePaper, CorrectionPaper, ReplyPaper } from './subject'

/** 一次性补正告知书 (Xinwu rules 六(二)1): every document and what to do about it, in one notice. */
export const buildCorrection = (paper: CasePaper, notice: CorrectionPaper, item: string, street: string): CaseDocument =>
  caseDocument({
    ...{ kind: 'correctionNotice', caseId: paper.caseId, title: paper.title, item, day: dayOf(notice.at) },
    sheets: [
      [
        { kind: 'title', over: paper.where, text: '一次性补正告知书', under: paper.title },
        {
          kind: 'text',
          heading: null,
          lines: [
            `${placeOf(paper)}加装电梯的申请人：`,
            '您提交的申请材料收到了。以下材料需要补正，已经一次写全。请补齐后重新提交，没有列出的材料不用再动。',
          ],
          numbered: false,
        },
        {
          kind: 'table',
          heading: null,
          head: ['材料', '缺什么、怎么补'],
          rows: notice.items.map(({ document, missing }) => [packNames[document], missing]),
          figures: [false, false],
        },
        { kind: 'text', heading: null, lines: ['材料补齐的当天起，重新计算 5 个工作日的初审期限。'], numbered: false },
        { kind: 'issuer', name: `${street}物业管理办公室（盖章）`, date: sayDate(notice.at) },
      ],
    ],
  })

/** 工作联系单: the housing bureau asks another office (Xinwu rules 六(二)1); the answer goes below, or it stands there already. */
export const buildSheet = (paper: CasePaper, ask: AskPaper, item: string): CaseDocument =>
  caseDocument({
    ...{ kind: 'contactSheet', caseId: paper.caseId, title: paper.title, item, day: dayOf(ask.sentAt) },
    ...(ask.number !== null && { number: ask.number }),
    sheets: [
      [
        { kind: 'title', over: paper.where, text: '工作联系单', under: ask.number ?? paper.title },
        {
          kind: 'fields',
          heading: null,
          rows: [
            ['主送', actorNames[ask.bureau]],
            ['事由', ask.subject],
            ['请答复', `${sayFullDay(ask.due)}以前（收到后 5 个工作日内）`],
          ],
        },
        { kind: 'fields', heading: '项目', rows: projectRows(paper) },
        { kind: 'fields', heading: '设计方案', rows: designRows(paper) },
        ...(ask.answer
          ? [
              {
                kind: 'fields' as const,
                heading: '答复意见',
                rows: [
                  ['意见', opinionNames[ask.answer.opinion]],
                  ['说明', ask.answer.text || '无'],
                  ['时间', sayDate(ask.answer.at)],
                ] as [string, string][],
              },
            ]
          : [
              {
                kind: 'signature' as const,
                lines: ['意见：□ 同意　□ 修改后同意　□ 不同意', '说明：', '单位（盖章）：　　　　　　　　　年　　月　　日'],
              },
            ]),
        { kind: 'issuer', name: '区住房和城乡建设局（盖章）', date: sayDate(ask.sentAt) },
      ],
    ],
  })

const opinionTable = (asks: readonly AskPaper[]): Block[] =>
  asks.length === 0
    ? []
    : [
        {
          kind: 'table',
          heading: '各部门意见',
          head: ['部门', '意见', '说明'],
          rows: asks.map(({ bureau, answer }) => [actorNames[bureau], answer ? opinionNames[answer.opinion] : '—', answer?.text || '—']),
          figures: [false, false, false],
        },
      ]

/** 加装电梯开工备案通知单 (Xinwu rules 九), with the words of the bureaus that were asked. */
export const buildFilingNotice = (paper: CasePaper, reply: ReplyPaper): CaseDocument =>
  caseDocument({
    ...{ kind: 'filingNotice', caseId: paper.caseId, title: paper.title, day: dayOf(reply.at), onePage: true },
    ...(reply.number !== null && { number: reply.number }),
    sheets: [
      [
        { kind: 'title', over: paper.where, text: '加装电梯开工备案通知单', under: reply.number },
        {
          kind: 'text',
          heading: null,
          lines: [`${placeOf(paper)}加装电梯的申请人：`, '经审核并征求有关部门意见，准予备案，可以开工。'],
          numbered: false,
        },
        { kind: 'fields', heading: '项目', rows: projectRows(paper) },
        { kind: 'fields', heading: '备案的设计方案', rows: designRows(paper) },
        ...contractTable(paper, false),
        ...opinionTable(reply.asks),
        {
          kind: 'text',
          heading: '开工和使用前',
          lines: [
            '安装前报告区市场监管局，并办理施工告知。',
            '按备案的图纸施工；需要变更的，先停工并重新征求意见、公示和备案。',
            '经竣工验收和监督检验合格后才能使用，并在投入使用前或者投入使用后 30 日内办理使用登记。',
          ],
          numbered: true,
        },
        { kind: 'issuer', name: '区住房和城乡建设局（盖章）', date: sayDate(reply.at) },
      ],
    ],
  })

/** The one reply (统一回复) when an application was not filed: why, and what the applicant can do next. */
export const buildReply = (paper: CasePaper, reply: ReplyPaper, item: string): CaseDocument =>
  caseDocument({
    ...{ kind: 'filingReply', caseId: paper.caseId, title: paper.title, item, day: dayOf(reply.at) },
    sheets: [
      [
        { kind: 'title', over: paper.where, text: '加装电梯备案审查回复', under: paper.title },
        {
          kind: 'text',
          heading: null,
          lines: [`${placeOf(paper)}加装电梯的申请人：`, '您的申请经审查，这次不予备案。原因如下：', reply.reason ?? ''],
          numbered: false,
        },
        ...opinionTable(reply.asks),
        {
          kind: 'text',
          heading: '您可以',
          lines: [
            '只要改材料的，改好后重新申请。',
            '要改设计、但表决的内容不变的，重新设计并重新公示。',
            '要改表决过的内容的，重新征求全体业主意见。',
          ],
          numbered: true,
        },
        { kind: 'issuer', name: '区住房和城乡建设局（盖章）', date: sayDate(reply.at) },
      ],
    ],
  })
