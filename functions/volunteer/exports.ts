/** What other contexts may use of volunteers, teams and hours. */
export { certificateFor } from './certificates'
export { type OwnMembership, type ServingMember, type TeamOffer, membersFor, membershipOf, teamsAt } from './look'
export { type Badge, badgesOf, publicNames, teamNames } from './names'
export { ownVolunteering } from './ownData'
export { type ServedEntry, hoursMoved, hoursPosted, postHours } from './post'
export { paperToTell } from './paper'
export { beginServing, endServing, freeClaim, mustLead, mustServe, mustWorkAt, takeClaim } from './store/serve'
export { volunteerRefusal } from './why'
