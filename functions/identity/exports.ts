export { inviteFirstAdministrator } from './invitations'
export { boundPersons, homeLabel, openidToReach, personOfGeneration, verifiedPhones } from './reach'
export { type OwnIdentity, ownIdentity } from './own'
export { staffNameAt } from './staffName'
