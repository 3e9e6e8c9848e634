import type { CaseFacts } from '@shared/retrofit/facts'
import type { CaseItem } from './items'
import { noFacts } from './move'

/** What this context knows of a case, as guards look at it; what notice, money and subsidy know is absent. */
export const factsOf = async (head: CaseItem): Promise<CaseFacts> => ({ ...noFacts, vote: head.decisionId ? noFacts.vote : null })
