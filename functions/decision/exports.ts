/** What other contexts may use of the votes. */
export { runDue } from './due'
