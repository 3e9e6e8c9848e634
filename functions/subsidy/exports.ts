/** What other contexts may use of the subsidies. */
export { countRegistered } from './done'
export { subsidyOf } from './amount'
