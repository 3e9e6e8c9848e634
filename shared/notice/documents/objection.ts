import { caseDocument } from '../../document/caseDocument'
import type { Block, CaseDocument } from '../../document/blocks'
import { sayDate, sayEndOf, sayWhen } from '../../document/say'
import { dayOf } from '../../kernel/day'
import type { Instant } from '../../kernel/instant'
import { sayFen } from '../../kernel/money'
import { type Invitation, type Talk, deliveryNames, hostNames, outcomeNames } from '../negotiation'
import { affectedNames, groundNames, groundWord } from '../objection'
import { paragraphs, placeWords } from './parts'
import type { CaseSubject, NoticeSubject, ObjectionSubject } from './subject'

const of = ({ caseId, title }: CaseSubject): Pick<CaseSubject, 'caseId' | 'title'> => ({ caseId, title })

/** A whole line to write on, without a name. */
const emptyLine = ' '.repeat(7)

/** 书面异议书: to fill in by hand; of an oral comment what was said already stands on it, so that only the signature is missing. */
export const buildObjectionForm = (subject: CaseSubject, notice: NoticeSubject, said: ObjectionSubject | null): CaseDocument => {
  const prefilled: [string, string][] = said?.named
    ? [
        ['姓名', said.named.name],
        ['电话', said.named.phone],
        ['住址', said.named.flat],
        ['身份', affectedNames[said.affected]],
        ['理由', said.grounds.map((ground) => groundNames[ground]).join('；')],
      ]
    : []
  return caseDocument({
    ...of(subject),
    kind: 'objectionForm',
    onePage: true,
    ...(said && { item: said.objectionId }),
    day: dayOf(notice.postedAt),
    sheets: [
      [
        { kind: 'title', over: subject.where, text: '加装电梯书面异议书', under: subject.title },
        {
          kind: 'text',
          heading: null,
          lines: [
            `对 ${placeWords(subject)} 加装电梯的公示有意见的，填好签名，在 ${sayEndOf(notice.endsAt)} 以前交到社区：${notice.feedback.desk}。`,
          ],
          numbered: false,
        },
        ...(prefilled.length > 0
          ? [{ kind: 'fields' as const, heading: '异议人', rows: prefilled }]
          : [
              { kind: 'signature' as const, lines: ['姓名', '电话', '住址（几幢几单元几室）'] },
              {
                kind: 'text' as const,
                heading: '理由（在前面打勾，可以选几项）',
                lines: Object.values(groundNames).map((name) => `□ ${name}`),
                numbered: false,
              },
            ]),
        said
          ? { kind: 'text', heading: '具体意见', lines: paragraphs(said.text), numbered: false }
          : {
              kind: 'signature',
              lines: ['具体意见，受到什么影响', emptyLine, emptyLine, emptyLine, '希望怎样解决（可不填）'],
            },
        { kind: 'signature', lines: ['异议人签名', '日期'] },
        {
          kind: 'text',
          heading: null,
          lines: ['您的姓名、电话和住址只给社区和街道看，用来和您联系协商，不会公开。'],
          numbered: false,
        },
      ],
    ],
  })
}

/** 协商通知书: an invitation, for whoever wants it on paper. */
export const buildInvitation = (subject: CaseSubject, objection: ObjectionSubject, invitation: Invitation, issuer: string): CaseDocument =>
  caseDocument({
    ...of(subject),
    kind: 'negotiationInvitation',
    item: invitation.invitationId,
    day: dayOf(invitation.sentAt),
    sheets: [
      [
        { kind: 'title', over: subject.where, text: '协商通知书', under: subject.title },
        {
          kind: 'text',
          heading: null,
          lines: [
            `${objection.named?.name ?? objection.alias}：`,
            `您 ${sayDate(objection.receivedAt)} 对 ${placeWords(subject)} 加装电梯公示提出的书面异议已经收到。现请您和建设者当面协商。`,
          ],
          numbered: false,
        },
        {
          kind: 'fields',
          heading: null,
          rows: [
            ['时间', sayWhen(invitation.at)],
            ['地点', invitation.place],
            ['参加人', invitation.who === '' ? '您和建设者代表' : invitation.who],
            ['主持', hostNames[invitation.host]],
            ['通知方式', invitation.deliveries.map((delivery) => deliveryNames[delivery]).join('、')],
          ],
        },
        { kind: 'text', heading: null, lines: ['您可以请家人陪同。时间不方便的，请打电话给社区另约。'], numbered: false },
        { kind: 'signature', lines: ['收到人', '日期'] },
        { kind: 'issuer', name: issuer, date: sayDate(invitation.sentAt) },
      ],
    ],
  })

const compensationWords = ({ compensation }: Talk): string =>
  compensation === null
    ? '无'
    : [compensation.amount > 0 ? `补偿 ${sayFen(compensation.amount)}` : '', compensation.terms].filter(Boolean).join('；')

/** Blocks of one negotiation. `named`: with what was said, for staff; else what happened, by alias. */
export const talkBlocks = (talk: Talk, alias: string, named: boolean): Block[] => [
  {
    kind: 'fields',
    heading: `协商：${sayWhen(talk.heldAt)}`,
    rows: [
      ['地点', talk.place],
      ['主持', hostNames[talk.host]],
      ...(named ? [['参加人', talk.present] as [string, string]] : []),
      ['异议人', `${alias}${talk.objectorPresent ? '到场' : '经两次邀请没有到场'}`],
      ...(named
        ? [
            ['异议人意见', talk.objectorSays] as [string, string],
            ['建设者意见', talk.buildersSay] as [string, string],
            ['协商经过', talk.minutes] as [string, string],
          ]
        : []),
      ['结果', outcomeNames[talk.outcome]],
      ['补偿或改进', compensationWords(talk)],
    ],
  },
]

/** The objection in rows: what it is about, when it came, how it stands. */
export const objectionRows = (objection: ObjectionSubject): [string, string][] => [
  [
    '异议人',
    objection.named
      ? `${objection.alias}：${objection.named.name}，${objection.named.flat}，电话 ${objection.named.phone}`
      : objection.alias,
  ],
  ['身份', affectedNames[objection.affected]],
  ['收到时间', `${sayWhen(objection.receivedAt)}${objection.late ? '（逾期）' : ''}`],
  ['理由', objection.grounds.map(groundWord).join('、')],
  ...(objection.named ? [['意见', objection.text] as [string, string]] : []),
]

/** 协商记录: everything that was negotiated about one objection, for staff and the parties. */
export const buildRecord = (subject: CaseSubject, objection: ObjectionSubject, issuer: string, at: Instant): CaseDocument =>
  caseDocument({
    ...of(subject),
    kind: 'negotiationRecord',
    item: objection.objectionId,
    day: dayOf(objection.talks.at(-1)?.recordedAt ?? at),
    sheets: [
      [
        { kind: 'title', over: subject.where, text: '异议协商记录', under: subject.title },
        { kind: 'fields', heading: null, rows: objectionRows(objection) },
        ...objection.talks.flatMap((talk) => talkBlocks(talk, objection.alias, true)),
        {
          kind: 'pictures',
          heading: '签字原件',
          size: 'large',
          pictures: objection.talks.flatMap((talk) =>
            talk.scans.map(({ fileId, sha256 }, i) => ({ fileId, sha256, caption: `${sayDate(talk.heldAt)} 协商记录第 ${i + 1} 页` })),
          ),
        },
        { kind: 'issuer', name: issuer, date: sayDate(objection.talks.at(-1)?.recordedAt ?? at) },
      ],
    ],
  })
