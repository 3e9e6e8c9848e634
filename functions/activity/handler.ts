import { activityContract } from '@shared/activity/contract'
import { type HttpHandler, serve } from '@functions/platform/http'
import { asCalendarFile } from './feed'
import { agree } from './agree'
import { appeal, decide as decideAppeal, list as listAppeals } from './appeals'
import { bookForSomebody, bookSeats, join } from './book'
import * as calls from './calls'
import { give } from './feedback'
import * as learning from './learning'
import { exportRows, report } from './report'
import * as sites from './sites'
import * as themes from './themes'
import { cancel } from './cancel'
import { callOff, move } from './change'
import { confirm } from './confirm'
import { draw, read as readDraw } from './draw'
import { list as doorList, showCode, signInByCode, sync } from './door'
import { decide as decideGroup, list as listGroups } from './groups'
import { accept } from './offers'
import * as own from './own'
import * as photos from './photos'
import { code } from './poster'
import { issueRecord, verifyRecord } from './records'
import * as programmes from './programmes'
import { season } from './season'
import * as sessions from './sessions'

const answer = serve(activityContract, {
  createProgramme: programmes.create,
  editProgramme: programmes.edit,
  readProgramme: programmes.read,
  listProgrammes: programmes.list,
  planSessions: sessions.plan,
  publishSessions: sessions.publish,
  listSessions: sessions.list,
  listDistricts: sessions.districts,
  readSession: sessions.read,
  listDrafts: sessions.drafts,
  moveSession: move,
  cancelSession: callOff,
  readSessionCode: code,
  book: bookSeats,
  bookHelped: bookForSomebody,
  joinWaitlist: join,
  acceptOffer: accept,
  cancelBooking: cancel,
  confirmTime: confirm,
  myBookings: own.mine,
  readBooking: own.read,
  agreeToCome: agree,
  listBookings: own.list,
  decideGroup,
  drawSeats: draw,
  readDraw,
  appealFault: appeal,
  listAppeals,
  decideAppeal,
  listCalls: calls.list,
  noteCall: calls.note,
  revealBooker: calls.reveal,
  giveFeedback: give,
  sessionReport: report,
  exportSession: exportRows,
  myLearning: learning.mine,
  issueLearningRecord: issueRecord,
  verifyLearningRecord: verifyRecord,
  bookingCalendar: learning.calendar,
  themeDays: themes.list,
  setThemeDay: themes.set,
  placeCalendar: themes.calendar,
  showCheckInCode: showCode,
  checkIn: signInByCode,
  syncMarks: sync,
  doorList,
  seasonReport: season,
  listGroups,
  sessionPhotos: photos.shown,
  addPhoto: photos.add,
  myPhotos: photos.mine,
  withdrawPhoto: photos.withdraw,
  reviewPhotos: photos.review,
  decidePhoto: photos.decide,
  listSites: sites.list,
  addSite: sites.add,
  editSite: sites.edit,
})

/** A calendar that subscribes to a place gets the file itself; everything else is JSON. */
export const handler: HttpHandler = async (event, context) => asCalendarFile(event, await answer(event, context))
