/** What other contexts may use of the lift cases: the case is the gate of every step. */
export { type OpenedCase, actorsOf, mustReadCase } from './access'
export { factsOf } from './facts'
export { handOn } from './handOn'
export { type Builder, type CaseItem } from './items'
export { type CaseStep, caseHasMoved, moveCase, noFacts } from './move'
export { designOf } from './presented'
export { followVotes } from './settle'
export { readHead as readCase } from './store'
