import * as z from 'zod'
import { ContestId, EntryId } from './model'

/** Who holds competitions: community, street, and the association for science (科协) of the district. */
export const contestOrganisers = ['communityWorker', 'streetOfficer', 'associationOfficer'] as const
export const contestWatchers = [...contestOrganisers, 'auditor', 'administrator'] as const

export const OfContest = z.object({ contestId: ContestId })
export const OfEntry = OfContest.extend({ entryId: EntryId })
/** Made by the phone or browser once per act. */
export const clientKey = z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/)
export const Reason = z.string().trim().min(2, '请写明原因').max(300, '最多 300 个字')
