import { digestText } from '../kernel/digest'

export interface Applicant {
  readonly id: string
  readonly persons: number
}

export interface Drawn {
  /** In the order of the draw. */
  readonly winners: readonly Applicant[]
  /** In the same order: the waitlist that the draw leaves. */
  readonly others: readonly Applicant[]
}

/**
 * A draw that anybody can repeat: applicants stand in the order of SHA-256(seed, id). The seed is published with the list of ids only after
 * applying has ended, and its digest before it began, so that nobody, the organiser included, can choose it to suit somebody.
 * A group that no longer fits is passed over for the seats, and heads the waitlist.
 */
export const draw = (applicants: readonly Applicant[], seats: number, seed: string): Drawn => {
  const order = applicants
    .map((applicant) => ({ applicant, mark: digestText(`${seed}\n${applicant.id}`) }))
    .sort((a, b) => (a.mark < b.mark ? -1 : 1))
  const winners: Applicant[] = []
  const others: Applicant[] = []
  let left = seats
  for (const { applicant } of order) {
    if (applicant.persons <= left) {
      winners.push(applicant)
      left -= applicant.persons
    } else others.push(applicant)
  }
  return { winners, others }
}
