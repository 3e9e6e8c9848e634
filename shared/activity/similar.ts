import { type Topic, isOfTopic, topicOf } from './topic'
import type { Booking, SessionCard } from './view'

/** What somebody can still come to. */
const ahead: readonly Booking[] = ['walkIn', 'notYet', 'open', 'few', 'waitlist']

export type Compared = Pick<SessionCard, 'sessionId' | 'kind' | 'audience' | 'booking'>

/** Under which a similar session is looked for. */
export const similarTopic = (of: Compared): Topic => topicOf(of.kind)

/**
 * Sessions of the same topic that somebody can still come to: those for the same people first, of these the nearest, of equally near ones
 * the soonest, which is the order in which they are given.
 * @param far metres to it; null where that is not known
 */
export const similarTo = <T extends Compared>(of: Compared, cards: readonly T[], far: (card: T) => number | null): T[] => {
  const strange = (card: T): number => (card.audience.some((one) => of.audience.includes(one)) ? 0 : 1)
  return cards
    .filter((card) => card.sessionId !== of.sessionId && ahead.includes(card.booking) && isOfTopic(card, similarTopic(of)))
    .map((card, n) => ({ card, n, strange: strange(card), metres: far(card) ?? Infinity }))
    .sort((a, b) => a.strange - b.strange || (a.metres === b.metres ? 0 : a.metres - b.metres) || a.n - b.n)
    .map(({ card }) => card)
}
