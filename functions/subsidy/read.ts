import type { readSubsidy } from '@shared/subsidy/contract'
import type { UseCase } from '@functions/platform/http'
import { viewFor } from './view'

export const read: UseCase<typeof readSubsidy> = ({ params: { caseId } }, caller) => viewFor(caller, caseId)
