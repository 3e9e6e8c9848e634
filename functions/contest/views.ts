import { phaseOf } from '@shared/contest/machine'
import type { EntryView, WorkView } from '@shared/contest/entry'
import type { ContestCard, ContestView } from '@shared/contest/view'
import type { Instant } from '@shared/kernel/instant'
import { maskName } from '@shared/registry/mask'
import { unseal } from '@functions/platform/cipher'
import { linkTo } from '@functions/platform/files'
import { type CategoryItem, type ContestItem, type EntryItem, ResultItem, WorkItem } from './items'
import { openField, peopleOf, workContext } from './people'
import { allOf, keys, readCategories, table } from './store'

export const cardOf = (head: ContestItem, at: Instant): ContestCard => {
  const { contestId, place, placeName, contact, title, mode, audience, organiser, opensAt, closesAt, worksUntil, heldAt, state } = head
  return {
    ...{ contestId, place, placeName, contact, title, mode, audience, organiser, opensAt, closesAt, worksUntil, heldAt, state },
    phase: phaseOf(head, at),
  }
}

const isPublic = new Set<ContestItem['state']>(['publicity', 'awarded', 'archived'])

export const readResultItem = async ({ contestId, round }: Pick<ContestItem, 'contestId' | 'round'>): Promise<ResultItem | null> => {
  const item = await table.get(keys.result(contestId, round))
  return item && ResultItem.parse(item)
}

const withPlaces = (head: ContestItem, held: readonly CategoryItem[]): ContestView['categories'] =>
  head.categories.map((category) => {
    const { taken = 0, left = category.places ?? 0 } = held.find(({ id }) => id === category.id) ?? {}
    return { ...category, taken, left: category.places === null ? null : left }
  })

export const contestView = async (head: ContestItem, at: Instant): Promise<ContestView> => {
  const [held, result] = await Promise.all([
    head.state === 'draft' ? [] : readCategories(head),
    isPublic.has(head.state) ? readResultItem(head) : null,
  ])
  return {
    ...head,
    categories: withPlaces(head, held),
    phase: phaseOf(head, at),
    result: result?.winners ?? null,
  }
}

/** A version of a work with links to its files; what they were called on somebody's phone may be a name, and is told to nobody. */
export const workView = async (head: Pick<ContestItem, 'contestId'>, item: WorkItem): Promise<WorkView> => {
  const { entryId, version, at, title, text, files } = item
  const open = (field: 'title' | 'text', sealed: string): string =>
    sealed === '' ? '' : unseal(sealed, workContext(head.contestId, entryId, version, field))
  return {
    version,
    at,
    title: open('title', title),
    text: open('text', text),
    files: await Promise.all(files.map(async ({ key, contentType, size }) => ({ contentType, size, url: await linkTo(key) }))),
  }
}

/** Names as their own account sees them; staff see them masked. */
const namesOf = (item: EntryItem, own: boolean): string[] => peopleOf(item).map(({ name }) => (own ? name : maskName(name)))

interface Beside {
  readonly works: readonly WorkItem[]
  readonly present: boolean
}
export const readBeside = async ({ contestId, entryId, number }: EntryItem): Promise<Beside> => {
  const [works, present] = await Promise.all([
    allOf(contestId, `WORK#${entryId}#`, WorkItem),
    number === null ? null : table.get(keys.present(contestId, number)),
  ])
  return { works, present: present !== null }
}

export const entryView = async (item: EntryItem, head: ContestItem, own: boolean, beside?: Beside): Promise<EntryView> => {
  const { works, present } = beside ?? (await readBeside(item))
  const last = works.find(({ version }) => version === item.work)
  const award = isPublic.has(head.state) ? item.award : null
  const none = (text: string): string | null => (text === '' ? null : text)
  return {
    ...{ entryId: item.entryId, contestId: item.contestId, contestTitle: head.title, contestState: head.state },
    ...{ category: item.category, categoryName: head.categories.find(({ id }) => id === item.category)?.name ?? '' },
    ...{ number: item.number, state: item.state, reason: none(openField(item, 'reason')), mendUntil: item.mendUntil },
    ...{ relation: item.relation, helped: item.helped, names: namesOf(item, own), teamName: none(openField(item, 'teamName')) },
    ...{ minors: item.persons.some(({ youth }) => youth), enteredAt: item.enteredAt, present },
    work: last ? await workView(head, last) : null,
    versions: works.map(({ version, at }) => ({ version, at })),
    ...{ appeal: item.appeal, appealText: none(openField(item, 'appealText')), appealAnswer: none(openField(item, 'appealAnswer')) },
    rank: isPublic.has(head.state) ? item.rank : null,
    awardName: head.awards.find(({ id }) => id === award)?.name ?? null,
    certificate: item.certificate,
  }
}
