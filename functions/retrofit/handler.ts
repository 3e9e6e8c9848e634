import { retrofitContract } from '@shared/retrofit/contract'
import { serve } from '@functions/platform/http'
import { list, mine, open, read } from './cases'

export const handler = serve(retrofitContract, {
  openCase: open,
  readCase: read,
  listCases: list,
  myCases: mine,
})
