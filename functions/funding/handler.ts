import { fundingContract } from '@shared/funding/contract'
import { serve } from '@functions/platform/http'
import { confirm, set, show } from './account'
import { make, proceed } from './agreement'
import { cancel, offer, sign as signJoining } from './joiners'
import { exportShares } from './lists'
import { check, enter } from './paper'
import { note, takeOver, unnote } from './payments'
import { read, save, settle } from './plan'
import { add, read as readRunning, save as saveRunning, strike } from './running'
import { sign, withdraw } from './sign'

export const handler = serve(fundingContract, {
  readFunding: read,
  savePlan: save,
  saveActuals: settle,
  exportShares,
  makeAgreement: make,
  signAgreement: sign,
  withdrawSignature: withdraw,
  enterPaper: enter,
  checkPaper: check,
  proceed,
  notePayment: note,
  voidPayment: unnote,
  setAccount: set,
  showAccount: show,
  confirmAccount: confirm,
  takeOver,
  offerJoining: offer,
  signJoining,
  cancelJoining: cancel,
  readRunning,
  saveRunning,
  addEntry: add,
  voidEntry: strike,
})
