/** What other contexts may use of the money of a lift. */
export { accountConfirmed } from './account'
export { documentOf, documentsOf } from './documents'
export { noteHandOver } from './handOvers'
export { type MoneyFacts, moneyFacts } from './facts'
export { agreementFacts, buildersToTell } from './standing'
export { ownMoney } from './own'
