import { bookingStateNames, relationNames } from '@shared/activity/booking'
import { photoStateNames } from '@shared/activity/photo'
import { sayLength } from '@shared/activity/record'
import { startOfLessons } from '@shared/activity/session'
import type { PersonId } from '@shared/identity/model'
import { sayFullMoment } from '@shared/kernel/instant'
import { type OwnSection, factsOf } from '@shared/privacy/model'
import { BookingItem } from './items'
import { contactOf, peopleOf } from './party'
import { recordsOf } from './records'
import { index, table } from './store'
import { photosBy } from './store/photos'

/** Learning records that an account was issued. */
export const ownRecords = async (personId: PersonId): Promise<OwnSection> => ({
  kind: 'learningRecord',
  records: (await recordsOf(personId)).map(({ number, name, minutes, lessons, issuedAt, issuer }) => ({
    title: `学习记录 ${number}`,
    facts: factsOf(['称呼', name], ['学习', `${lessons} 次，${sayLength(minutes)}`], ['开具', `${issuer}，${sayFullMoment(issuedAt)}`]),
  })),
})

/** Photos that an account sent. */
export const ownPhotos = async (personId: PersonId): Promise<OwnSection> => ({
  kind: 'sessionPhoto',
  records: (await photosBy(personId)).map(({ title, at, state, reason }) => ({
    title: `${title}的照片`,
    facts: factsOf(['上传', sayFullMoment(at)], ['情况', photoStateNames[state]], ['原因', reason]),
  })),
})

/** Every order that an account made, with the names and numbers that are still kept. */
export const ownBookings = async (personId: PersonId): Promise<OwnSection> => {
  const records: OwnSection['records'] = []
  for await (const found of table.each({ pk: index.bookedBy(personId), index: 'byKey', descending: true })) {
    const item = BookingItem.parse(found)
    const { title, where, state, relation, bookedAt, lessons, group } = item
    const people = peopleOf(item).map(({ name, phone }) => (phone === null ? name : `${name} ${phone}`))
    records.push({
      title,
      facts: factsOf(
        ['时间', sayFullMoment(startOfLessons(lessons))],
        ['地点', where],
        ['情况', bookingStateNames[state]],
        ['预约人', [contactOf(item).name, contactOf(item).phone].filter(Boolean).join(' ')],
        ['来的人', people.filter(Boolean).join('、')],
        ['关系', relationNames[relation]],
        ['团体', group],
        ['预约时间', sayFullMoment(bookedAt)],
      ),
    })
  }
  return { kind: 'booking', records }
}
