import type { CaseEvent } from './transitions'

/** What a step voids of those before it: the steps that stay in the history, struck through (已作废). */
const voided: Record<'notice' | 'consent', readonly CaseEvent[]> = {
  notice: ['postNotice', 'issueReport'],
  consent: [
    'consentReached',
    'presentScheme',
    'postNotice',
    'issueReport',
    'signAgreement',
    'submit',
    'resubmit',
    'accept',
    'forward',
    'askOpinions',
    'file',
  ],
}
/** A new design takes the old one and the agreement that names it along. */
const withDesign: readonly CaseEvent[] = ['presentScheme', 'signAgreement']

interface Taken {
  readonly event: CaseEvent | null
  readonly voids: 'notice' | 'consent' | null
}

const isVoidedBy = (event: CaseEvent, later: Taken): boolean =>
  later.voids !== null && (voided[later.voids].includes(event) || (later.event === 'redesign' && withDesign.includes(event)))

/** For each step in order whether a later one made it void. Derived on reading: nothing that was written is changed. */
export const voidSteps = (steps: readonly Taken[]): boolean[] =>
  steps.map(({ event }, i) => event !== null && steps.slice(i + 1).some((later) => isVoidedBy(event, later)))
