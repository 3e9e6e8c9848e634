import type { PersonId } from '@shared/identity/model'
import { type Instant, MINUTE, plus } from '@shared/kernel/instant'
import type { MessageState } from '@shared/outreach/model'
import { bookingToTell } from '@functions/activity/exports'
import { voteFacts } from '@functions/decision/exports'
import { openidToReach } from '@functions/identity/exports'
import { now } from '@functions/platform/clock'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { type MessageOutcome, sendMessage } from '@functions/platform/wechat'
import type { MessageItem } from './items'
import { credit, keys, message as clause, messageDueAt, noLongerDue, readCredits, table } from './store'
import { templateIds } from './templateIds'

/** A message is tried this often in all; the pause before the next try grows with each. */
export const mostTries = 4
const pauseAfter = (tries: number): number => tries * 2 * MINUTE
/** A try that was begun and never ended is taken up after this: longer than the function lives. */
const LEASE = 2 * MINUTE

const keyOf = ({ pk, sk }: MessageItem) => ({ pk, sk })

/** Ends a message for good. Losing against another run is fine: it ended there. */
const end = async (m: MessageItem, state: MessageState, reason: string | null, more: readonly Write[] = []): Promise<void> => {
  const ending: Write = {
    update: keyOf(m),
    set: { state, reason, at: now() },
    remove: noLongerDue,
    when: [clause.atTry(m.tries), clause.notOver],
  }
  try {
    await (more.length > 0 ? table.transact([ending, ...more]) : table.write(ending))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/** Gives back an authorisation that WeChat certainly did not use. */
const giveBack = (m: MessageItem, personId: PersonId): Write[] =>
  m.holds && !m.unclear ? [{ update: keys.credit(personId, m.template), add: { left: 1 }, when: [] }] : []

/** What claiming a message for the next try came to. */
type Claim = { readonly kind: 'mine'; readonly message: MessageItem } | { readonly kind: 'noCredit' } | { readonly kind: 'others' }

/** The writes of taking up the next try: the message changes hands and, at the first try, an authorisation is taken with it. */
export const claimWrites = (m: MessageItem, personId: PersonId, at: Instant): Write[] => {
  const take: Write = {
    update: keyOf(m),
    set: { state: 'sending', tries: m.tries + 1, holds: true, at, ...messageDueAt(plus(at, LEASE)) },
    when: [clause.atTry(m.tries), clause.notOver],
  }
  const spend: Write = { update: keys.credit(personId, m.template), add: { left: -1 }, when: [credit.oneLeft] }
  return m.holds ? [take] : [take, spend]
}

/**
 * Takes up the next try before WeChat is called, in one transaction: of all who try at once one gets the message and an authorisation;
 * without an authorisation nobody calls.
 */
const claim = async (m: MessageItem, personId: PersonId, at: Instant): Promise<Claim> => {
  try {
    await table.transact(claimWrites(m, personId, at))
    return { kind: 'mine', message: { ...m, state: 'sending', tries: m.tries + 1, holds: true, at } }
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return error.has('atTry') || error.has('notOver') ? { kind: 'others' } : { kind: 'noCredit' }
  }
}

/** WeChat says that the person authorised nothing (any more): so says the ledger from now on, unless they did since it was read. */
const emptyLedger = async (m: MessageItem, personId: PersonId, accepted: number): Promise<void> => {
  try {
    await table.write({ update: keys.credit(personId, m.template), set: { left: 0 }, when: [credit.nothingNew(accepted)] })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

const tryAgain = async (m: MessageItem, unclear: boolean): Promise<void> => {
  const at = now()
  try {
    await table.write({
      update: keyOf(m),
      set: { state: 'waiting', unclear, at, ...messageDueAt(plus(at, pauseAfter(m.tries))) },
      when: [clause.atTry(m.tries), clause.notOver],
    })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

const conclude = async (m: MessageItem, personId: PersonId, accepted: number, outcome: MessageOutcome): Promise<void> => {
  switch (outcome.kind) {
    case 'sent':
      return end(m, 'delivered', null)
    case 'refused':
      await emptyLedger(m, personId, accepted)
      // The try before got no answer: it may be that one which used the authorisation.
      return m.unclear ? end(m, 'failed', 'unclear') : end(m, 'refused', null)
    case 'rejected':
      return end(m, 'failed', outcome.reason, giveBack(m, personId))
    case 'later':
    case 'unclear': {
      const unclear = m.unclear || outcome.kind === 'unclear'
      if (m.tries < mostTries) return tryAgain(m, unclear)
      return end(m, 'failed', unclear ? 'unclear' : 'busy', giveBack({ ...m, unclear }, personId))
    }
  }
}

/** Nobody needs it any more: its time is over, or the vote it calls to does not run. */
const isOver = async (m: MessageItem, at: Instant): Promise<boolean> => {
  if (at >= m.until) return true
  if (m.booking) return (await bookingToTell(m.booking)) === null
  if (m.decisionId === null || (m.template !== 'voteOpens' && m.template !== 'voteEndsSoon')) return false
  return (await voteFacts(m.decisionId))?.phase !== 'open'
}

/**
 * One try of one message, from the ledger to what WeChat says. Any number of runs may do this at once: one of them calls.
 * Whatever comes of it is written down, and nothing of it reaches the act that it tells of.
 */
export const trySending = async (m: MessageItem): Promise<void> => {
  const at = now()
  const { personId, template } = m
  if (personId === null) return end(m, 'notOnWechat', null)
  // A try was begun and never ended: nobody knows what WeChat did.
  const known = { ...m, unclear: m.unclear || m.state === 'sending' }
  if (await isOver(known, at)) return end(known, 'dropped', null, giveBack(known, personId))
  if (known.tries >= mostTries) return end(known, 'failed', 'unclear')
  const templateId = templateIds().get(template)
  if (!templateId) return end(known, 'failed', 'template')
  const [openid, ledger] = await Promise.all([openidToReach(personId), readCredits(personId, [template])])
  if (openid === null) return end(known, 'notOnWechat', null)
  const claimed = await claim(known, personId, at)
  if (claimed.kind === 'others') return
  if (claimed.kind === 'noCredit') return end(known, 'noCredit', null)
  const outcome = await sendMessage({ openid, templateId, page: known.page, data: known.fields })
  await conclude(claimed.message, personId, ledger.get(template)?.accepted ?? 0, outcome)
}
