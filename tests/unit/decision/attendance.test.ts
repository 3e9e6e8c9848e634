import { describe, expect, test } from '@jest/globals'
import { type Came, repeatedIn } from '@shared/decision/attendance'
import { VoterId } from '@shared/decision/model'

const home = (n: number): VoterId => VoterId.parse(`v_${String(n).repeat(20)}`)
const onPhone = (n: number, ...masked: string[]): Came => ({ voterId: home(n), name: null, masked })
const noted = (name: string, masked: string, n?: number): Came => ({ voterId: n === undefined ? null : home(n), name, masked: [masked] })

describe('an entry of the attendance', () => {
  test.each<[string, Came[], ReturnType<typeof repeatedIn>]>([
    ['the first repeats nobody', [onPhone(1, '王**')], [null]],
    ['two homes are two, also when they are called alike', [onPhone(1, '王**'), onPhone(2, '王**')], [null, null]],
    ['the second of a home', [onPhone(1, '王**'), onPhone(1, '王**')], [null, 'sameHome']],
    ['noted by name for a home that signed in', [onPhone(1, '王**'), noted('李乙二', '李**', 1)], [null, 'sameHome']],
    ['noted twice under one name, once without the home', [noted('王甲一', '王**', 1), noted('王甲一', '王**')], [null, 'likeName']],
    ['noted under two names that are masked alike', [noted('王甲一', '王**'), noted('王乙二', '王**')], [null, null]],
    ['noted without a home, and one of a home may be meant', [onPhone(1, '李**', '王**'), noted('王甲一', '王**')], [null, 'likeName']],
    ['noted without a home, and nobody is called so', [onPhone(1, '李**'), noted('王甲一', '王**')], [null, null]],
    ['noted for another home', [noted('王甲一', '王**', 1), noted('王甲一', '王**', 2)], [null, null]],
    [
      'the same home says more than a like name',
      [noted('王甲一', '王**'), onPhone(1, '王**'), noted('王甲一', '王**', 1)],
      [null, 'likeName', 'sameHome'],
    ],
  ])('%s', (_, people, expected) => expect(repeatedIn(people)).toEqual(expected))
})
