import type { AreaSource, Holding } from './model'
import { squeeze } from './normalise'

const lookUp =
  <T>(words: ReadonlyMap<string, T>) =>
  (text: string): T | null =>
    words.get(squeeze(text)) ?? null
const dictionary = <T extends string>(entries: Record<T, readonly string[]>, keys: readonly T[]): ReadonlyMap<string, T> =>
  new Map(keys.flatMap((key) => entries[key].map((word) => [word, key] as const)))

/** Where an area comes from; null when the words are not known. A predicted area (预测) is none of the lawful sources. */
export const parseAreaSource = lookUp<AreaSource>(
  dictionary(
    {
      register: ['不动产登记簿', '登记簿', '登记', '不动产登记', '不动产权证', '不动产证', '产权证', '房产证', '证载'],
      survey: ['实测', '实测面积', '测绘', '测绘报告', '实测报告'],
      contract: ['购房合同', '合同', '买卖合同', '商品房买卖合同', '合同面积'],
    },
    ['register', 'survey', 'contract'],
  ),
)

/** How a flat stands with its developer. Nothing written means delivered; 已售 alone does not tell and is not known. */
export const parseHolding = lookUp<Holding>(
  dictionary(
    {
      delivered: ['', '已交付', '交付', '已售已交付', '已入住'],
      undelivered: ['已售未交付', '未交付', '已售未交房'],
      unsold: ['未售', '未出售', '开发商持有', '开发商自持', '自持'],
    },
    ['delivered', 'undelivered', 'unsold'],
  ),
)

/** Parking and storage do not count in a residential unit (DOMAIN §1.3). */
export const isAncillary = (use: string, room: string): boolean => {
  const words = /车位|车库|储藏|贮藏|杂物|自行车|地下室/
  return words.test(squeeze(use)) || words.test(squeeze(room))
}
