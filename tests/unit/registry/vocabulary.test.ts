import { expect, test } from '@jest/globals'
import { isAncillary, parseAreaSource, parseHolding } from '@shared/registry/vocabulary'

test('sources of an area', () => {
  expect(['不动产登记簿', ' 产权证 ', '实测', '购房合同', '合同'].map(parseAreaSource)).toEqual([
    'register',
    'register',
    'survey',
    'contract',
    'contract',
  ])
  expect(['', '预测', '听说'].map(parseAreaSource)).toEqual([null, null, null])
})

test('how a flat stands with its developer', () => {
  expect(['', '已交付', '已售未交付', '未售', '开发商自持'].map(parseHolding)).toEqual([
    'delivered',
    'delivered',
    'undelivered',
    'unsold',
    'unsold',
  ])
  expect(['已售', '不清楚'].map(parseHolding)).toEqual([null, null])
})

test('parking and storage are told by use or room', () => {
  expect(isAncillary('车位', '12')).toBe(true)
  expect(isAncillary('', '车库 3')).toBe(true)
  expect(isAncillary('储藏室', 'B1')).toBe(true)
  expect(isAncillary('住宅', '301')).toBe(false)
  expect(isAncillary('商业', '101')).toBe(false)
})
