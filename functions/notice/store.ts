import type { FileId } from '@shared/content/model'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import type { ObjectionId } from '@shared/notice/objection'
import type { CaseId } from '@shared/retrofit/model'
import { type Item, above, absent, atMost, below, clause, either, exists, is, isNot } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import type { DomainEvent } from '@functions/platform/outbox'
import { type Key, Table, type Write } from '@functions/platform/table'
import { DraftItem, FeedbackItem, GuideItem, NoticeItem, ObjectionItem, PhotoItem, type ReportItem, SerialItem } from './items'

/** The only file that knows keys and conditions of the notice table (docs/architecture.md). */
export const table = new Table(setting('TABLE_NOTICE'))

const pkOf = (id: CaseId): string => `CASE#${id}`
const three = (n: number): string => String(n).padStart(3, '0')
type Round = Pick<NoticeItem, 'caseId' | 'noticeRound'>

const keys = {
  draft: (id: CaseId): Key => ({ pk: pkOf(id), sk: 'DRAFT' }),
  feedback: (id: CaseId): Key => ({ pk: pkOf(id), sk: 'FEEDBACK' }),
  notice: ({ caseId, noticeRound }: Round): Key => ({ pk: pkOf(caseId), sk: `NOTICE#${three(noticeRound)}` }),
  photo: ({ caseId, noticeRound }: Round, file: FileId): Key => ({ pk: pkOf(caseId), sk: `PHOTO#${three(noticeRound)}#${file}` }),
  objection: (id: CaseId, objection: ObjectionId): Key => ({ pk: pkOf(id), sk: `OBJECTION#${objection}` }),
  /** How many objections one person sent against one notice. */
  objector: ({ caseId, noticeRound }: Round, person: string): Key => ({ pk: pkOf(caseId), sk: `OBJECTOR#${three(noticeRound)}#${person}` }),
  /** Last number of a community's reports in a year. */
  serial: (community: PlaceId, year: string): Key => ({ pk: `SERIAL#${community}`, sk: year }),
  guide: (place: PlaceId): Key => ({ pk: `GUIDE#${place}`, sk: 'GUIDE' }),
}
/** Objections that a person sent from the phone, by time. */
const byPerson = (person: PersonId): string => `BY#${person}`

/** Objections that one person may send against one notice. */
export const MOST_OBJECTIONS = 5

// --- clauses

const isNew = clause('isNew', 'made only once', absent())
const isThere = clause('isThere', 'the notice was posted', exists())
const isPosted = clause('isPosted', 'the report is not issued and the notice not withdrawn', is('state', 'posted'))
const notWithdrawn = clause('notWithdrawn', 'an objection to a withdrawn notice is one to nothing', isNot('state', 'withdrawn'))
const inTime = (received: Instant) => clause('inTime', 'the period was not over when it was received', above('endsAt', received))
const isOver = (at: Instant) => clause('isOver', 'the period is over', atMost('endsAt', at))
const noneOpen = clause('noneOpen', 'every written objection in time has its record', is('open', 0))
const mayObject = clause(
  'mayObject',
  'a person objects a bounded number of times',
  either(absent('count'), below('count', MOST_OBJECTIONS)),
)
const versionIs = (version: number) => clause('versionIs', 'nobody changed it since it was read', is('version', version))
const asRead = (read: { readonly setAt: Instant }) => clause('asRead', 'the channel is the one that is frozen', is('setAt', read.setAt))
const lastIs = (last: number) =>
  clause('lastIs', 'numbers of reports are given out one after the other', last === 0 ? absent() : is('last', last))
export const raceClauses = { versionIs: 'versionIs', asRead: 'asRead', lastIs: 'lastIs', noneOpen: 'noneOpen', inTime: 'inTime' } as const

// --- reading

/** Everything about the notices of a case, in one query. */
export interface Everything {
  readonly draft: DraftItem | null
  readonly feedback: FeedbackItem | null
  /** In the order in which they were posted. */
  readonly notices: readonly NoticeItem[]
  readonly photos: readonly (PhotoItem & { readonly noticeRound: number })[]
  /** In the order in which they were recorded, of all notices. */
  readonly objections: readonly ObjectionItem[]
}

const roundIn = (sk: unknown): number => Number(String(sk).split('#')[1])
const byRecord = (a: ObjectionItem, b: ObjectionItem): number =>
  `${a.recordedAt}${a.objectionId}` < `${b.recordedAt}${b.objectionId}` ? -1 : 1

const sorted = (items: readonly Item[]): Everything => {
  const of = (prefix: string): Item[] => items.filter((item) => String(item.sk).startsWith(prefix))
  const [draft] = of('DRAFT')
  const [feedback] = of('FEEDBACK')
  return {
    draft: draft ? DraftItem.parse(draft) : null,
    feedback: feedback ? FeedbackItem.parse(feedback) : null,
    notices: of('NOTICE#').map((item) => NoticeItem.parse(item)),
    photos: of('PHOTO#').map((item) => ({ ...PhotoItem.parse(item), noticeRound: roundIn(item.sk) })),
    objections: of('OBJECTION#')
      .map((item) => ObjectionItem.parse(item))
      .sort(byRecord),
  }
}

/** Consistent, page by page. */
export const readEverything = async (id: CaseId): Promise<Everything> => {
  const items: Item[] = []
  for await (const item of table.each({ pk: pkOf(id), consistent: true })) items.push(item)
  return sorted(items)
}

/** Notices and later photos of a case; no objection is read. */
export const readPublic = async (id: CaseId): Promise<Pick<Everything, 'notices' | 'photos'>> => {
  const items: Item[] = []
  for (const prefix of ['NOTICE#', 'PHOTO#']) {
    for await (const item of table.each({ pk: pkOf(id), prefix, consistent: true })) items.push(item)
  }
  return sorted(items)
}

/** The draft of the next notice and the channel for opinions. */
export const readDrafted = async (id: CaseId): Promise<Pick<Everything, 'draft' | 'feedback'>> =>
  sorted(await table.getMany([keys.draft(id), keys.feedback(id)]))

export const findNotice = async (round: Round): Promise<NoticeItem | null> => {
  const item = await table.get(keys.notice(round))
  return item && NoticeItem.parse(item)
}

export const findObjection = async (id: CaseId, objection: ObjectionId): Promise<ObjectionItem | null> => {
  const item = await table.get(keys.objection(id, objection))
  return item && ObjectionItem.parse(item)
}

/** Objections that a person sent, the latest first; there are few. */
export const objectionsBy = async (person: PersonId): Promise<ObjectionItem[]> => {
  const { items } = await table.query({ pk: byPerson(person), index: 'byKey', descending: true, limit: 100 })
  return items.map((item) => ObjectionItem.parse(item))
}

export const readGuide = async (place: PlaceId | null): Promise<GuideItemRows> => {
  const item = place && (await table.get(keys.guide(place)))
  return item ? GuideItem.parse(item).rows : []
}
type GuideItemRows = (typeof GuideItem)['_output']['rows']

export const readSerial = async (community: PlaceId, year: string): Promise<number> =>
  SerialItem.parse((await table.get(keys.serial(community, year))) ?? { last: 0 }).last

// --- writing

/** @throws ConditionFailed when somebody else saved meanwhile */
export const putDraft = (id: CaseId, draft: DraftItem): Promise<void> =>
  table.write({
    put: { ...keys.draft(id), ...draft },
    when: [draft.version === 1 ? isNew : versionIs(draft.version - 1)],
  })

export const putFeedback = (id: CaseId, feedback: FeedbackItem, event: DomainEvent): Promise<void> =>
  table.write({ put: { ...keys.feedback(id), ...feedback, event }, when: [] })

/** The notice, as draft and channel stood when it was frozen. */
export const postWrites = (notice: NoticeItem, feedback: FeedbackItem, event: DomainEvent): Write[] => [
  { table: table.name, put: { ...keys.notice(notice), ...notice, event }, when: [isNew] },
  { table: table.name, check: keys.draft(notice.caseId), when: [versionIs(notice.draftVersion)] },
  { table: table.name, check: keys.feedback(notice.caseId), when: [asRead(feedback)] },
]

export const withdrawWrite = (notice: NoticeItem, withdrawn: NonNullable<NoticeItem['withdrawn']>, event: DomainEvent): Write => ({
  table: table.name,
  update: keys.notice(notice),
  set: { state: 'withdrawn', withdrawn, event },
  when: [isThere, notWithdrawn],
})

/** The report and its number. It is issued only when, at that very moment, the period is over and every objection has its record. */
export const reportWrites = (notice: NoticeItem, report: ReportItem, serial: Serial, event: DomainEvent): Write[] => [
  {
    table: table.name,
    update: keys.notice(notice),
    set: { state: 'reported', report, event },
    when: [isThere, isPosted, isOver(report.at), noneOpen],
  },
  {
    table: table.name,
    update: keys.serial(serial.community, serial.year),
    set: { last: serial.last + 1 },
    when: [lastIs(serial.last)],
  },
]
export interface Serial {
  readonly community: PlaceId
  readonly year: string
  /** The number before. */
  readonly last: number
}

/** On the phone an objection is received when it is written; a paper was received when it was handed in, also if that is entered after the report. */
const stillTaken = ({ channel }: ObjectionItem) => (channel === 'phone' ? isPosted : notWithdrawn)

/** Places of the writes in the transaction of an objection, as `ConditionFailed` numbers them. */
export const objectionWrites = { objection: 0, notice: 1, count: 2 } as const

/** What an objection counts as on its notice. */
const counted = ({ form, late }: ObjectionItem): Record<string, number> =>
  form === 'oral' ? { oral: 1 } : late ? { late: 1 } : { objections: 1, open: 1 }

/**
 * An objection and its count on the notice at once. One in time is taken only while, in the order of the writes themselves, the period
 * runs and no report is out; a late or oral one as long as the notice was not withdrawn. `person`: sent from a phone, and counted.
 * @throws ConditionFailed
 */
export const addObjection = (item: ObjectionItem, person: { id: PersonId; hash: string } | null, event: DomainEvent): Promise<void> => {
  const statutory = item.form === 'written' && !item.late
  return table.transact([
    {
      put: {
        ...keys.objection(item.caseId, item.objectionId),
        ...item,
        event,
        ...(person && { gpk: byPerson(person.id), gsk: `${item.recordedAt}#${item.objectionId}` }),
      },
      when: [isNew],
    },
    {
      update: keys.notice(item),
      add: counted(item),
      when: statutory ? [isThere, stillTaken(item), inTime(item.receivedAt)] : [isThere, notWithdrawn],
    },
    ...(person ? [{ update: keys.objector(item, person.hash), add: { count: 1 }, when: [mayObject] }] : []),
  ])
}

/**
 * A change of an objection, if it is as it was read. `settles`: it was the last thing that held up the report.
 * @throws ConditionFailed
 */
export const changeObjection = (before: ObjectionItem, set: Partial<ObjectionItem>, settles: boolean, event: DomainEvent): Promise<void> =>
  table.transact([
    {
      update: keys.objection(before.caseId, before.objectionId),
      set: { ...set, version: before.version + 1, event },
      when: [isThere, versionIs(before.version)],
    },
    ...(settles ? [{ update: keys.notice(before), add: { open: -1 }, when: [isThere] }] : []),
  ])

/** Photos that the notice still hangs, each once. */
export const addPhotoItems = (notice: Round, photos: readonly PhotoItem[], event: DomainEvent): Promise<void> =>
  table.transact(
    photos.map((photo, i) => ({
      put: { ...keys.photo(notice, photo.file.fileId), ...photo, ...(i === 0 && { event }) },
      when: [],
    })),
  )

export const putGuide = (place: PlaceId, rows: GuideItemRows, event: DomainEvent): Promise<void> =>
  table.write({ put: { ...keys.guide(place), rows, event }, when: [] })
