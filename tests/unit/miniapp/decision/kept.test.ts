import { expect, test } from '@jest/globals'
import { signedBallot } from '@/features/decision/ballot'
import { Kept, arrived, refused, waiting } from '@/features/decision/outbox/model'
import { keptWords } from '@/features/decision/outbox/words'
import { DecisionId } from '@shared/decision/model'
import { PersonId } from '@shared/identity/model'
import { Digest } from '@shared/kernel/digest'
import { at, vote } from './fixtures'

const signature = { width: 300, height: 150, strokes: [[1, 2, 3, 4]] }
const view = {
  schemeDigest: Digest.parse('a'.repeat(64)),
  decisionId: DecisionId.parse('d_01ARZ3NDEKTSV4RRFFQ69G5FAV'),
  title: '3 幢 2 单元加装电梯',
  closesAt: at(3),
}
const mine = vote({ asks: ['levelEntry'] })
const body = signedBallot(view, mine, { choice: 'agree', consents: { levelEntry: 'refused' }, signature }, signature)
const ballot = waiting(view, mine, body, PersonId.parse('p_01ARZ3NDEKTSV4RRFFQ69G5FAV'), at(0))

test('it survives being stored', () => expect(Kept.parse(JSON.parse(JSON.stringify(ballot)))).toEqual(ballot))

test('a ballot that waits says by when, and that only a receipt is a vote', () => {
  const { head, body } = keptWords(ballot)
  expect(head).toBe('签好了，还没有交上去')
  expect(body.join('')).toContain('看到回执才算投了票')
  expect(body.join('')).toContain('11月26日 周四 10:00 前')
})

test('refused late, the text stays and the signature goes', () => {
  const kept = refused(ballot, '表决已经截止，这一票没有计入。')
  expect(JSON.stringify(kept)).not.toContain('strokes')
  expect(Kept.parse(kept)).toEqual(kept)
  expect(keptWords(kept).body.join('')).toContain('您签的是：“3 幢 2 单元加装电梯”301 室，您选的是同意，平层入户：不同意')
})

test('in, the signature goes too; one that contradicts another ballot is not called counted', () => {
  const kept = arrived(ballot, '7K4M-Q2XD', false)
  expect(JSON.stringify(kept)).not.toContain('strokes')
  expect(keptWords(kept).body.join('')).toContain('社区核实以前两张都先不计')
  expect(keptWords(arrived(ballot, '7K4M-Q2XD', true)).body.join('')).not.toContain('核实')
})
