import { DecisionId } from './model'
import { MeetingId } from './meeting'

/** Milliseconds for which a sign-in code is shown; the one before it still works, so that nobody is too slow. */
export const SIGN_IN_TURN = 30 * 1000

/** Which turn a moment falls in. */
export const turnAt = (ms: number): number => Math.floor(ms / SIGN_IN_TURN)

const PREFIX = 'linli:signin:'
/** What the QR code on the wall holds. */
export const signInText = (decisionId: DecisionId, meetingId: MeetingId, code: string): string =>
  `${PREFIX}${decisionId}:${meetingId}:${code}`

/** Reads a scanned code; null when it is something else. */
export const readSignIn = (text: string): { decisionId: DecisionId; meetingId: MeetingId; code: string } | null => {
  if (!text.startsWith(PREFIX)) return null
  const [decision, meeting, code = ''] = text.slice(PREFIX.length).split(':')
  const [decisionId, meetingId] = [DecisionId.safeParse(decision), MeetingId.safeParse(meeting)]
  return decisionId.success && meetingId.success && code !== '' ? { decisionId: decisionId.data, meetingId: meetingId.data, code } : null
}
