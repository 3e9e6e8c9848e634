/** What other contexts may use of the votes. */
export { runDue } from './due'
export { type ReachVoter, type VoteFacts, pageToReach, voteFacts, voterToReach } from './reach'
