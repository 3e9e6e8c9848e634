import { Refusal } from '@shared/contract/errors'
import { ConditionFailed } from '@functions/platform/table'

const ATTEMPTS = 6

/** Tries an act that decides from what it reads again while its losing says `moved`. @throws Refusal BUSY when it keeps changing */
export const again = async <T>(act: () => Promise<T>, moved: (error: ConditionFailed) => boolean): Promise<T> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof ConditionFailed) || !moved(error)) throw error
    }
  }
  throw new Refusal('BUSY', {}, 'these hours keep changing')
}

/** Runs a write whose failed condition means that somebody else changed it first. @throws Refusal EDITED_BY_OTHER */
export const orEdited = async (write: Promise<void>): Promise<void> => {
  try {
    await write
  } catch (error) {
    throw error instanceof ConditionFailed ? new Refusal('EDITED_BY_OTHER', {}, error.message) : error
  }
}
