import { besideContract } from './besideContract'
import { deskContract } from './deskContract'
import { figuresContract } from './figuresContract'
import { hallContract } from './hallContract'
import { menuContract } from './menuContract'
import { orderContract } from './orderContract'
import { serviceContract } from './serviceContract'

/** Every endpoint of orders, from the menu to the review, group by group. */
export const dispatchContract = {
  ...menuContract,
  ...orderContract,
  ...deskContract,
  ...hallContract,
  ...serviceContract,
  ...figuresContract,
  ...besideContract,
}
