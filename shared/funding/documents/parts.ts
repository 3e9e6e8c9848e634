import type { Block } from '../../document/blocks'
import { formatArea } from '../../kernel/area'
import { addFen, formatFen } from '../../kernel/money'
import type { AgreementContent, Plan } from '../agreement'
import { CostKind, budgetTotal, costNames } from '../budget'
import { presetOf, basisNames, sayCoefficient } from '../presets'
import { type FlatShare, afterSubsidy } from '../sharing'

/** Parts that several documents of the money share. */

/** By what rule the cost is shared, with the coefficients: another table can be worked out from it again. */
export const sharingRows = ({ sharing, subsidy }: Pick<Plan, 'sharing' | 'subsidy'>): [string, string][] => {
  const { preset, basis, coefficients, parts } = sharing
  const relieved = parts.filter(({ relief }) => relief > 0).length
  return [
    ['分摊办法', basisNames[basis]],
    ['参照', preset ? `${presetOf(preset).place}（${presetOf(preset).name}）` : '建设者自行商定'],
    ...(basis === 'agreed'
      ? []
      : [
          ['各楼层系数', coefficients.map(({ floor, hundredths }) => `${floor} 楼 ${sayCoefficient(hundredths)}`).join('，')] as [
            string,
            string,
          ],
        ]),
    ...(relieved > 0 ? [['困难家庭减免', `${relieved} 户，减免的部分由其他各户按比例分担`] as [string, string]] : []),
    ['预计财政补贴', `${formatFen(subsidy)} 元（以实际拨付为准）`],
  ]
}

export const budgetTable = ({ budget }: Pick<Plan, 'budget'>): Block => ({
  kind: 'table',
  heading: '总费用（预算）',
  head: ['项目', '金额（元）'],
  rows: [
    ...CostKind.options.filter((kind) => budget[kind] > 0).map((kind) => [costNames[kind], formatFen(budget[kind])]),
    ['合计', formatFen(budgetTotal(budget))],
  ],
  figures: [false, true],
})

/** Flat by flat, before and after the subsidy that is expected; the last line is the total. */
export const sharesTable = (flats: readonly (FlatShare & { readonly label: string })[], plan: Pick<Plan, 'subsidy'>): Block => {
  const net = afterSubsidy(flats, plan.subsidy)
  return {
    kind: 'table',
    heading: '各户分摊',
    head: ['房号', '楼层', '面积（㎡）', '分摊（元）', '扣除预计补贴后（元）'],
    rows: [
      ...flats.map(({ label, floor, area, share }, i) => [label, `${floor}`, formatArea(area), formatFen(share), formatFen(net[i] ?? 0)]),
      ['合计', '', '', formatFen(addFen(flats.map(({ share }) => share))), formatFen(addFen(net))],
    ],
    figures: [false, true, true, true, true],
  }
}

/** The community, as it issues papers. */
export const issuerOf = (where: string): string => `${where.split(' · ')[1] ?? where}居民委员会`

/** Stands on everything that rests on a version which no longer counts. */
export const voidMark = (agreement: { readonly void: boolean; readonly replaced: boolean }): Block[] =>
  agreement.void
    ? [{ kind: 'mark', text: '本协议已作废：方案变更后需要重新征求意见、重新签订。' }]
    : agreement.replaced
      ? [{ kind: 'mark', text: '本协议已作废：已经有新的一版。' }]
      : []

export const headRows = (content: Pick<AgreementContent, 'number' | 'title'>, where: string): [string, string][] => [
  ['协议编号', content.number],
  // The title begins with the estate.
  ['项目', `${where.split(' · ').slice(0, -1).join('')} ${content.title}`],
]
