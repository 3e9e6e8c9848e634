import { outreachContract } from '@shared/outreach/contract'
import { serve } from '@functions/platform/http'
import { logAttemptUseCase, readAttemptsUseCase } from './attempts'
import { exportContactList, listContacts } from './contacts'
import { noteConsent, readMyCredits } from './credits'
import { listMessages } from './messages'

export const handler = serve(outreachContract, {
  myCredits: readMyCredits,
  addCredits: noteConsent,
  messages: listMessages,
  contacts: listContacts,
  exportContacts: exportContactList,
  attempts: readAttemptsUseCase,
  logAttempt: logAttemptUseCase,
})
