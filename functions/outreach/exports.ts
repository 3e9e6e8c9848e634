/** What the relay and the tick use of the outreach. */
export { runDueMessages } from './due'
export { orderMessages } from './subscribe'
export { ownCredits } from './own'
export { attemptLines, messageLines } from './caseFile'
export { mayTell } from './mayTell'
