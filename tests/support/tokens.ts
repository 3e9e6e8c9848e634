import { decode } from 'jws'
import * as z from 'zod'
import { OwnerGrant, StaffGrant } from '@shared/contract/roles'
import { PersonId } from '@shared/identity/model'
import { newId, newUlid } from '@functions/platform/ids'
import { issueToken } from '@functions/platform/token'

const Signed = z.object({
  payload: z.object({ sub: PersonId, sid: z.string(), st: z.array(StaffGrant), ow: z.array(OwnerGrant) }),
})

/** The same token with its ten minutes before it again: a run on a slow machine outlives the first. */
export const renewed = (token: string): string => {
  const { sub, sid, st, ow } = Signed.parse(decode(token, { json: true })).payload
  return issueToken({ personId: sub, sessionId: sid, staff: st, owner: ow }).accessToken
}

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
