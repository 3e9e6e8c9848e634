import type { Fact } from './fileItems'
import type { CaseItem } from './items'
import { readFile } from './store/file'

/** The latest design of a case as it was written down, or null: what notice and agreement speak of. */
export const designOf = async ({ caseId }: Pick<CaseItem, 'caseId'>): Promise<Fact<'DESIGN'> | null> =>
  (await readFile(caseId)).facts.DESIGN.at(-1) ?? null
