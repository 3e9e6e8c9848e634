import { Refusal } from '@shared/contract/errors'
import type { refresh as refreshEndpoint, signIn as signInEndpoint, signOut as signOutEndpoint } from '@shared/identity/contract'
import { PersonId } from '@shared/identity/model'
import { MINUTE, plus } from '@shared/kernel/instant'
import { cleared, retention } from '@shared/privacy/retention'
import { lookupHash, seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newId, newUlid } from '@functions/platform/ids'
import { ConditionFailed } from '@functions/platform/table'
import { openidOf } from '@functions/platform/wechat'
import { answerSession } from './answer'
import { OpenidItem, SessionItem } from './items'
import { type RefreshTurn, readRefreshToken } from './refreshToken'
import { clearedAt, fresh, openid as openidClauses, openidKey, personKey, session, sessionIndex, sessionKey, table } from './store'

/** A session ends when it is not used for this long. */
const SESSION_LIFE = retention.session.term
/** A renewal whose reply was lost can be repeated for this long. */
const GRACE = MINUTE

/** Opens a session. `sessionId` makes it the natural key of a repeat: an open session of that id is left as it is. */
export const openSession = async (personId: PersonId, sessionId: string = newUlid()): Promise<RefreshTurn> => {
  const at = now()
  const item: SessionItem = { sessionId, personId, turn: 0, graceUntil: at, expiresAt: plus(at, SESSION_LIFE), createdAt: at }
  try {
    const extra = { ...sessionIndex(personId, sessionId), ...clearedAt(item.expiresAt, cleared.session) }
    await table.write({ put: { ...sessionKey(sessionId), ...item, ...extra }, when: [fresh] })
    return item
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const open = SessionItem.parse(error.at(0)?.item)
    if (open.endedAt) throw new Refusal('SESSION_ENDED')
    return open
  }
}

/** The person of an openid. Of two phones that register at once, the later one finds the person of the earlier. */
const personOf = async (openid: string): Promise<PersonId> => {
  const key = openidKey(lookupHash('openid', openid))
  const found = OpenidItem.parse((await table.get(key)) ?? {}).personId
  if (found) return found
  const personId = newId(PersonId, 'p')
  try {
    await table.transact([
      { put: { ...key, personId }, when: [openidClauses.free] },
      { put: { ...personKey(personId), personId, openid: seal(openid, `${personId}.openid`), createdAt: now() }, when: [fresh] },
    ])
    return personId
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return PersonId.parse(error.at(0)?.item?.personId)
  }
}

export const signIn: UseCase<typeof signInEndpoint> = async ({ body }) => {
  const personId = await personOf(await openidOf(body.code))
  return answerSession(await openSession(personId))
}

/** Ends a session for good. Nothing happens when it has ended already or never was. */
export const endSession = async (sessionId: string): Promise<void> => {
  try {
    await table.write({ update: sessionKey(sessionId), set: { endedAt: now() }, when: [session.known, session.going] })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/** Moves the session one turn on: whoever shows the latest token wins, decided by the write. */
const renew = async (shown: RefreshTurn): Promise<RefreshTurn> => {
  const at = now()
  const next = { ...shown, turn: shown.turn + 1 }
  const expiresAt = plus(at, SESSION_LIFE)
  try {
    await table.write({
      update: sessionKey(shown.sessionId),
      set: { turn: next.turn, graceUntil: plus(at, GRACE), expiresAt, ...clearedAt(expiresAt, cleared.session) },
      when: [session.known, session.going, session.inUse(at), session.atTurn(shown.turn)],
    })
    return next
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const held = SessionItem.safeParse(error.at(0)?.item).data
    const ended = !held || held.endedAt !== undefined || held.expiresAt <= at
    if (!ended && held.turn === next.turn && held.graceUntil >= at) return next
    // A token that was replaced long ago has been copied: neither holder may go on.
    if (!ended) await endSession(shown.sessionId)
    throw new Refusal('SESSION_ENDED', {}, ended ? 'session is over' : 'refresh token used again')
  }
}

export const refresh: UseCase<typeof refreshEndpoint> = async ({ body }) => {
  const shown = readRefreshToken(body.refreshToken)
  if (!shown) throw new Refusal('SESSION_ENDED', {}, 'not a token of ours')
  return answerSession(await renew(shown))
}

export const signOut: UseCase<typeof signOutEndpoint> = async (_, caller) => {
  await endSession(caller.sessionId)
  return {}
}

/** The caller's session as it stands. @throws Refusal SESSION_ENDED when it was ended or not used for 30 days */
export const presentSession = async (sessionId: string): Promise<RefreshTurn> => {
  const held = SessionItem.safeParse(await table.get(sessionKey(sessionId))).data
  if (!held || held.endedAt || held.expiresAt <= now()) throw new Refusal('SESSION_ENDED')
  return held
}
