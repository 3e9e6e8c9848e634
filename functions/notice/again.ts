import { Refusal } from '@shared/contract/errors'
import { caseHasMoved } from '@functions/retrofit/exports'

/** How often a step that lost against another one is decided anew. */
const MOST_TRIES = 5

/**
 * Decides and writes; when the case moved on between the two, decides anew on what is there now. `attempt` reads everything itself.
 * @throws Refusal CASE_MOVED when it loses again and again; whatever `attempt` refuses
 */
export const decidedAnew = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let left = MOST_TRIES; left > 0; left -= 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!caseHasMoved(error)) throw error
    }
  }
  throw new Refusal('CASE_MOVED')
}
