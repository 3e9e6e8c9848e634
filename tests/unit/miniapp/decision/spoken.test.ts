import { expect, test } from '@jest/globals'
import { spokenBallot, spokenReceipt } from '@/features/decision/spoken'
import { piecesOf } from '@/ui/ReadAloud/pieces'
import { Ballot } from '@shared/decision/model'
import { at, cast, vote } from './fixtures'

const title = '3 幢 2 单元加装电梯'

test('a ballot as it is heard: the choice, how it counts, what is asked beside it, what to do', () => {
  const said = piecesOf(spokenBallot({ title }, vote({ asks: ['levelEntry'], current: cast, revision: 1 }), 'disagree')).join('')
  expect(said).toContain('三幢二单元加装电梯。您选的是：反对。')
  expect(said).toContain('按一人、一百一十二点零三平方米计算')
  expect(said).toContain('上一次选的是同意，这次改为反对')
  expect(said).toContain('平层入户，您是否单独同意')
  expect(said).not.toMatch(/\d/)
})

test('a receipt as it is heard: the code sign by sign, twice', () => {
  const ballot = Ballot.parse({
    voterId: 'v_00000000000000000001',
    revision: 1,
    channel: 'phone',
    effect: 'counts',
    choice: 'agree',
    consents: {},
    area: 8050,
    castAt: at(0),
    nonce: '0'.repeat(32),
    commitment: 'a'.repeat(64),
  })
  const said = piecesOf(spokenReceipt({ title }, ballot, '7K4M-Q2XD')).join('')
  expect(said.split('七、K、四、M，Q、二、X、D')).toHaveLength(3)
  expect(said).toContain('十一月二十三日，星期一，十点投出')
})
