import { Refusal } from '@shared/contract/errors'
import type { identityCard, verifyCard } from '@shared/dispatch/besideContract'
import { HOUR, type Instant, MINUTE, instant, plus } from '@shared/kernel/instant'
import { maskName } from '@shared/registry/mask'
import { badgesOf, checkedPortrait, teamNames } from '@functions/volunteer/exports'
import { communityOf } from '@functions/registry/exports'
import { lookupHash } from '@functions/platform/cipher'
import { now, nowMs } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { mustReadOrder } from './access'
import type { OrderItem } from './items'
import { readHead } from './store'
import { readCard } from './store/cards'

/** How long one turn of the code stands, and for how many turns it is taken. A picture of a card of yesterday is old. */
const TURN = MINUTE
const TURNS = 3
/** A card is good from this long before the agreed time until this long after. */
const BESIDE = 2 * HOUR

const turnAt = (ms: number): number => Math.floor(ms / TURN)
const rolling = (code: string, turn: number): string => lookupHash('cardTurn', `${code}\n${turn}`, 6).toUpperCase()

const termOf = ({ appointment }: OrderItem): { from: Instant; until: Instant } | null =>
  appointment && { from: plus(appointment.startsAt, -BESIDE), until: plus(appointment.endsAt, BESIDE) }

export const card: UseCase<typeof identityCard> = async ({ params: { orderId } }, caller) => {
  const { head } = await mustReadOrder(caller, orderId)
  const member = head.members.find(({ personId }) => personId === caller.personId)
  if (!member || !head.team) throw new Refusal('ORDER_NOT_YOURS', { state: head.state })
  const term = termOf(head)
  const [badges, teams] = await Promise.all([badgesOf([caller.personId]), teamNames([head.team])])
  const badge = badges.get(caller.personId)
  if (!term || !badge || (head.state !== 'scheduled' && head.state !== 'inService'))
    throw new Refusal('ORDER_STEP_NOT_NOW', { state: head.state })
  const turn = turnAt(nowMs())
  return {
    ...{ name: badge.name, badge: badge.badge, team: teams.get(head.team) ?? '服务队', number: head.number, ...term },
    portrait: await checkedPortrait(caller.personId),
    code: `${member.card}-${rolling(member.card, turn)}`,
    validUntil: instant((turn + 1) * TURN),
  }
}

/** For anybody at the door, without signing in: face, family name, badge, team and order while the service is on; nothing of whom it is for. */
export const verify: UseCase<typeof verifyCard> = async ({ params: { code } }) => {
  const [whole = '', given = ''] = code.toUpperCase().split('-')
  const found = await readCard(whole)
  const head = found && (await readHead(found.orderId))
  const member = head?.members.find((one) => one.personId === found?.personId && one.card === whole)
  const term = head && termOf(head)
  if (!head || !member || !term || !head.team) return { is: 'unknown', card: null, call: null }
  const [badges, teams, place] = await Promise.all([badgesOf([member.personId]), teamNames([head.team]), communityOf(head.community)])
  const call = { name: head.communityName, phone: place?.phone ?? null }
  const badge = badges.get(member.personId)
  if (!badge) return { is: 'unknown', card: null, call }
  const at = now()
  const turn = turnAt(nowMs())
  const fresh = Array.from({ length: TURNS }, (_, n) => rolling(whole, turn - n)).includes(given)
  if (!fresh) return { is: 'old', card: null, call }
  const runs = head.state === 'scheduled' || head.state === 'inService'
  if (!runs || at < term.from || at > term.until) return { is: 'notNow', card: null, call }
  const shown = {
    ...{ name: maskName(badge.name), badge: badge.badge, team: teams.get(head.team) ?? '服务队', number: head.number, ...term },
    portrait: await checkedPortrait(member.personId),
  }
  return { is: 'genuine', card: shown, call }
}
