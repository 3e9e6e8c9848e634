import { expect, test } from '@jest/globals'
import { type Said, selfCheck } from '@/features/retrofit/selfCheck'

const partly: Said = { noLift: 'yes', clearTitle: 'yes', lawful: 'yes', noExpropriation: 'yes' }
const good: Said = { ...partly, storeys: 'yes' }

test('says nothing before everything was answered', () => {
  expect(selfCheck({})).toBeNull()
  expect(selfCheck(partly)).toBeNull()
})

test('comes to what the pre-check comes to, in words that a resident has said', () => {
  expect(selfCheck(good)).toEqual({ outcome: 'eligible', reasons: [] })
  expect(selfCheck({ ...good, storeys: 'no', noLift: 'no' })).toEqual({ outcome: 'ineligible', reasons: ['地上不到 4 层', '已经有电梯'] })
  expect(selfCheck({ ...good, clearTitle: 'unknown' })).toMatchObject({ outcome: 'refer', reasons: ['还要核实：房屋产权明晰'] })
  expect(selfCheck({ ...good, storeys: 'unknown' })).toMatchObject({ outcome: 'refer' })
})
