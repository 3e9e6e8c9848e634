import type { CaseLine } from '@shared/audit/caseModel'
import type { DecisionId } from '@shared/decision/model'
import { unseal } from '@functions/platform/cipher'
import { linkTo } from '@functions/platform/files'
import { noteContext } from './sealed'
import { keys, pageOfAttempts, pageOfMessages } from './store'

type Page = Promise<{ items: CaseLine[]; cursor: string | null }>

/** Every attempt to reach somebody of a vote, voter by voter, corrected ones too: for the file of the vote. */
export const attemptLines = async (id: DecisionId, cursor: string | undefined, limit: number): Page => {
  const found = await pageOfAttempts(id, cursor, limit)
  const items = found.attempts.map(async ({ voterId, attemptKey, kind, outcome, note, madeAt, loggedAt, by, photo, corrects }) => ({
    part: 'attempts' as const,
    ...{ voterId, attemptKey, kind, outcome, madeAt, loggedAt, by, corrects },
    note: note === undefined ? '' : unseal(note, noteContext(keys.attempt(id, voterId, attemptKey))),
    photoUrl: photo && (await linkTo(photo.key)),
  }))
  return { items: await Promise.all(items), cursor: found.cursor }
}

/** What became of every message about a vote. */
export const messageLines = async (id: DecisionId, cursor: string | undefined, limit: number): Page => {
  const found = await pageOfMessages(id, cursor, limit)
  const items = found.messages.flatMap(({ voterId, template, state, at, reason }) =>
    voterId === null ? [] : [{ part: 'messages' as const, voterId, template, state, at, reason }],
  )
  return { items, cursor: found.cursor }
}
