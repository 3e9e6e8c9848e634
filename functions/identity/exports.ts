export { inviteFirstAdministrator } from './invitations'
