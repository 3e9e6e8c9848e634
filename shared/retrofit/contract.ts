import { caseContract } from './caseContract'

/** Every endpoint of the lift cases, group by group. */
export const retrofitContract = { ...caseContract }

export { type CaseCard, type CaseView, type NextStep, type StepView } from './view'
