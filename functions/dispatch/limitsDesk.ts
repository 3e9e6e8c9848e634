import { Refusal } from '@shared/contract/errors'
import { dispatchers, orderWatchers } from '@shared/dispatch/access'
import type { readLimits, setLimits } from '@shared/dispatch/besideContract'
import { usualLimits } from '@shared/dispatch/timeout'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { table } from './store'
import { limitsWrite, readLimits as readItem } from './store/limits'

export const read: UseCase<typeof readLimits> = async ({ query: { community } }, caller) => {
  caller.mustHold(orderWatchers, community)
  return (await readItem(community)) ?? { limits: usualLimits, version: 0 }
}

export const set: UseCase<typeof setLimits> = async ({ params: { community }, body: { limits, version } }, caller) => {
  caller.mustHold(dispatchers, community)
  const event = eventOf({
    type: 'dispatch.limitsSet',
    subject: `orders:${community}`,
    place: community,
    actor: caller.personId,
    facts: { ...limits },
  })
  try {
    await table.write(limitsWrite(community, version, limits, event))
    return { limits, version: version + 1 }
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal('EDITED_BY_OTHER')
    throw error
  }
}
