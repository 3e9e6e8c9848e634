import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import { afterContract } from '@shared/activity/afterContract'
import { bookingContract } from '@shared/activity/bookingContract'
import { callContract } from '@shared/activity/callContract'
import { doorContract } from '@shared/activity/doorContract'
import { drawContract } from '@shared/activity/drawContract'
import { ProgrammeText } from '@shared/activity/model'
import { programmeContract } from '@shared/activity/programmeContract'
import { seasonContract } from '@shared/activity/seasonContract'
import { photoContract } from '@shared/activity/photoContract'
import { makeCertificatePdf } from '@shared/print/contract'
import { SiteText } from '@shared/activity/site'
import { siteContract } from '@shared/activity/siteContract'
import { themeContract } from '@shared/activity/themeContract'
import { Day } from '@shared/kernel/day'
import { DAY, HOUR, MINUTE, chinaClock, instant, plus } from '@shared/kernel/instant'
import type { Actor } from '../../infra/local/seed/actor'
import { community, district } from '../../infra/local/seed/district'
import { quarterAfter } from './quarter'

/** Calls every endpoint of the activities on the seeded month; the seed itself has booked, waited and noted who came. */
export const playActivityEndpoints = async (as: (id: string) => Actor, nowMs: number): Promise<void> => {
  const [worker, association, elder, daughter] = [as('worker-sun'), as('association'), as('elder'), as('daughter')]
  const now = instant(nowMs)
  const { year, month } = chinaClock(now)
  const { items: listed } = await association.call(programmeContract.listProgrammes, { query: { place: district } })
  const find = (title: string) => {
    const programme = listed.find((one) => one.title.startsWith(title))
    if (!programme) throw new Error(`the story has no ${title}`)
    return programme
  }
  await elder.call(programmeContract.listSessions, {
    query: { place: community.id, month: `${year}-${String(month).padStart(2, '0')}` },
  })
  await elder.call(programmeContract.listDistricts)
  const beginners = find('手机课零基础班')
  const { sessions } = await elder.call(programmeContract.readProgramme, { params: { programmeId: beginners.programmeId } })
  const [card] = sessions
  if (!card) throw new Error('no class')
  const ofClass = { sessionId: card.sessionId }
  await elder.call(programmeContract.readSession, { params: ofClass })
  const { items: own } = await daughter.call(bookingContract.myBookings)
  const booking = own.find(({ sessionId }) => sessionId === card.sessionId)
  if (!booking) throw new Error('the daughter has no booking')
  const params = { ...ofClass, bookingId: booking.bookingId }
  await daughter.call(bookingContract.readBooking, { params })
  await daughter.call(bookingContract.agreeToCome, { params })
  await daughter.call(afterContract.bookingCalendar, { params })
  await worker.call(bookingContract.listBookings, { params: ofClass })
  await worker.call(doorContract.doorList, { params: ofClass })
  await worker.call(callContract.revealBooker, { params, body: { reason: 'remind' } })
  await expect(worker.call(callContract.noteCall, { params, body: { reason: 'remind', outcome: 'reached' } })).rejects.toThrow('NOT_FOUND')
  await worker.call(bookingContract.listAppeals, { query: { place: community.id } })
  await worker.call(callContract.listCalls, { query: { place: community.id } })
  await worker.call(seasonContract.listGroups, { query: { place: community.id } })
  const thisMonth = `${year}-${String(month).padStart(2, '0')}`
  await worker.call(seasonContract.seasonReport, { query: { place: community.id, month: thisMonth, from: thisMonth, to: thisMonth } })
  await worker.call(programmeContract.readSessionCode, { params: ofClass })
  await worker.call(afterContract.sessionReport, { params: ofClass })
  await worker.call(afterContract.exportSession, { params: ofClass })
  await expect(daughter.call(bookingContract.appealFault, { params, body: { text: '那天在医院' } })).rejects.toThrow('NOT_FOUND')
  await expect(worker.call(bookingContract.decideAppeal, { params, body: { pardon: true } })).rejects.toThrow('NOT_FOUND')

  // A learner gives the seat back, and the first of the waitlist takes it.
  const leaver = as('owner-1-201')
  const { items: theirs } = await leaver.call(bookingContract.myBookings)
  const given = theirs.find(({ sessionId }) => sessionId === card.sessionId)
  if (!given) throw new Error('no seat to give')
  await leaver.call(bookingContract.cancelBooking, { params: { ...ofClass, bookingId: given.bookingId } })
  const heir = as('owner-2-202')
  const { items: offers } = await heir.call(bookingContract.myBookings)
  const offer = offers.find(({ state }) => state === 'offered')
  if (!offer) throw new Error('nothing was offered')
  await heir.call(bookingContract.acceptOffer, { params: { sessionId: offer.sessionId, bookingId: offer.bookingId } })

  // A session that is planned, moved, signed in at, drawn too early and called off.
  const text = ProgrammeText.parse(beginners)
  const ofBeginners = { programmeId: beginners.programmeId }
  const picture = await worker.upload(community.id, 'programmeMaterial', '按键图.jpg', Buffer.from('a picture of keys'))
  const materials = [{ kind: 'picture' as const, title: '按键图', text: '', link: null, file: picture.fileId }]
  const edited = { version: beginners.version, text: { ...text, summary: `${text.summary}带好充电线。`, materials } }
  await worker.call(programmeContract.editProgramme, { params: ofBeginners, body: edited })
  await elder.call(programmeContract.readProgramme, { params: ofBeginners })
  const help = find('手机问诊台')
  const ofHelp = { programmeId: help.programmeId }
  const startsAt = quarterAfter(plus(now, 2 * DAY))
  const plan = {
    lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }],
    seats: { online: 4, helped: 2, walkIn: 0, social: 0 },
    ...{ opensAt: plus(now, -HOUR), closesAt: startsAt, allotment: 'firstCome' as const, perTerm: null, assistants: 2 },
    party: { most: 4, groupMost: 0, childrenPerAdult: 3, ages: { from: null, to: null } },
    ...{ freeCancelMinutes: 120, signInMinutesBefore: 30, signInMinutesAfter: 15 },
  }
  const planned = await worker.call(programmeContract.planSessions, { params: ofHelp, body: { planKey: randomUUID(), plan, weekly: null } })
  await worker.call(programmeContract.publishSessions, { params: ofHelp, body: { sessions: planned.items.map((s) => s.sessionId) } })
  const { items: drafts } = await worker.call(programmeContract.listDrafts, { params: ofHelp })
  const session = drafts.find(({ sessionId }) => sessionId === planned.items[0]?.sessionId)
  if (!session) throw new Error('not planned')
  const here = { sessionId: session.sessionId }
  const party = {
    booker: { name: '周甲一', phone: '13800003291' },
    relation: 'self' as const,
    group: null,
    guests: [{ name: '周甲一', phone: '13800003291', born: null, elder: false }],
  }
  const seat = await daughter.call(bookingContract.book, { params: here, body: { bookingKey: randomUUID(), party, terms: session.terms } })
  const soon = quarterAfter(now)
  await worker.call(programmeContract.moveSession, {
    params: here,
    body: {
      version: session.version,
      lessons: [{ startsAt: soon, endsAt: plus(soon, HOUR) }],
      confirmUntil: plus(now, MINUTE / 2),
      reason: '老师有事',
    },
  })
  const ofSeat = { ...here, bookingId: seat.bookingId }
  await daughter.call(bookingContract.confirmTime, { params: ofSeat })
  await expect(worker.call(bookingContract.decideGroup, { params: ofSeat, body: { agree: false, reason: '不是团体' } })).rejects.toThrow(
    'BOOKING_ENDED',
  )
  const { code } = await worker.call(doorContract.showCheckInCode, { params: here, query: { lesson: 0 } })
  await daughter.call(doorContract.checkIn, { params: here, body: { lesson: 0, code, bookingId: seat.bookingId, seats: [0] } })
  await daughter.call(afterContract.giveFeedback, { params: ofSeat, body: { face: 'good', text: '帮我把字调大了' } })
  const { fileId } = await daughter.uploadEvidence(community.id, '现场.jpg', Buffer.from('a picture'), 'activityPhoto')
  await daughter.call(photoContract.addPhoto, { params: here, body: { fileId, consent: true } })
  const ofPhoto = { ...here, photoId: fileId }
  await worker.call(photoContract.reviewPhotos, { params: here })
  await worker.call(photoContract.decidePhoto, { params: ofPhoto, body: { decision: 'approve' } })
  await elder.call(photoContract.sessionPhotos, { params: here })
  await daughter.call(photoContract.withdrawPhoto, { params: ofPhoto })
  await daughter.call(photoContract.myPhotos, { params: here })
  const { totals } = await daughter.call(afterContract.myLearning)
  const record = await daughter.call(afterContract.issueLearningRecord, { body: { learner: totals[0]?.learner ?? '' } })
  await elder.call(afterContract.verifyLearningRecord, { params: { number: record.number } })
  await daughter.call(makeCertificatePdf, { params: { number: record.number } })
  await expect(worker.call(drawContract.drawSeats, { params: here })).rejects.toThrow('NO_DRAW')
  await expect(elder.call(drawContract.readDraw, { params: here })).rejects.toThrow('NO_DRAW')
  await worker.call(programmeContract.cancelSession, { params: here, body: { reason: '停电' } })

  const { items: sites } = await elder.call(siteContract.listSites, { query: { place: community.id } })
  const [site] = sites
  if (!site) throw new Error('no place to learn')
  const corner = { siteKey: randomUUID(), place: community.id, text: SiteText.parse({ ...site, summary: '新添了一台显微镜。' }) }
  const added = await worker.call(siteContract.addSite, { body: corner })
  await worker.call(siteContract.editSite, {
    params: { siteId: added.siteId },
    body: { version: 1, text: { ...corner.text, closed: true } },
  })
  await elder.call(themeContract.themeDays, { query: { district, year } })
  const theme = {
    name: '食品安全宣传周',
    from: Day.parse(`${year}-11-24`),
    to: Day.parse(`${year}-11-30`),
    text: '吃得安全',
    hidden: false,
  }
  await association.call(themeContract.setThemeDay, { params: { district, year, dayId: 'foodSafety' }, body: theme })
  await elder.call(themeContract.placeCalendar, { params: { place: community.id } })
}
