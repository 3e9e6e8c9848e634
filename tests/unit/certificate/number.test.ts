import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type CertificateKind, certificateNumber, kindOf, readNumber, sceneOf } from '@shared/certificate/number'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const kinds: readonly CertificateKind[] = ['volunteer', 'contest', 'learning']
const number = fc
  .tuple(fc.constantFrom(...kinds), fc.array(fc.constantFrom(...'0123456789abcdefghijklmnopqrstuv'), { minLength: 9, maxLength: 9 }))
  .map(([kind, hash]) => certificateNumber(kind, hash.join('')))

describe('the number of a certificate', () => {
  it('reads itself, also as people type it, and says of what it is', () => {
    fc.assert(
      fc.property(number, (one) => {
        expect(readNumber(one)).toBe(one)
        expect(readNumber(sceneOf(one))).toBe(one)
        expect(readNumber(` ${one.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`)).toBe(one)
      }),
    )
    expect(kinds.map((kind) => kindOf(certificateNumber(kind, '012345678')))).toEqual(kinds)
    expect(new Set(kinds.map((kind) => certificateNumber(kind, '012345678'))).size).toBe(3)
  })

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(number, fc.nat(11), fc.constantFrom(...letters), (one, at, wrong) => {
        const plain = sceneOf(one)
        fc.pre(plain[at] !== wrong)
        expect(readNumber(plain.slice(0, at) + wrong + plain.slice(at + 1))).toBeNull()
      }),
    )
  })

  it('notices every swap of neighbours', () => {
    fc.assert(
      fc.property(number, fc.nat(10), (one, at) => {
        const plain = sceneOf(one)
        fc.pre(plain[at] !== plain[at + 1])
        expect(readNumber(plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2))).toBeNull()
      }),
    )
  })

  it.each(['', 'V4M2', 'V4M2-QXD9-0KB', 'V4M2-QXD9-0KB3-1', '志愿-2QXD-90B3'])('takes %p for no number', (text) => {
    expect(readNumber(text)).toBeNull()
  })

  it('takes a right number of an unknown letter for none', () => {
    const plain = sceneOf(certificateNumber('contest', '012345678'))
    for (const first of letters) if (!'CKV'.includes(first)) expect(readNumber(first + plain.slice(1))).toBeNull()
  })
})
