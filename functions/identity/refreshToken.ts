import { timingSafeEqual } from 'node:crypto'
import { PersonId } from '@shared/identity/model'
import { lookupHash } from '@functions/platform/cipher'

export interface RefreshTurn {
  readonly personId: PersonId
  readonly sessionId: string
  /** How often the session has been renewed. */
  readonly turn: number
}

const proofOf = ({ personId, sessionId, turn }: RefreshTurn): string => lookupHash('refresh', `${personId}.${sessionId}.${turn}`, 48)

/**
 * The refresh token of one turn of a session: a keyed hash, so that the table holds nothing that signs anybody in,
 * the present token can be given out again after a lost reply, and a forged one is refused without asking the table.
 */
export const refreshTokenOf = (turn: RefreshTurn): string => `${turn.personId}.${turn.sessionId}.${turn.turn}.${proofOf(turn)}`

/** What a genuine refresh token stands for, or null when we never gave it out. */
export const readRefreshToken = (token: string): RefreshTurn | null => {
  const [, person, sessionId = '', turn, proof = ''] = /^(p_[0-9A-Z]{26})\.([0-9A-Z]{26})\.(\d{1,9})\.([0-9a-v]{48})$/.exec(token) ?? []
  const personId = PersonId.safeParse(person)
  if (!personId.success) return null
  const read = { personId: personId.data, sessionId, turn: Number(turn) }
  return timingSafeEqual(Buffer.from(proofOf(read)), Buffer.from(proof)) ? read : null
}
