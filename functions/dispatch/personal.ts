import * as z from 'zod'
import { Feedback, type OrderItem, People, Whereabouts } from './items'
import { type HeadField, sealHead, unsealHead } from './sealed'

/** What is sealed in an order's head, opened. Cleared texts are empty. */

const nobody: People = { name: '', phone: '', contact: null }
const nowhere: Whereabouts = { address: '', position: null }

export const peopleOf = ({ orderId, people }: OrderItem): People =>
  people === '' ? nobody : People.parse(JSON.parse(unsealHead(orderId, 'people', people)))
export const whereaboutsOf = ({ orderId, whereabouts }: OrderItem): Whereabouts =>
  whereabouts === '' ? nowhere : Whereabouts.parse(JSON.parse(unsealHead(orderId, 'whereabouts', whereabouts)))
export const feedbackOf = ({ orderId, feedback }: OrderItem): Feedback[] =>
  feedback === '' ? [] : z.array(Feedback).parse(JSON.parse(unsealHead(orderId, 'feedback', feedback)))

export const sealPeople = (id: OrderItem['orderId'], people: People): string => sealHead(id, 'people', JSON.stringify(people))
export const sealWhereabouts = (id: OrderItem['orderId'], place: Whereabouts): string => sealHead(id, 'whereabouts', JSON.stringify(place))
export const sealFeedback = (id: OrderItem['orderId'], feedback: readonly Feedback[]): string =>
  sealHead(id, 'feedback', JSON.stringify(feedback))

type Text = Exclude<HeadField, 'people' | 'whereabouts' | 'feedback'>
export const textOf = (head: OrderItem, field: Text): string | null => unsealHead(head.orderId, field, head[field]) || null

/** Texts of an order; what was said only with `words`. */
export const saidIn = (head: OrderItem, words: boolean) => ({
  words: words ? textOf(head, 'words') : null,
  question: textOf(head, 'question'),
  answer: words ? textOf(head, 'answer') : null,
  report: textOf(head, 'report'),
  disputeWords: textOf(head, 'disputeWords'),
  reviewWords: textOf(head, 'reviewWords'),
  code: textOf(head, 'code'),
})
