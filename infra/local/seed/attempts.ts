import { list } from '@shared/decision/contract'
import { contacts, logAttempt } from '@shared/outreach/contract'
import type { AttemptBody } from '@shared/outreach/model'
import type { Actor } from './actor'
import type { Calendar, When } from './calendar'
import { community, unitId } from './district'

/** What the worker wrote down about the running lift vote: one household sought on two days, two on one, the others not yet. */
const tried: readonly (Pick<AttemptBody, 'kind' | 'outcome' | 'note'> & { readonly room: string; readonly at: When | null })[] = [
  { room: '401', at: [-2, 19], kind: 'door', outcome: 'notHome', note: '邻居说周末在家' },
  { room: '302', at: [-2, 19], kind: 'door', outcome: 'leftNotice', note: '通知贴在门上' },
  { room: '401', at: null, kind: 'call', outcome: 'willVote', note: '说晚上让女儿帮着看看方案，自己表决' },
  { room: '501', at: null, kind: 'call', outcome: 'noAnswer', note: '' },
]

/** Logs the attempts: those of the evening before afterwards, as from a printed list, the others as they happen. */
export const logAttempts = async (worker: Actor, calendar: Calendar): Promise<void> => {
  const { items: votes } = await worker.call(list, { query: { place: community.id } })
  const vote = votes.find((v) => v.title === '3 幢 2 单元加装电梯')
  if (!vote) throw new Error('the story has no lift vote of building 3')
  const params = { decisionId: vote.decisionId }
  const { items } = await worker.call(contacts, { params })
  for (const [n, { room, at, ...how }] of tried.entries()) {
    const contact = items.find((c) => c.rooms.some((r) => r.unit === unitId(3, 2) && r.room === room))
    if (!contact) throw new Error(`no voter of ${room}`)
    const body = { attemptKey: `story-attempt-${n}-${room}`, ...how, madeAt: at && calendar.at(at), photo: null, corrects: null }
    await worker.call(logAttempt, { params: { ...params, voterId: contact.voterId }, body })
  }
}
