import type * as z from 'zod'
import { OwnerGrant, type StaffGrant } from '@shared/contract/roles'
import { PersonId } from '@shared/identity/model'
import { newId, newUlid } from '@functions/platform/ids'
import { issueToken } from '@functions/platform/token'

/** A token with these rights, as the identity service would sign it, of a person who never signed in. */
export const tokenWith = async (rights: {
  staff?: readonly StaffGrant[]
  owner?: readonly z.input<typeof OwnerGrant>[]
}): Promise<string> => {
  const { accessToken } = await issueToken({
    personId: newId(PersonId, 'p'),
    sessionId: newUlid(),
    staff: rights.staff ?? [],
    owner: (rights.owner ?? []).map((grant) => OwnerGrant.parse(grant)),
  })
  return accessToken
}
