export { inviteFirstAdministrator } from './invitations'
export { boundPersons, homeLabel, openidToReach } from './reach'
export { type OwnIdentity, ownIdentity } from './own'
