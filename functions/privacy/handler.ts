import { privacyContract } from '@shared/privacy/contract'
import { serve } from '@functions/platform/http'
import { ownDataUseCase } from './ownData'

export const handler = serve(privacyContract, { ownData: ownDataUseCase })
