import { afterContract } from './afterContract'
import { bookingContract } from './bookingContract'
import { callContract } from './callContract'
import { themeContract } from './themeContract'
import { doorContract } from './doorContract'
import { drawContract } from './drawContract'
import { photoContract } from './photoContract'
import { programmeContract } from './programmeContract'
import { seasonContract } from './seasonContract'
import { siteContract } from './siteContract'

/** Every endpoint of programmes, sessions, bookings, waitlists, the door and the places to learn, group by group. */
export const activityContract = {
  ...programmeContract,
  ...bookingContract,
  ...drawContract,
  ...callContract,
  ...afterContract,
  ...themeContract,
  ...doorContract,
  ...seasonContract,
  ...photoContract,
  ...siteContract,
}
