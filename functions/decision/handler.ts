import { decisionContract } from '@shared/decision/contract'
import { serve } from '@functions/platform/http'
import { attendees, noteAttendee, signIn, signInCode } from './attendance'
import { castBallot, readMyBallots } from './cast'
import { closeUseCase } from './close'
import { createDraft, editDraft } from './compose'
import { confirmPaper } from './confirmPaper'
import { allowLevelEntry } from './exception'
import { listConflicts, readConflictUseCase } from './conflicts'
import { contestBallot } from './contest'
import { enterPaper } from './enterPaper'
import { makeStatement, readMyPapers } from './ownPapers'
import { findPaperByCode, listPaperTasks, listPapers, readBlindPaper } from './papers'
import { cancel, list, plan } from './meetings'
import { add, record } from './minutes'
import { addToPropertyStaff, listOfPropertyStaff, removeFromPropertyStaff } from './propertyStaff'
import { accept } from './proxyAnswer'
import { castAsAgent } from './proxyCast'
import { decline, reject, revoke } from './proxyEnd'
import { offer, register } from './proxyOffer'
import { ratifyOnPaper, ratifyOnPhone } from './proxyRatify'
import { listMyProxies, listProxyRows } from './proxyRead'
import { voidBallot } from './proxyVoid'
import { checkRollUseCase, publishDraft } from './publish'
import { listDecisions, listMine, listVoters, readDecision, readGrid } from './read'
import { settleConflict } from './settle'
import { linkResultFile, lookUpReceipt, readBulletin } from './trust'
import { withdrawDecision } from './withdraw'

export const handler = serve(decisionContract, {
  create: createDraft,
  edit: editDraft,
  checkRoll: checkRollUseCase,
  publish: publishDraft,
  withdraw: withdrawDecision,
  close: closeUseCase,
  allowException: allowLevelEntry,
  list: listDecisions,
  mine: listMine,
  read: readDecision,
  grid: readGrid,
  voters: listVoters,
  cast: castBallot,
  myBallots: readMyBallots,
  bulletin: readBulletin,
  findReceipt: lookUpReceipt,
  resultFile: linkResultFile,
  findPaper: findPaperByCode,
  enterPaper,
  confirmPaper,
  papers: listPapers,
  paper: readBlindPaper,
  paperTasks: listPaperTasks,
  conflicts: listConflicts,
  conflict: readConflictUseCase,
  settle: settleConflict,
  contest: contestBallot,
  myPapers: readMyPapers,
  makeStatement,
  offerProxy: offer,
  myProxies: listMyProxies,
  revokeProxy: revoke,
  ratifyProxy: ratifyOnPhone,
  acceptProxy: accept,
  declineProxy: decline,
  castByProxy: castAsAgent,
  registerProxy: register,
  listProxies: listProxyRows,
  rejectProxy: reject,
  ratifyProxyOnPaper: ratifyOnPaper,
  voidProxyBallot: voidBallot,
  listPropertyStaff: listOfPropertyStaff,
  addPropertyStaff: addToPropertyStaff,
  removePropertyStaff: removeFromPropertyStaff,
  planMeeting: plan,
  listMeetings: list,
  cancelMeeting: cancel,
  showSignInCode: signInCode,
  signInAtMeeting: signIn,
  addAttendee: noteAttendee,
  listAttendees: attendees,
  recordMinutes: record,
  addToMinutes: add,
})
