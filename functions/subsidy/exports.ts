/** What other contexts may use of the subsidies. */
export { subsidyOf } from './amount'
export { documentOf, documentsOf } from './documents'
export { countRegistered } from './done'
export { subsidyStanding } from './standing'
