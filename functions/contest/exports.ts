/** What other contexts may use of the competitions. */
export { ownContestEntries } from './ownData'
export { clearContestPeople } from './clear'
export { certificateFor } from './results'
