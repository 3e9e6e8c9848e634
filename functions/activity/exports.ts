/** What other contexts may use of the activities. */
export { runDueActivities } from './due'
export { bookingToTell } from './tell'
export { ownBookings, ownRecords } from './ownData'
export { certificateFor } from './records'
