import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { aloud, numeral, spell } from '@shared/kernel/aloud'

describe('numeral', () => {
  test.each([
    [0, '零'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
    [10_000, '一万'],
    [12_305, '一万二千三百零五'],
    [100_010, '十万零一十'],
    [1_000_000, '一百万'],
    [100_000_001, '一亿零一'],
    [123_450_000, '一亿二千三百四十五万'],
  ])('%d is %s', (n, said) => expect(numeral(n)).toBe(said))

  const value = (said: string): number => {
    let [total, section, digit] = [0, 0, 0]
    for (const sign of said.replace(/^十/, '一十')) {
      const d = '零一二三四五六七八九'.indexOf(sign)
      const unit = { 十: 10, 百: 100, 千: 1000 }[sign]
      if (d >= 0) digit = d
      else if (unit !== undefined) {
        section += digit * unit
        digit = 0
      } else {
        total = (total + section + digit) * 1e4
        section = 0
        digit = 0
      }
    }
    return total + section + digit
  }
  test('says every number below 10^8 so that it can be understood again', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => expect(value(numeral(n))).toBe(n)))
  })
})

test('rooms and codes are spelt', () => expect(spell('101')).toBe('一零一'))

describe('aloud', () => {
  test.each([
    ['按 1 人、80.50 ㎡ 计算', '按一人、八十点五平方米计算'],
    ['共 687.04 ㎡', '共六百八十七点零四平方米'],
    ['11月27日 周五 18:00 截止', '十一月二十七日，星期五，十八点截止'],
    ['11月27日 周五 9:05', '十一月二十七日，星期五，九点零五分'],
    ['2026年11月27日 2:30', '二零二六年十一月二十七日两点三十分'],
    ['达到三分之二以上，即 2/3', '达到三分之二以上，即三分之二'],
    ['截止日：11月27日 周五', '截止日：十一月二十七日，星期五'],
    ['超过 50%', '超过百分之五十'],
    ['301 室怎么选', '三零一室怎么选'],
    ['101、1203 室已表决', '一零一、一二零三室已表决'],
    ['3 幢 2 单元', '三幢二单元'],
    ['停靠 1-6 层', '停靠一至六层'],
    ['停靠 1 至 6 层', '停靠一至六层'],
    ['还差 2 户，还剩 2 天 2 小时', '还差两户，还剩两天两小时'],
    ['12 户中的 2 户', '十二户中的两户'],
    ['电话 0510-85551234', '电话零五幺零，八五五五幺二三四'],
    ['请打 12345', '请打幺二三四五'],
    ['手机 13800000001', '手机幺三八零零零零零零零幺'],
    ['回执 7K4M-Q2XD', '回执七、K、四、M，Q、二、X、D'],
    ['总价 1,280,000 元', '总价一百二十八万元'],
    ['详见 https://example.cn/a?b=1。', '详见网址。'],
    ['依据第 278 条', '依据第二百七十八条'],
  ])('%s', (written, said) => expect(aloud(written)).toBe(said))

  test('leaves no digit to the voice, whatever the text, and is stable', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('3', '07', '12:30', ' ', '㎡', '/', '-', '.', '室', '、', '年', '周五', '电', '8')), (parts) => {
        const said = aloud(parts.join(''))
        expect(said).not.toMatch(/\d/)
        expect(aloud(said)).toBe(said)
      }),
    )
  })
})
