import type { messages } from '@shared/outreach/contract'
import type { UseCase } from '@functions/platform/http'
import { voteFor, watchers } from './access'
import { pageOfMessages } from './store'

/** What became of the messages of a vote. Whom each went to stays on the server; staff see the voter. */
export const listMessages: UseCase<typeof messages> = async ({ params, query }, caller) => {
  await voteFor(caller, params.decisionId, watchers)
  const found = await pageOfMessages(params.decisionId, query.cursor, query.limit ?? 100)
  return {
    items: found.messages.flatMap(({ voterId, template, state, at, reason }) =>
      voterId === null ? [] : [{ voterId, template, state, at, reason }],
    ),
    cursor: found.cursor,
  }
}
