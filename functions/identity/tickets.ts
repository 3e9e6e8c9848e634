import { timingSafeEqual } from 'node:crypto'
import { Refusal } from '@shared/contract/errors'
import type {
  approveTicket as approveTicketEndpoint,
  openTicket as openTicketEndpoint,
  redeemTicket as redeemTicketEndpoint,
} from '@shared/identity/contract'
import { digestText } from '@shared/kernel/digest'
import { plus } from '@shared/kernel/instant'
import { cleared, retention } from '@shared/privacy/retention'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newSecret, newUlid } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { miniProgramCode } from '@functions/platform/wechat'
import { answerSession } from './answer'
import { TicketItem } from './items'
import { openSession } from './session'
import { clearedAt, fresh, table, ticket, ticketKey } from './store'

/** A code on a screen can be photographed: it works for a short time only. */
const TICKET_LIFE = retention.deskTicket.term
/** The page that asks the staff member to confirm. */
const APPROVAL_PAGE = 'packages/account/pages/approve/index'

export const openTicket: UseCase<typeof openTicketEndpoint> = async () => {
  const ticketId = newUlid()
  const secret = newSecret()
  const expiresAt = plus(now(), TICKET_LIFE)
  const item: TicketItem = { ticketId, secretHash: digestText(secret), expiresAt }
  const [code] = await Promise.all([
    miniProgramCode(ticketId, APPROVAL_PAGE),
    table.write({ put: { ...ticketKey(ticketId), ...item, ...clearedAt(expiresAt, cleared.deskTicket) }, when: [fresh] }),
  ])
  return { ticketId, secret, expiresAt, image: `data:${code.contentType};base64,${code.bytes.toString('base64')}` }
}

const noGrant = (): never => {
  throw new Refusal('FORBIDDEN')
}

export const approveTicket: UseCase<typeof approveTicketEndpoint> = async ({ params }, caller) => {
  const { personId } = caller
  const [{ role, place } = noGrant()] = caller.staff
  const approved = eventOf({ type: 'identity.deskApproved', subject: `staff:${place}`, place, actor: personId, facts: { role } })
  try {
    await table.write({
      update: ticketKey(params.ticketId),
      set: { approvedBy: personId, event: approved },
      when: [ticket.known, ticket.waiting, ticket.inTime(now())],
    })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const held = error.at(0)?.item
    if (!held) throw new Refusal('NOT_FOUND', {}, 'no such ticket')
    if (held.approvedBy !== personId) throw new Refusal('TICKET_EXPIRED')
  }
  return {}
}

/** Only the browser that opened the ticket knows the secret; whoever merely saw the code does not. */
const opens = (item: TicketItem, secret: string): boolean => timingSafeEqual(Buffer.from(item.secretHash), Buffer.from(digestText(secret)))

export const redeemTicket: UseCase<typeof redeemTicketEndpoint> = async ({ params, body }) => {
  const found = await table.get(ticketKey(params.ticketId))
  const item = found && TicketItem.parse(found)
  if (!item || !opens(item, body.secret)) throw new Refusal('NOT_FOUND', {}, 'no such ticket, or another secret')
  if (item.expiresAt <= now()) throw new Refusal('TICKET_EXPIRED')
  if (!item.approvedBy) return { session: null }
  // The ticket's id is the session's: a browser that asks again gets the same session.
  return { session: await answerSession(await openSession(item.approvedBy, item.ticketId)) }
}
