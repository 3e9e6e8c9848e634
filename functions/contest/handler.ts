import { contestContract } from '@shared/contest/contract'
import { serve } from '@functions/platform/http'
import * as check from './check'
import * as contests from './contests'
import { enterForSomebody, enterOwn } from './enter'
import * as entries from './entries'
import * as indicators from './indicators'
import * as judge from './judge'
import * as jurors from './jurors'
import * as results from './results'
import { step } from './steps'
import { submit } from './works'

export const handler = serve(contestContract, {
  listContests: contests.list,
  readContest: contests.read,
  createContest: contests.create,
  editContest: contests.edit,
  stepContest: step,
  listDeskContests: contests.deskList,
  readDeskContest: contests.deskRead,
  contestIndicators: indicators.read,
  enterContest: enterOwn,
  enterHelped: enterForSomebody,
  myEntries: entries.mine,
  readEntry: entries.read,
  submitWork: submit,
  withdrawEntry: entries.withdraw,
  appealEntry: entries.appeal,
  listEntries: entries.list,
  decideEntry: check.decide,
  decideEntryAppeal: check.decideAppeal,
  revealEntry: entries.reveal,
  appointJuror: jurors.appoint,
  inviteJuror: jurors.invite,
  endJuror: jurors.end,
  takeJurorCode: jurors.takeCode,
  myJuries: jurors.mine,
  jurySheet: judge.sheet,
  sendMarks: judge.take,
  recuseFrom: judge.recuse,
  markPresent: judge.present,
  juryProgress: jurors.progress,
  readResult: results.read,
  objectToResult: results.object,
  listContestObjections: results.listObjections,
  answerContestObjection: results.answer,
  readCertificate: results.own,
  printCertificate: results.print,
  verifyCertificate: results.verify,
})
