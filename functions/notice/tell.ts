import type { PersonId } from '@shared/identity/model'
import type { Invitation } from '@shared/notice/negotiation'
import type { ObjectionId } from '@shared/notice/objection'
import type { CaseId } from '@shared/retrofit/model'
import { now } from '@functions/platform/clock'
import { findObjection } from './store'

/**
 * Whom to tell of an objection: the person who sent it from a phone, with the invitation that is still ahead. Whoever brought a paper is
 * told by the community; whoever withdrew is left alone.
 */
export const objectorToTell = async (
  caseId: CaseId,
  objectionId: ObjectionId,
): Promise<{ readonly by: PersonId; readonly invitation: Invitation | null } | null> => {
  const item = await findObjection(caseId, objectionId)
  if (item?.channel !== 'phone' || item.state === 'withdrawn') return null
  const last = item.invitations.at(-1)
  return { by: item.by, invitation: last && last.at > now() ? last : null }
}
