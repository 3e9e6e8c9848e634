import type { OrderNews } from '@shared/dispatch/news'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import type { TeamId } from '@shared/volunteer/ids'
import { membersFor } from '@functions/volunteer/exports'
import type { OrderItem } from './items'
import { readHead } from './store'

const leadersOf = async (teams: readonly TeamId[]): Promise<PersonId[]> =>
  (await Promise.all(teams.map(membersFor))).flat().flatMap(({ personId, role }) => (role === 'member' ? [] : [personId]))

const audience = async ({ to, teams }: OrderNews, head: OrderItem): Promise<PersonId[]> => {
  if (to === 'teams') return leadersOf(teams.filter((id) => head.offers.some((offer) => offer.teamId === id && offer.state === 'asked')))
  if (to === 'members') return head.members.map(({ personId }) => personId)
  // Whoever was helped on the telephone is rung up; the worker who typed needs no message.
  return head.channel === 'phone' || head.channel === 'relative' ? [head.by] : []
}

/** Whom to tell and of what; null when it is no news any more. */
export const orderToTell = async (
  news: OrderNews,
): Promise<{ title: string; where: string; people: PersonId[]; at: Instant | null } | null> => {
  const head = await readHead(news.orderId)
  if (!head || (news.startsAt !== null && head.appointment?.startsAt !== news.startsAt)) return null
  if (news.to === 'teams' && head.state !== 'offered') return null
  const people = [...new Set(await audience(news, head))]
  return { title: head.title, where: head.communityName, people, at: head.appointment?.startsAt ?? null }
}
