import { sayArea, sayEndOf, sayShare, sayWhen } from '../../document/say'
import type { Block } from '../../document/blocks'
import type { Area } from '../../kernel/area'
import { addDays, sayFullDay } from '../../kernel/day'
import { sayDigest } from '../../kernel/digest'
import { type Feedback, drawingNames, postingPlaceNames } from '../model'
import type { CaseSubject, NoticeSubject } from './subject'

type Pictures = Extract<Block, { kind: 'pictures' }>

/** `示范街道云梯社区禾苑小区 3 幢 2 单元` */
export const placeWords = ({ where, units }: CaseSubject): string => `${where.replaceAll(' · ', '')} ${units.join('、')}`

/** `3200` mm → `3.2 米` */
export const metres = (mm: number): string => `${mm / 1000} 米`

/** `井道顶高出原屋面 1.2 米` */
export const topWords = (aboveRoof: number): string =>
  aboveRoof === 0
    ? '井道最高处与原建筑屋面齐平'
    : aboveRoof > 0
      ? `井道最高处比原建筑屋面高 ${metres(aboveRoof)}`
      : `井道最高处比原建筑屋面低 ${metres(-aboveRoof)}`

export const northWords = ({ northIsOpen, northDistance }: NoticeSubject['marks']): string =>
  northIsOpen ? '北侧没有房屋' : northDistance === null ? '' : `井道与北侧房屋相距 ${metres(northDistance)}`

/** What the drawings show, as the rules want it said. */
export const markRows = ({ marks }: Pick<NoticeSubject, 'marks'>): [string, string][] => [
  ['与相邻建筑', marks.neighbours],
  ['与道路', marks.road],
  ['与绿化', marks.green],
  ['与北侧房屋', northWords(marks)],
  ['与原建筑高度', marks.aboveRoof === null ? '' : topWords(marks.aboveRoof)],
]

/** Totals of the vote; nobody's choice. */
export const consultationRows = ({ consultation: c }: Pick<NoticeSubject, 'consultation'>): [string, string][] => {
  const area = (n: Area): string => sayArea(n)
  return [
    ['全体业主', `${c.all.people} 人，${area(c.all.area)}`],
    [
      '参与表决',
      `${c.participation.people} 人（${sayShare(c.participation.people, c.all.people)}），${area(c.participation.area)}（${sayShare(c.participation.area, c.all.area)}）`,
    ],
    [
      '同意',
      `${c.agree.people} 人（占参与 ${sayShare(c.agree.people, c.participation.people)}），${area(c.agree.area)}（占参与 ${sayShare(c.agree.area, c.participation.area)}）`,
    ],
    ['表决结束', sayWhen(c.closedAt)],
    ['结果指纹', sayDigest(c.resultDigest)],
  ]
}

/** `2026年11月25日至 12月4日，共 10 天`: the day of posting does not count. */
export const periodRows = ({ postedAt, days, endsAt, lastDay, provisional, extended }: NoticeSubject): [string, string][] => [
  ['公示开始', sayWhen(postedAt)],
  ['公示期', `${days} 天（公示当天不算，从第二天算起）`],
  [
    '公示截止',
    `${sayEndOf(endsAt)}${extended ? '（最后一天是休息日，顺延到工作日）' : ''}${provisional ? '（预计：节假日安排公布后可能顺延）' : ''}`,
  ],
  ['出具公示报告', `${sayFullDay(addDays(lastDay, 1))}起`],
]

export const feedbackLines = ({ phone, desk, hours, box }: Feedback): string[] => [
  '微信扫码，在小程序里写书面异议并签名，随时可以交。',
  `到社区当面交书面异议：${desk}，${hours}。写字不方便的，工作人员帮您写。`,
  `打电话：${phone}（${hours}）。电话里说的会记下来；要作为书面异议，请再补一份有签名的。`,
  ...(box === '' ? [] : [`投进意见箱：${box}。`]),
]

export const drawingBlock = ({ drawings }: Pick<NoticeSubject, 'drawings'>): Pictures => ({
  kind: 'pictures',
  heading: '图纸',
  size: 'large',
  pictures: drawings.map(({ kind, file }) => ({ fileId: file.fileId, sha256: file.sha256, caption: drawingNames[kind] })),
})

export const photoBlock = ({ photos }: Pick<NoticeSubject, 'photos'>, heading: string): Pictures => ({
  kind: 'pictures',
  heading,
  size: 'small',
  pictures: photos.map(({ place, where, takenOn, file }) => ({
    fileId: file.fileId,
    sha256: file.sha256,
    caption: `${postingPlaceNames[place]}${where === '' ? '' : `（${where}）`} ${sayFullDay(takenOn)}`,
  })),
})

export const voidMark = ({ voided }: Pick<NoticeSubject, 'voided'>): Block[] => (voided === null ? [] : [{ kind: 'mark', text: voided }])

export const paragraphs = (text: string): string[] => text.split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
