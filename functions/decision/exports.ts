/** What other contexts may use of the votes. */
export { runDue } from './due'
export { type ReachVoter, type VoteFacts, lastAgentOf, pageToReach, voteFacts, voterToReach } from './reach'
export { ownBallots } from './own'
export { type Reader, type VoteSubject, doorsOf, paperVoters, readerOf, voteSubject, voterLines } from './documents'
export { votesRunningOver } from './running'
export { votesAt } from './overview'
export { type CaseSubject, caseLines, caseSubject } from './caseFile'
export { type LiftVote, liftVote } from './lift'
