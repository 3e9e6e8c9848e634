import type { confirmEvidenceUpload as confirmEndpoint, requestEvidenceUpload as requestEndpoint } from '@shared/content/contract'
import { ShownPurpose } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { countEvidence, findFile } from './store'
import { confirmArrival, mustSuit, openUpload } from './uploads'

/** Files that one person may ask to upload in a day: several flats, several pages each, some of them twice. */
const MOST_A_DAY = 60

/** Anyone may show evidence; nobody but staff of the place it is shown to ever opens it. @throws Refusal FILE_TYPE_REFUSED, TOO_LARGE, EVIDENCE_LIMIT */
export const requestEvidenceUpload: UseCase<typeof requestEndpoint> = async ({ body }, caller) => {
  mustSuit(body)
  if (!(await countEvidence(caller.personId, now().slice(0, 10), MOST_A_DAY))) throw new Refusal('EVIDENCE_LIMIT', { most: MOST_A_DAY })
  return openUpload(body, caller.personId)
}

/** For whoever asked for the upload; to anyone else the file does not exist. @throws Refusal NOT_FOUND, FILE_MISSING */
export const confirmEvidenceUpload: UseCase<typeof confirmEndpoint> = async ({ params }, caller) => {
  const file = await findFile(params.fileId)
  if (!file || !ShownPurpose.options.some((purpose) => purpose === file.purpose) || file.requestedBy !== caller.personId)
    throw new Refusal('NOT_FOUND')
  return confirmArrival(file)
}
