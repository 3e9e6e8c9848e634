import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { ProgrammeKind } from '@shared/activity/model'
import { SessionId } from '@shared/activity/session'
import { type Compared, similarTo } from '@shared/activity/similar'
import { Topic, isOfTopic, topicOf } from '@shared/activity/topic'

const id = (n: number): SessionId => SessionId.parse(`es_${String(n).padStart(26, '0')}`)
interface Card extends Compared {
  readonly metres: number | null
}
const card = (n: number, wishes: Partial<Card> = {}): Card => ({
  ...{ sessionId: id(n), kind: 'lecture', audience: ['elders'], booking: 'open', metres: 100 },
  ...wishes,
})
const order = (of: Card, cards: readonly Card[]): number[] =>
  similarTo(of, cards, ({ metres }) => metres).map((one) => cards.findIndex(({ sessionId }) => sessionId === one.sessionId))

test('every kind of programme has a topic of its own', () => {
  for (const kind of ProgrammeKind.options) expect(isOfTopic({ kind, audience: [] }, topicOf(kind))).toBe(true)
  expect(new Set(ProgrammeKind.options.map(topicOf)).size).toBe(Topic.options.length - 1)
})

test('those for the same people come first, of these the nearest, of equally near ones the soonest; where nobody knows, last', () => {
  const cards = [
    card(1, { metres: 900 }),
    card(2, { audience: ['youth'], metres: 10 }),
    card(3, { metres: null }),
    card(4, { metres: 200 }),
    card(5, { kind: 'themeDay', metres: 200 }),
  ]
  expect(order(card(0), cards)).toEqual([3, 4, 0, 2, 1])
})

test('the session itself, what is over, full or called off, and other topics are left out', () => {
  const cards = [
    card(0),
    card(1, { booking: 'over' }),
    card(2, { booking: 'full' }),
    card(3, { booking: 'cancelled' }),
    card(4, { kind: 'workshop' }),
    card(5, { booking: 'waitlist' }),
  ]
  expect(order(card(0), cards)).toEqual([5])
})

test('nothing is lost or made up', () => {
  const some = fc.array(fc.record({ metres: fc.option(fc.nat(5_000)), youth: fc.boolean() }), { maxLength: 12 })
  fc.assert(
    fc.property(some, (list) => {
      const cards = list.map(({ metres, youth }, n) => card(n + 1, { metres, audience: youth ? ['youth'] : ['elders'] }))
      expect(order(card(0), cards).sort((a, b) => a - b)).toEqual(cards.map((_, n) => n))
    }),
  )
})
