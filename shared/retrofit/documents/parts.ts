import type { Block } from '../../document/blocks'
import { sayFullDay } from '../../kernel/day'
import { sayFen } from '../../kernel/money'
import { bodyKindNames } from '../body'
import { entryNames, liftKindNames } from '../design'
import { ownershipNames } from '../model'
import { tradeNames } from '../works'
import type { CasePaper } from './subject'

const metres = (mm: number): string => `${mm / 1000} 米`
const size = ({ width, depth, height }: { width: number; depth: number; height: number }): string =>
  `宽 ${metres(width)}、深 ${metres(depth)}、高 ${metres(height)}`

/** `示范街道云梯社区禾苑小区 3 幢 2 单元` */
export const placeOf = ({ where, units }: CasePaper): string => `${where.replaceAll(' · ', '')} ${units.join('、')}`

/** `5.5 层` */
export const floorOf = (halves: number): string => `${halves / 2} 层`

export const projectRows = (paper: CasePaper): [string, string][] => [
  ['项目', paper.title],
  ['位置', placeOf(paper)],
  ['房屋性质', ownershipNames[paper.ownership]],
  ['地上层数', paper.storeys === null ? '' : `${paper.storeys} 层`],
  ['实施主体', paper.body ? `${bodyKindNames[paper.body.kind]}：${paper.body.name}` : ''],
]

export const designRows = ({ design }: CasePaper): [string, string][] =>
  design
    ? [
        ['入户方式', entryNames[design.entry]],
        ['电梯类型', liftKindNames[design.liftKind]],
        ['位置', design.position],
        ['井道', design.shaft ? size(design.shaft) : ''],
        ...(design.corridor
          ? [
              [
                '廊道',
                `宽 ${metres(design.corridor.width)}、长 ${metres(design.corridor.length)}、高 ${metres(design.corridor.height)}`,
              ] as [string, string],
            ]
          : []),
        ['停靠', `${design.stops} 站，最高到 ${floorOf(design.highestHalves)}`],
        ['设计单位', `${design.designer.name}（${design.designer.qualification}，有效到 ${sayFullDay(design.designer.validUntil)}）`],
      ]
    : []

/** Who has a contract; what it costs is between the builders and them, and for the application. */
export const contractTable = ({ contracts }: CasePaper, amounts: boolean): Block[] =>
  contracts.length === 0
    ? []
    : [
        {
          kind: 'table',
          heading: '签约单位',
          head: ['内容', '单位', '资质证书', '有效到', ...(amounts ? ['金额'] : [])],
          rows: contracts.map((one) => [
            one.trades.map((trade) => tradeNames[trade]).join('、'),
            one.contractor,
            one.licence.number,
            sayFullDay(one.licence.validUntil),
            ...(amounts ? [sayFen(one.amount)] : []),
          ]),
          figures: [false, false, false, false, ...(amounts ? [true] : [])],
        },
      ]
