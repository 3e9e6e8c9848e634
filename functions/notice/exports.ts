/** What other contexts may use of notices and objections. */
export { standingOf } from './standing'
