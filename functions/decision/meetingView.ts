import { meetingStage, MinutesText, signInOpen } from '@shared/decision/meeting'
import type { LinkedFile, MeetingView } from '@shared/decision/meeting'
import type * as z from 'zod'
import { unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { linkTo } from '@functions/platform/files'
import type { MeetingItem } from './meetingItems'
import { additionsOf, meetingKeys, sealedIn } from './store/meetings'

const linked = ({ key, ...file }: MeetingItem['photos'][number]): Promise<z.input<typeof LinkedFile>> =>
  linkTo(key).then((url) => ({ ...file, url }))

const minutesOf = async (item: MeetingItem): Promise<z.input<typeof MeetingView>['minutes']> => {
  if (item.minutes === undefined || item.recordedAt === undefined) return null
  const text = unseal(item.minutes, sealedIn(meetingKeys.meeting(item.decisionId, item.meetingId), 'minutes'))
  const [photos, attachments] = await Promise.all([Promise.all(item.photos.map(linked)), Promise.all(item.attachments.map(linked))])
  return { ...MinutesText.parse(JSON.parse(text)), recordedAt: item.recordedAt, photos, attachments }
}

/** A meeting as owners of the scope and staff see it. */
export const meetingViewOf = async (item: MeetingItem, signedIn: boolean): Promise<z.input<typeof MeetingView>> => {
  const { meetingId, kind, startsAt, venue, topic, host, attended, state, cancelledAt, reason } = item
  const stage = meetingStage(state, startsAt, now())
  const additions = state === 'recorded' ? await additionsOf(item.decisionId, meetingId) : []
  return {
    ...{ meetingId, kind, startsAt, venue, topic, host, attended, stage, signedIn },
    signInOpen: signInOpen(stage, startsAt, now()),
    minutes: await minutesOf(item),
    additions: additions.map(({ at, by, text, key }) => ({
      at,
      by: unseal(by, sealedIn(key, 'by')),
      text: unseal(text, sealedIn(key, 'text')),
    })),
    cancelled: cancelledAt !== undefined ? { at: cancelledAt, reason: reason ?? '' } : null,
  }
}
