import type { PersonId } from '@shared/identity/model'
import { DAY } from '@shared/kernel/instant'
import { now } from '@functions/platform/clock'
import { type Key, ConditionFailed } from '@functions/platform/table'
import type { MessageItem } from './items'
import { messageDueAt, notThere, table } from './store'

/** News that nobody needs after this. */
export const NEWS = 7 * DAY

/** A message as it is written down first; whoever is not on WeChat has an entry too, so that staff see whom to ring. */
export const newMessage = (
  key: Key,
  personId: PersonId | null,
  rest: Pick<MessageItem, 'template' | 'decisionId' | 'voterId' | 'page' | 'fields' | 'until'>,
): MessageItem => ({
  ...key,
  ...rest,
  personId,
  state: personId === null ? 'notOnWechat' : 'waiting',
  at: now(),
  tries: 0,
  holds: false,
  unclear: false,
  reason: null,
})

/** Writes each message once; what an earlier run wrote stays as it is. */
export const writeAll = async (messages: readonly MessageItem[]): Promise<void> => {
  await Promise.all(
    messages.map(async (m) => {
      try {
        await table.write({ put: { ...m, ...(m.state === 'waiting' && messageDueAt(m.at)) }, when: [notThere] })
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error
      }
    }),
  )
}
