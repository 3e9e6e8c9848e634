import { printContract } from '@shared/print/contract'
import { serve } from '@functions/platform/http'
import { makePdf } from './make'

export const handler = serve(printContract, { makePdf })
