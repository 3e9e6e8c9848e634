import { type Matter, drawingKindNames } from '../decision/model'
import { codeItemNames } from '../decision/rule'
import type { Block } from './blocks'
import { sayArea, sayWhen } from './say'
import type { Subject } from './subject'

/** Parts that several documents share. */

/** `示范街道云梯社区禾苑小区 3 幢 2 单元`: whose owners decide, as a stranger finds it. */
export const scopeWords = ({ where, scope }: Pick<Subject, 'where' | 'scope'>): string =>
  `${where.replaceAll(' · ', '')} ${scope.map((s) => s.label).join('、')}`.trim()

/** What kind of matter it is, in the words of the Civil Code. */
export const matterWords = (matter: Matter): string => (matter.kind === 'lift' ? '既有住宅加装电梯' : codeItemNames[matter.item])

export const contactWords = ({ contact }: Pick<Subject, 'contact'>): string =>
  contact ? `${contact.name}，电话 ${contact.phone}` : '请到社区居民委员会询问'

/** 总人数 and 总面积 as Dongguan's notices explain them: the sums over all exclusive parts. */
export const rollRows = ({ roll }: Subject): [string, string][] => [
  ['总人数', `${roll.people} 人（专有部分 ${roll.flats} 套；同一人有几套的算一人）`],
  ['总面积', `${sayArea(roll.area)}（各专有部分面积之和）`],
]

export const periodRows = ({ opensAt, closesAt }: Pick<Subject, 'opensAt' | 'closesAt'>): [string, string][] => [
  ['投票开始时间', sayWhen(opensAt)],
  ['投票结束时间', sayWhen(closesAt)],
]

/** The scheme in full, and which drawings belong to it. */
export const schemeText = ({ scheme }: Subject): Block => ({
  kind: 'text',
  heading: '方案内容',
  lines: [
    ...scheme.text.split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
    ...(scheme.drawings.length > 0
      ? [
          `附图 ${scheme.drawings.length} 份：${scheme.drawings.map((d) => `${drawingKindNames[d.kind]}（${d.name}）`).join('、')}。请在小程序里看原图。`,
        ]
      : []),
  ],
  numbered: false,
})

/** Stands on everything that is made of a withdrawn vote. */
export const withdrawnMark = ({ withdrawn }: Subject): Block[] =>
  withdrawn ? [{ kind: 'mark', text: `本次表决已于 ${sayWhen(withdrawn.at)} 撤回，投过的票不作数。原因：${withdrawn.reason}` }] : []
