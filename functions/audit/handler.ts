import { auditContract } from '@shared/audit/contract'
import { serve } from '@functions/platform/http'
import { openCaseUseCase, readCaseUseCase } from './caseFile'
import { exportLogUseCase, readLog } from './log'
import { readOverview } from './overview'

export const handler = serve(auditContract, {
  readLog,
  exportLog: exportLogUseCase,
  openCase: openCaseUseCase,
  readCase: readCaseUseCase,
  overview: readOverview,
})
