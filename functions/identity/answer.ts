import type { Session } from '@shared/identity/model'
import { now } from '@functions/platform/clock'
import { issueToken } from '@functions/platform/token'
import { meOf, ownerGrantsOf, readPerson, staffGrantsOf } from './person'
import { type RefreshTurn, refreshTokenOf } from './refreshToken'

/** The session as the phone gets it, with grants and homes as of now. @throws Refusal SESSION_ENDED when there is no such person */
export const answerSession = async (turn: RefreshTurn): Promise<Session> => {
  const { personId, sessionId } = turn
  const person = await readPerson(personId)
  const token = issueToken({ personId, sessionId, staff: staffGrantsOf(person), owner: ownerGrantsOf(person) })
  return { ...token, refreshToken: refreshTokenOf(turn), now: now(), me: await meOf(person) }
}
