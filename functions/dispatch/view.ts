import type { FileId } from '@shared/content/model'
import { departmentNames } from '@shared/dispatch/department'
import { eventsFor } from '@shared/dispatch/machine'
import type { OrderId } from '@shared/dispatch/order'
import { orderStateSentences } from '@shared/dispatch/state'
import type { OrderStepView, OrderView } from '@shared/dispatch/view'
import { type OrderSight, sightOfAll } from '@shared/dispatch/visibility'
import { type Instant } from '@shared/kernel/instant'
import type { PersonId } from '@shared/identity/model'
import { maskName, maskPhone } from '@shared/registry/mask'
import type { TeamId } from '@shared/volunteer/ids'
import { confirmedFiles } from '@functions/content/exports'
import { communityOf } from '@functions/registry/exports'
import { publicNames, teamNames } from '@functions/volunteer/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import { linkTo } from '@functions/platform/files'
import { type OpenedOrder, mustHavePart, openOrder } from './access'
import { cardOf } from './card'
import { clearFrom } from './clear'
import type { OrderItem, StepItem } from './items'
import { feedbackOf, peopleOf, saidIn, whereaboutsOf } from './personal'
import { unsealReason } from './sealed'
import { sameOrders } from './similar'
import { readSteps } from './store'

/** Seconds for which a voice note or photo can be opened. */
const LINK_LIFE = 10 * 60

type Names = ReadonlyMap<TeamId, string>

const whoHas = (head: OrderItem, names: Names): string => {
  const team = head.team && names.get(head.team)
  switch (head.state) {
    case 'needInfo':
    case 'done':
      return '您'
    case 'dispatched':
      return head.departments
        .filter(({ state }) => state === 'asked')
        .map(({ department }) => departmentNames[department])
        .join('、')
    case 'taken':
    case 'offered':
      return head.department ? departmentNames[head.department] : '部门'
    case 'claimed':
    case 'scheduled':
    case 'inService':
      return team ?? '服务队'
    case 'submitted':
    case 'disputed':
      return head.communityName
    default:
      return team ?? head.communityName
  }
}

const followingOf = (head: OrderItem, names: Names, phone: string | null): OrderView['following'] => ({
  who: whoHas(head, names),
  since: head.since,
  next: orderStateSentences[head.state],
  by: head.due,
  call: { name: head.communityName, phone },
})

const stepView = (step: StepItem, sight: OrderSight, names: Names): OrderStepView => {
  const { orderId, turn, step: event, name, from, to, at, as, department, team, reason } = step
  return {
    ...{ turn, event, name, from, to, at, as },
    who: department ? departmentNames[department] : team ? (names.get(team) ?? null) : null,
    reason: sight.file && sight.words ? unsealReason(orderId, turn, reason) || null : null,
  }
}

const linksOf = async (ids: readonly FileId[]): Promise<{ fileId: FileId; url: string }[]> => {
  if (ids.length === 0) return []
  const files = await confirmedFiles(ids)
  const links = await Promise.all(
    ids.map(async (fileId) => {
      const file = files.get(fileId)
      return file ? { fileId, url: await linkTo(file.key, undefined, LINK_LIFE) } : null
    }),
  )
  return links.filter((link) => link !== null)
}

/** Who it is for and where, as much as the sight allows. */
const personalOf = (
  head: OrderItem,
  sight: OrderSight,
): Pick<OrderView, 'name' | 'phone' | 'phoneAsked' | 'address' | 'position' | 'contact'> => {
  const needed = sight.name !== 'none' || sight.phone !== 'none'
  const people = needed ? peopleOf(head) : null
  const place = sight.place === 'full' ? whereaboutsOf(head) : null
  const masked = sight.phone === 'masked' || sight.phone === 'asked'
  return {
    name: people && sight.name !== 'none' ? (sight.name === 'full' ? people.name : maskName(people.name)) : null,
    phone: people?.phone && sight.phone !== 'none' ? (masked ? maskPhone(people.phone) : people.phone) : null,
    phoneAsked: sight.phone === 'asked',
    address: place?.address ?? null,
    position: place?.position ?? null,
    contact: sight.phone === 'full' ? (people?.contact ?? null) : null,
  }
}

/** Teams that were asked are named to staff; to anybody else, nothing. */
const staffReads = ({ readers }: OpenedOrder): boolean =>
  readers.some((one) => one === 'community' || one === 'department' || one === 'watcher')

const namesOf = async (
  head: OrderItem,
  steps: readonly StepItem[],
  file: boolean,
): Promise<{ teams: Names; people: ReadonlyMap<PersonId, string> }> => {
  const ids = [head.team, ...head.offers.map(({ teamId }) => teamId), ...steps.map(({ team }) => team)].filter((id) => id !== null)
  const [teams, people] = await Promise.all([
    ids.length > 0 ? teamNames([...new Set(ids)]) : new Map<TeamId, string>(),
    file && head.members.length > 0 ? publicNames(head.members.map(({ personId }) => personId)) : new Map<PersonId, string>(),
  ])
  return { teams, people }
}

/** The order as its page shows it to this reader: nothing passes that `sightOf` does not allow. */
export const viewOf = async (opened: OpenedOrder): Promise<OrderView> => {
  const { head, as, readers } = opened
  const at: Instant = now()
  const sight = sightOfAll(readers, head.state)
  const staff = staffReads(opened)
  const requester = readers.includes('requester')
  const steps = sight.file ? await readSteps(head.orderId) : []
  const wantsFiles = sight.words
  const [{ teams, people }, place, voice, photos, similar] = await Promise.all([
    namesOf(head, steps, sight.file),
    communityOf(head.community),
    linksOf(wantsFiles && head.voice ? [head.voice] : []),
    linksOf(wantsFiles ? head.photos : []),
    readers.includes('community') ? sameOrders(head) : [],
  ])
  const teamName = (id: TeamId): string => teams.get(id) ?? '服务队'
  const said = saidIn(head, sight.words)
  const { question, answer, report, disputeWords, reviewWords, words } = said
  const reviewer = requester || staff
  return {
    ...cardOf(head, head.team && teamName(head.team), at),
    ...{ as, may: eventsFor(head.state, as), district: head.district, itemId: head.itemId, risks: head.risks },
    ...personalOf(head, sight),
    ...{ words, voice: voice[0] ?? null, photos },
    hiddenFrom: clearFrom(head),
    question: head.askedAt && sight.file && question !== null ? { text: question, at: head.askedAt, answer } : null,
    departments: sight.file ? head.departments : [],
    offers: staff
      ? head.offers.map(({ teamId, state }) => ({
          teamId,
          name: teamName(teamId),
          state: head.team === teamId ? ('claimed' as const) : state,
        }))
      : [],
    hall: head.hall,
    contacts: sight.file ? head.contacts : [],
    members: sight.file
      ? head.members.map(({ personId, cameAt, leftAt, way }) => ({ personId, name: people.get(personId) ?? '志愿者', cameAt, leftAt, way }))
      : [],
    serviceCode: requester ? said.code : null,
    report: sight.file ? report : null,
    confirmed: sight.file && head.confirmed ? { at: head.confirmed.at, by: head.confirmed.by } : null,
    review: sight.file && head.review ? { ...head.review, words: reviewer ? reviewWords : null } : null,
    feedback: staff ? feedbackOf(head).map(({ face, words: text, at: when }) => ({ face, words: text, at: when })) : [],
    dispute: sight.file && head.dispute ? { ...head.dispute, words: reviewer ? disputeWords : null } : null,
    similar,
    ...{ mergedInto: reviewer ? head.mergedInto : null, series: head.series, followUpOf: head.followUpOf },
    following: followingOf(head, teams, place?.phone ?? null),
    steps: steps.map((step) => stepView(step, sight, teams)),
    now: at,
  }
}

/** @throws Refusal NOT_FOUND, WRONG_PLACE */
export const viewFor = async (caller: Caller, orderId: OrderId): Promise<OrderView> =>
  viewOf(mustHavePart(await openOrder(caller, orderId)))

/** After an act of the caller, who may have no part in it any more: then what the hall shows. */
export const viewAfter = async (caller: Caller, orderId: OrderId): Promise<OrderView> => {
  const opened = await openOrder(caller, orderId)
  return viewOf(opened.readers.length > 0 ? opened : { ...opened, readers: ['hall'] })
}
