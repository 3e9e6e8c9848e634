import { auditContract } from '@shared/audit/contract'
import { serve } from '@functions/platform/http'
import { readLog } from './log'

export const handler = serve(auditContract, { readLog })
