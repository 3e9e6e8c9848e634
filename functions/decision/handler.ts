import { decisionContract } from '@shared/decision/contract'
import { serve } from '@functions/platform/http'
import { castBallot, readMyBallots } from './cast'
import { closeUseCase } from './close'
import { createDraft, editDraft } from './compose'
import { checkRollUseCase, publishDraft } from './publish'
import { listDecisions, listMine, listVoters, readDecision, readGrid } from './read'
import { linkResultFile, lookUpReceipt, readBulletin } from './trust'
import { withdrawDecision } from './withdraw'

export const handler = serve(decisionContract, {
  create: createDraft,
  edit: editDraft,
  checkRoll: checkRollUseCase,
  publish: publishDraft,
  withdraw: withdrawDecision,
  close: closeUseCase,
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
})
