import { Refusal } from '@shared/contract/errors'
import type { me as meEndpoint, updateMe as updateMeEndpoint } from '@shared/identity/contract'
import { seal } from '@functions/platform/cipher'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { meOf, readPerson } from './person'
import { presentSession } from './session'
import { person as personClauses, personKey, table } from './store'

export const me: UseCase<typeof meEndpoint> = async (_, caller) => {
  const [person] = await Promise.all([readPerson(caller.personId), presentSession(caller.sessionId)])
  return meOf(person)
}

export const updateMe: UseCase<typeof updateMeEndpoint> = async ({ body }, caller) => {
  const { personId } = caller
  const [person] = await Promise.all([readPerson(personId), presentSession(caller.sessionId)])
  const callMe = seal(body.callMe, `${personId}.callMe`)
  try {
    await table.write({ update: personKey(personId), set: { callMe }, when: [personClauses.known, personClauses.open] })
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal('SESSION_ENDED', {}, 'closed meanwhile')
    throw error
  }
  return meOf({ ...person, item: { ...person.item, callMe } })
}
