import type { Day } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import type { CaseId } from '@shared/retrofit/model'
import type { CheckId, FlagId, GrantState, ReviewStage, SubsidyState } from '@shared/subsidy/model'
import { type Item, absent, clause, is } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import type { DomainEvent } from '@functions/platform/outbox'
import { type Key, Table, type Write } from '@functions/platform/table'
import { CheckItem, FileItem, FlagItem, GrantItem, OpinionItem, StoredApplication } from './items'

/**
 * Keys and conditions of what the subsidy table holds of one lift, in one partition (docs/architecture.md).
 * Those of plans, years and streets are in `store/district.ts`.
 */
const name = setting('TABLE_SUBSIDY')
export const table = new Table(name)

const inCase = (id: CaseId, sk: string): Key => ({ pk: `CASE#${id}`, sk })
const two = (n: number): string => String(n).padStart(2, '0')

export const keys = {
  file: (id: CaseId): Key => inCase(id, 'FILE'),
  application: (id: CaseId, round: number): Key => inCase(id, `APPLICATION#${two(round)}`),
  opinion: (id: CaseId, round: number, stage: ReviewStage): Key => inCase(id, `OPINION#${two(round)}#${stage}`),
  check: (id: CaseId, check: CheckId): Key => inCase(id, `CHECK#${check}`),
  flag: (id: CaseId, flag: FlagId): Key => inCase(id, `FLAG#${flag}`),
  corridor: (id: CaseId): Key => inCase(id, 'CORRIDOR'),
  grant: (id: CaseId): Key => inCase(id, 'GRANT'),
  /** A demand that was met, kept when another one follows. */
  demand: (id: CaseId, turn: number): Key => inCase(id, `DEMAND#${String(turn).padStart(4, '0')}`),
}
export const index = {
  state: (district: PlaceId, state: SubsidyState): string => `STATE#${district}#${state}`,
  corridors: (street: PlaceId): string => `CORRIDORS#${street}`,
  grants: (district: PlaceId, state: GrantState): string => `GRANTS#${district}#${state}`,
}

/** What a sealed field is bound to. */
export const sealedIn = ({ pk, sk }: Key, field: string): string => `${pk}/${sk}.${field}`

// --- clauses

const writtenOnce = clause('writtenOnce', 'a record is written once', absent())
const fileIsAsRead = (before: FileItem | null) => [
  before === null
    ? clause('fileIsAsRead', 'nobody began a file of this lift since it was read', absent())
    : clause('fileIsAsRead', 'nobody changed the file of this lift since it was read', is('turn', before.turn)),
]

// --- reading

const latestFirst = (a: { on: Day; at: Instant }, b: { on: Day; at: Instant }): number => (`${a.on} ${a.at}` < `${b.on} ${b.at}` ? 1 : -1)

/** Everything the table holds of one lift. */
export interface SubsidyFile {
  readonly file: FileItem | null
  readonly applications: readonly StoredApplication[]
  readonly opinions: readonly OpinionItem[]
  readonly checks: readonly CheckItem[]
  readonly flags: readonly FlagItem[]
  readonly grant: GrantItem | null
}

/** The subsidy of a lift with its records in their order; one consistent query. */
export const readFile = async (id: CaseId): Promise<SubsidyFile> => {
  const found = new Map<string, Item[]>()
  for await (const item of table.each({ pk: `CASE#${id}`, consistent: true })) {
    const kind = String(item.sk).split('#')[0] ?? ''
    found.set(kind, [...(found.get(kind) ?? []), item])
  }
  const [file] = found.get('FILE') ?? []
  const [grant] = found.get('GRANT') ?? []
  return {
    file: file ? FileItem.parse(file) : null,
    applications: (found.get('APPLICATION') ?? []).map((item) => StoredApplication.parse(item)),
    opinions: (found.get('OPINION') ?? []).map((item) => OpinionItem.parse(item)),
    checks: (found.get('CHECK') ?? []).map((item) => CheckItem.parse(item)).sort(latestFirst),
    flags: (found.get('FLAG') ?? []).map((item) => FlagItem.parse(item)).sort(latestFirst),
    grant: grant ? GrantItem.parse(grant) : null,
  }
}

/** Files of `ids` by case; those never begun are absent. Consistent. */
export const readFiles = async (ids: readonly CaseId[]): Promise<Map<CaseId, FileItem>> =>
  new Map((await table.getMany(ids.map(keys.file))).map((item) => FileItem.parse(item)).map((file) => [file.caseId, file]))

// --- writing

/** The file as it will stand, if it still stands as it was read; first in its transaction, so that a loser finds it at 0. */
export const fileWrite = (before: FileItem | null, next: FileItem, event: DomainEvent | null): Write => ({
  table: name,
  put: {
    ...keys.file(next.caseId),
    ...next,
    gpk: index.state(next.district, next.state),
    gsk: `${next.community}#${next.since}#${next.caseId}`,
    ...(event && { event }),
  },
  when: fileIsAsRead(before),
})

export const record = (key: Key, item: Item): Write => ({ table: name, put: { ...key, ...item }, when: [writtenOnce] })

/** A flag that is settled; it is open, since the file that counts the open ones is as it was read. */
export const settledFlag = (id: CaseId, flag: FlagId, set: Pick<FlagItem, 'state' | 'settledOn' | 'finding'>): Write => ({
  table: name,
  update: keys.flag(id, flag),
  set,
  when: [clause('flagIsOpen', 'a doubt is settled once', is('state', 'open'))],
})

/** Shows the lift among those whose corridor the street looks at. */
export const corridorWrite = (file: FileItem, corridor: { broken: boolean; lastOn: Day | null; dueOn: Day }): Write => ({
  table: name,
  put: {
    ...keys.corridor(file.caseId),
    ...{ caseId: file.caseId, title: file.title, community: file.community },
    ...{ broken: corridor.broken, lastOn: corridor.lastOn, dueOn: corridor.dueOn },
    ...{ gpk: index.corridors(file.street), gsk: `${corridor.dueOn}#${file.caseId}` },
  },
  when: [],
})

/** A grant under the condition that it stands as it was read: decided by whoever comes first. */
export const grantWrite = (before: GrantItem | null, next: GrantItem, event: DomainEvent): Write => ({
  table: name,
  put: {
    ...keys.grant(next.caseId),
    ...next,
    event,
    gpk: index.grants(next.district, next.state),
    gsk: `${next.community}#${next.claimedOn}#${next.caseId}`,
  },
  when: [
    before === null
      ? clause('grantIsNew', 'a lift has one claim', absent())
      : clause('grantIsAsRead', 'nobody decided meanwhile', is('state', before.state)),
    ...(before === null ? [] : [clause('roundIsAsRead', 'and it is the same claim', is('round', before.round))]),
  ],
})
