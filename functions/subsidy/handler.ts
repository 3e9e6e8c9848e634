import { subsidyContract } from '@shared/subsidy/contract'
import { serve } from '@functions/platform/http'
import { apply } from './apply'
import { close, read as readAssessment, set } from './assessment'
import { check } from './corridor'
import { raise, settle } from './doubts'
import { claim, decideClaim, payClaim } from './grants'
import { listLand, setLand } from './landIncome'
import { corridors, grants, list } from './lists'
import { handOver, pay } from './pay'
import { adopt, freeze, read as readPlan } from './plan'
import { read } from './read'
import { demand, instalment } from './recover'
import { review } from './review'
import { settlement } from './settlement'
import { takeOut } from './takeOut'

export const handler = serve(subsidyContract, {
  readSubsidy: read,
  applySubsidy: apply,
  reviewSubsidy: review,
  paySubsidy: pay,
  handOver,
  demandRecovery: demand,
  noteInstalment: instalment,
  checkCorridor: check,
  raiseFlag: raise,
  settleFlag: settle,
  claimGrant: claim,
  decideGrant: decideClaim,
  payGrant: payClaim,
  listSubsidies: list,
  readPlan,
  freezePlan: freeze,
  adoptPlan: adopt,
  readSettlement: settlement,
  exportSubsidies: takeOut,
  listLandIncomes: listLand,
  setLandIncome: setLand,
  readAssessment,
  setAssessment: set,
  closeAssessment: close,
  listGrants: grants,
  listCorridors: corridors,
})
