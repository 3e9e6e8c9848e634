import { retrofitContract } from '@shared/retrofit/contract'
import { serve } from '@functions/platform/http'
import { list, mine, open, read } from './cases'
import { consult } from './consult'
import { contract, drawDesign, end, review } from './designs'
import { digest } from './digests'
import { readWholeFile } from './fileView'
import { correct, explain, file, fill, opinion, sheet } from './filing'
import { body, builders, offer, preCheck, setTermsUseCase } from './people'
import { queue } from './queues'
import { take } from './steps'
import { drop, evaluate, list as listVendors, recommend } from './vendors'
import { express, noteHeard, pool, readUnit } from './wishes'
import { accept, announce, inspect, list as listWorks, mend, note, registration, utility } from './works'

export const handler = serve(retrofitContract, {
  openCase: open,
  readCase: read,
  listCases: list,
  myCases: mine,
  expressWish: express,
  noteWish: noteHeard,
  readUnitWishes: readUnit,
  readPool: pool,
  takeStep: take,
  startConsulting: consult,
  requestCorrection: correct,
  explainCorrection: explain,
  fillPack: fill,
  sendSheet: sheet,
  signOpinion: opinion,
  fileCase: file,
  readQueue: queue,
  readDigest: digest,
  readCaseFile: readWholeFile,
  setTerms: setTermsUseCase,
  recordPreCheck: preCheck,
  offerToBuild: offer,
  nameBuilders: builders,
  recordBody: body,
  recordDesign: drawDesign,
  reviewDesign: review,
  addContract: contract,
  endContract: end,
  announceWorks: announce,
  recordAcceptance: accept,
  recordInspection: inspect,
  recordRegistration: registration,
  noteUtility: utility,
  noteWorks: note,
  readWorks: listWorks,
  mendProblem: mend,
  listVendors,
  recommendVendor: recommend,
  dropVendor: drop,
  evaluateVendor: evaluate,
})
