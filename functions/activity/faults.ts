import { blockedUntil } from '@shared/activity/fault'
import type { PersonId } from '@shared/identity/model'
import { now } from '@functions/platform/clock'
import { ConditionFailed, type Write } from '@functions/platform/table'
import type { FaultItem } from './items'
import { table } from './store'
import { faultsOf, readStanding, setStanding } from './store/faults'

const MOST_TRIES = 6

/** Absences that weigh: neither pardoned nor of a session that was called off. */
export const weighing = (faults: readonly FaultItem[]): FaultItem[] =>
  faults.filter(({ appeal, cleared }) => appeal !== 'granted' && !cleared)

/**
 * Writes a change of a person's absences together with what follows from all of them. Two changes at once are told apart by the
 * version of the standing; the loser reads anew. Losing by a clause of the change itself ends it: it was made before.
 */
export const changeFaults = async (
  person: PersonId,
  change: readonly Write[],
  after: (faults: readonly FaultItem[]) => FaultItem[],
): Promise<void> => {
  for (let tried = 0; ; tried++) {
    const [standing, faults] = await Promise.all([readStanding(person), faultsOf(person)])
    const until = blockedUntil(weighing(after(faults)), now())
    try {
      return await table.transact([...change, setStanding(person, standing, until)])
    } catch (error) {
      const again = error instanceof ConditionFailed && error.failures.every(({ clauses }) => clauses.includes('standingIs'))
      if (!again || tried + 1 >= MOST_TRIES) throw error
    }
  }
}
