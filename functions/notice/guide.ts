import { Refusal } from '@shared/contract/errors'
import { levelOf } from '@shared/kernel/place'
import type { saveGuide as saveEndpoint } from '@shared/notice/contract'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { putGuide } from './store'

/** What negotiations go by is set for a whole street (附件1 is not published: empty until somebody fills it in). */
export const saveGuide: UseCase<typeof saveEndpoint> = async ({ params: { placeId }, body: { rows } }, caller) => {
  caller.mustHold(['streetOfficer', 'administrator'], placeId)
  if (levelOf(placeId) !== 'street') throw new Refusal('NOTICE_GUIDE_PLACE')
  const event = eventOf({
    type: 'notice.guideSet',
    subject: `place:${placeId}`,
    place: placeId,
    actor: caller.personId,
    facts: { rows: rows.length },
  })
  await putGuide(placeId, rows, event)
  return { rows }
}
