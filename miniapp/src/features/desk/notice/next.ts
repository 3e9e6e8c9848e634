import { dayOf, sayDay } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { inviteBy, outcomeNames } from '@shared/notice/negotiation'
import { type StaffObjection, isStatutory } from '@shared/notice/objection'
import type { Tone } from '../kit/Badge'

/** What an objection waits for, and how pressing it is. */
export interface Next {
  readonly words: string
  readonly tone: Tone
  /** Smaller comes first. */
  readonly rank: number
}

/** The next act on an objection: an invitation within three days, a record after each negotiation, an answer to what came late. */
export const nextOf = (objection: StaffObjection, now: Instant): Next => {
  const { state, talks, invitations, receivedAt, late, form } = objection
  if (state === 'withdrawn') return { words: '已撤回', tone: 'plain', rank: 9 }
  if (state === 'answered') return { words: '已答复', tone: 'plain', rank: 9 }
  if (state === 'negotiated') {
    const last = talks.at(-1)
    const owed = last?.outcome === 'agreed' && (last.compensation?.amount ?? 0) > 0 && objection.compensated === null
    if (owed) return { words: '等给付补偿', tone: 'amber', rank: 4 }
    return { words: last ? outcomeNames[last.outcome] : '已协商', tone: last?.outcome === 'notAgreed' ? 'amber' : 'teal', rank: 8 }
  }
  if (!isStatutory(objection)) return { words: late ? '逾期，请答复' : form === 'oral' ? '口头，请答复' : '请答复', tone: 'plain', rank: 5 }
  const invited = invitations.at(-1)
  if (!invited) {
    const by = inviteBy(receivedAt)
    const overdue = dayOf(now) > by
    return { words: overdue ? `超过三天没有邀请协商` : `${sayDay(by)}前邀请协商`, tone: overdue ? 'red' : 'amber', rank: overdue ? 0 : 2 }
  }
  if (invited.at > now) return { words: `${sayDay(dayOf(invited.at))}协商`, tone: 'teal', rank: 3 }
  return { words: '请填协商记录', tone: 'red', rank: 1 }
}

/** The most pressing first; of equals the one that came first. */
export const byUrgency = (objections: readonly StaffObjection[], now: Instant): StaffObjection[] =>
  [...objections].sort((a, b) => nextOf(a, now).rank - nextOf(b, now).rank || (a.recordedAt < b.recordedAt ? -1 : 1))
