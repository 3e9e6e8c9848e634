import { Refusal } from '@shared/contract/errors'
import type { revealObjector as revealEndpoint } from '@shared/notice/contract'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newUlid } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { noteReveal, revealNoteContext, revealsLeft } from '@functions/platform/reveals'
import { objectionFor } from './negotiate'
import { table } from './store'
import { objectorIn } from './words'

/** Opens name and number of an objector after noting who asked and why: what could not be noted is not shown (DOMAIN §8). */
export const revealObjector: UseCase<typeof revealEndpoint> = async ({ params: { caseId, objectionId }, body }, caller) => {
  const { head, item } = await objectionFor(caller, caseId, objectionId)
  const [revealId, at, actor] = [newUlid(), now(), caller.personId]
  const event = eventOf({
    type: 'notice.objectorRevealed',
    subject: `case:${caseId}`,
    place: head.community,
    actor,
    facts: { objection: objectionId, revealId },
  })
  const reveal = { revealId, objection: objectionId, reason: 'objection', note: seal(body.reason, revealNoteContext(revealId)), at }
  if (!(await noteReveal(table, actor, reveal, event))) throw new Refusal('REVEALS_USED_UP')
  return { objector: objectorIn(item), left: await revealsLeft(table, actor, at) }
}
