import type { FileId } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import type { addToMinutes, recordMinutes } from '@shared/decision/meetingContract'
import { covers } from '@shared/kernel/place'
import { confirmedFiles } from '@functions/content/exports'
import { staffNameAt } from '@functions/identity/exports'
import { lookupHash, seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import type { Head } from './items'
import { MeetingItem } from './meetingItems'
import { meetingAsStaff, meetingEvent, noteOfEnd } from './meetings'
import { meetingViewOf } from './meetingView'
import { table } from './store'
import { additionWrites, meetingKeys, recordWrite, sealedIn } from './store/meetings'

/** Files as the store has them: photos are pictures, attachments also documents; all of this vote's place. @throws Refusal FILE_MISSING */
const filesOf = async (head: Head, ids: readonly FileId[], kind: 'photo' | 'attachment'): Promise<MeetingItem['photos']> => {
  const files = await confirmedFiles(ids)
  const allowed = kind === 'photo' ? ['proof'] : ['proof', 'schemeDrawing']
  return ids.map((fileId) => {
    const file = files.get(fileId)
    if (!file || !allowed.includes(file.purpose) || !head.scope.some(({ unit }) => covers(file.place, unit)))
      throw new Refusal('FILE_MISSING', { fileId })
    return { ...file.ref, key: file.key }
  })
}

/** The minutes are written once, when the meeting has begun; a coordination meeting is held from then on. */
export const record: UseCase<typeof recordMinutes> = async ({ params: { decisionId, meetingId }, body }, caller) => {
  const { head, item } = await meetingAsStaff(caller, decisionId, meetingId)
  const { photos, attachments, ...text } = body
  const at = now()
  const set = {
    minutes: seal(JSON.stringify(text), sealedIn(meetingKeys.meeting(decisionId, meetingId), 'minutes')),
    photos: await filesOf(head, photos, 'photo'),
    attachments: await filesOf(head, attachments, 'attachment'),
    ...{ recordedAt: at, recordedBy: caller.personId },
  }
  const event = meetingEvent('decision.meetingRecorded', head, item, caller.personId)
  try {
    await table.transact([recordWrite(decisionId, meetingId, at, { ...set, event }), ...noteOfEnd(head, item, true)])
    return await meetingViewOf({ ...item, ...set, state: 'recorded' }, false)
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    const stands = MeetingItem.parse(there)
    if (stands.state === 'cancelled') throw new Refusal('MEETING_CANCELLED')
    if (stands.state === 'planned') throw new Refusal('MEETING_NOT_HELD', { startsAt: stands.startsAt })
    const before = await meetingViewOf(stands, false)
    if (before.minutes?.text !== text.text) throw new Refusal('MEETING_RECORDED')
    return before
  }
}

/** A correction stands below the minutes with its author; the minutes stay as they were. */
export const add: UseCase<typeof addToMinutes> = async ({ params: { decisionId, meetingId }, body }, caller) => {
  const { head, item } = await meetingAsStaff(caller, decisionId, meetingId)
  if (item.state !== 'recorded') throw new Refusal('MEETING_NOT_RECORDED')
  const addition = lookupHash('addition', `${caller.personId}\n${meetingId}\n${body.additionKey}`)
  const key = meetingKeys.addition(decisionId, meetingId, addition)
  const by = (await staffNameAt(caller.personId, head.community)) ?? '社区工作人员'
  const written = { at: now(), by: seal(by, sealedIn(key, 'by')), text: seal(body.text, sealedIn(key, 'text')) }
  const event = meetingEvent('decision.minutesAdded', head, item, caller.personId)
  try {
    await table.transact(additionWrites(decisionId, meetingId, addition, written, event))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.has('isRecorded')) throw new Refusal('MEETING_NOT_RECORDED')
  }
  return meetingViewOf(item, false)
}
