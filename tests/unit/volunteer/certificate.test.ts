import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { certificateNumber, checkOf, readNumber } from '@shared/volunteer/certificate'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const body = fc.array(fc.constantFrom(...letters), { minLength: 10, maxLength: 10 }).map((all) => all.join(''))

describe('the number of a certificate', () => {
  it('reads itself, also as people type it', () => {
    fc.assert(
      fc.property(body, (text) => {
        const number = certificateNumber(text)
        expect(readNumber(number)).toBe(number)
        expect(readNumber(` ${number.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`)).toBe(number)
      }),
    )
  })

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(body, fc.nat(11), fc.constantFrom(...letters), (text, at, wrong) => {
        const plain = text + checkOf(text)
        fc.pre(plain[at] !== wrong)
        expect(readNumber(plain.slice(0, at) + wrong + plain.slice(at + 1))).toBeNull()
      }),
    )
  })

  it('notices every swap of neighbours', () => {
    fc.assert(
      fc.property(body, fc.nat(10), (text, at) => {
        const plain = text + checkOf(text)
        fc.pre(plain[at] !== plain[at + 1])
        expect(readNumber(plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2))).toBeNull()
      }),
    )
  })

  it.each(['', '7K4M', '7K4M-2QXD-90B', '7K4M-2QXD-90B3-1', '志愿-2QXD-90B3'])('takes %p for no number', (text) => {
    expect(readNumber(text)).toBeNull()
  })
})
