import { deskContract } from './deskContract'
import { honourContract } from './honourContract'
import { hoursContract } from './hoursContract'
import { ownContract } from './ownContract'
import { teamContract } from './teamContract'
import { trainingContract } from './trainingContract'

/** Volunteers, teams, hours and honours. */
export const volunteerContract = {
  ...ownContract,
  ...teamContract,
  ...hoursContract,
  ...deskContract,
  ...honourContract,
  ...trainingContract,
}
