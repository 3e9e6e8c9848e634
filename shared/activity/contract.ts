import { bookingContract } from './bookingContract'
import { doorContract } from './doorContract'
import { drawContract } from './drawContract'
import { programmeContract } from './programmeContract'

/** Every endpoint of programmes, sessions, bookings, waitlists and the door, group by group. */
export const activityContract = { ...programmeContract, ...bookingContract, ...drawContract, ...doorContract }
