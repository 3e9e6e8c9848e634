import { planContract } from './contestContract'
import { entryContract } from './entryContract'
import { juryContract } from './juryContract'
import { resultContract } from './resultContract'

/** Competitions: what is held, who enters with what, the jury, the result and what is awarded. */
export const contestContract = { ...planContract, ...entryContract, ...juryContract, ...resultContract }
