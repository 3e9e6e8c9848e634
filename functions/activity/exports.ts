/** What other contexts may use of the activities. */
export { runDueActivities } from './due'
export { bookingToTell } from './tell'
export { ownBookings, ownPhotos, ownRecords } from './ownData'
export { certificateFor } from './records'
