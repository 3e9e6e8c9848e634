import { volunteerContract } from '@shared/volunteer/contract'
import { serve } from '@functions/platform/http'
import { issue, verify } from './certificates'
import { read as readFile } from './file'
import { candidates, list as listHonours, make as makeHonour, open, publish } from './honours'
import { pending, record, settle } from './hours'
import { change, code, join, leave as leaveTeam } from './members'
import { answer as answerObjection, list as listObjections, object } from './objections'
import { ask, hours, readOwn } from './own'
import { decide as decidePortrait, send as sendPortrait, takeBack } from './portrait'
import { decide as decideProof, show } from './proofs'
import { exportList } from './record'
import * as targets from './targets'
import { leave, register } from './register'
import { edit, found, list as listTeams, read as readTeam, setStanding } from './teams'
import { answer, list as listTrainings, make as makeTraining } from './trainings'
import { decide, list, reveal } from './volunteers'

export const handler = serve(volunteerContract, {
  readOwnVolunteer: readOwn,
  registerVolunteer: register,
  leaveVolunteering: leave,
  showProof: show,
  sendPortrait,
  withdrawPortrait: takeBack,
  readOwnHours: hours,
  askCorrection: ask,
  issueCertificate: issue,
  verifyCertificate: verify,
  listTeams,
  readTeam,
  foundTeam: found,
  editTeam: edit,
  setTeamStanding: setStanding,
  joinTeam: join,
  readTeamCode: code,
  changeMember: change,
  leaveTeam,
  recordService: record,
  listPendingHours: pending,
  settleHours: settle,
  listVolunteers: list,
  readVolunteer: readFile,
  decideVolunteer: decide,
  decideProof,
  decidePortrait,
  revealVolunteer: reveal,
  exportVolunteers: exportList,
  readTargets: targets.read,
  setTargets: targets.set,
  listHonours,
  listCandidates: candidates,
  makeHonour,
  openHonour: open,
  publishHonour: publish,
  objectToHonour: object,
  listObjections,
  answerObjection,
  listTrainings,
  makeTraining,
  answerQuiz: answer,
})
