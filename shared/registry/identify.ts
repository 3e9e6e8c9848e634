import { ancestorAt, type PlaceId } from '../kernel/place'
import { issueAt } from './issue'
import type { Issue } from './model'
import type { Owner } from './owners'
import type { ParsedFlat } from './parseRoll'

/**
 * A flat with its owners as a set. `ownerSet` is canonical text: the same owners give the same text in every flat and
 * every import. It holds personal data; the server turns it into an owner key by keyed hash.
 */
export interface IdentifiedFlat extends ParsedFlat {
  readonly ownerSet: string
}

/**
 * Who a person is (DOMAIN §1.3): the certificate number when it is known; else name and phone; else the name in this flat
 * only, never merged with the same name elsewhere.
 */
const personOf = ({ name, idNumber, phone }: Owner, flat: PlaceId): string => {
  if (idNumber !== null) return `id:${idNumber}`
  return phone === null ? `nf:${name}/${flat}` : `np:${name}/${phone}`
}

/** All unsold and undelivered flats of a developer in the estate are one person, whatever phone a row gives (art. 9). */
const developerOf = (flat: ParsedFlat): string[] => flat.owners.map((o) => `dev:${ancestorAt(flat.flat, 'estate')}/${o.name}`)

/**
 * Counts one buyer of several flats once and co-owners of a flat together as one (interpretation art. 9). A person who owns
 * one flat alone and another jointly is two voters, since the owner sets differ.
 */
export const ownerSetOf = (flat: ParsedFlat): string => {
  const people = flat.holding === 'delivered' ? flat.owners.map((o) => personOf(o, flat.flat)) : developerOf(flat)
  return JSON.stringify([...new Set(people)].sort())
}

/** Finds each flat's owner set and what makes identities doubtful. */
export const identify = (flats: readonly ParsedFlat[]): { flats: IdentifiedFlat[]; issues: Issue[] } => {
  const mentions = flats
    .filter((f) => f.holding === 'delivered')
    .flatMap((f) => f.owners.map((owner): Mention => ({ ...owner, row: f.row, person: personOf(owner, f.flat) })))
  return {
    flats: flats.map((f) => ({ ...f, ownerSet: ownerSetOf(f) })),
    issues: [...sameIdOtherName(mentions), ...samePhoneOtherName(mentions), ...sameNameNoId(mentions)],
  }
}

interface Mention extends Owner {
  readonly row: number
  readonly person: string
}

/** Mentions with something in common, in row order; never empty. */
type Group = [Mention, ...Mention[]]

const groupBy = (mentions: readonly Mention[], keyOf: (m: Mention) => string | null): Group[] => {
  const groups = new Map<string, Group>()
  for (const mention of mentions) {
    const key = keyOf(mention)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(mention)
    else groups.set(key, [mention])
  }
  return [...groups.values()]
}

/** In each group, every mention with another name than the first, with that first one. */
const otherNames = (groups: readonly Group[]): { first: Mention; other: Mention }[] =>
  groups.flatMap(([first, ...rest]) => rest.filter((m) => m.name !== first.name).map((other) => ({ first, other })))

const sameIdOtherName = (mentions: readonly Mention[]): Issue[] =>
  otherNames(groupBy(mentions, (m) => m.idNumber)).map(({ first, other }) =>
    issueAt(
      other.row,
      'idNumber',
      'sameIdOtherName',
      `${other.name}的证件号码和第 ${first.row} 行${first.name}的一样，但姓名不同。请核对是哪一处写错了。`,
    ),
  )

const samePhoneOtherName = (mentions: readonly Mention[]): Issue[] =>
  otherNames(groupBy(mentions, (m) => m.phone)).map(({ first, other }) =>
    issueAt(
      other.row,
      'phone',
      'samePhoneOtherName',
      `${other.name}的手机号和第 ${first.row} 行${first.name}的一样。一家人共用一个号码可以不改，用这个号码的人能为这几套房表决；写错了请改正。`,
    ),
  )

/** One name standing for several identities, at least one of them without a certificate number: perhaps one person, perhaps not. */
const sameNameNoId = (mentions: readonly Mention[]): Issue[] =>
  groupBy(mentions, (m) => m.name).flatMap((group) => {
    const [first] = group
    const other = group.find((m) => m.person !== first.person)
    if (other === undefined || group.every((m) => m.idNumber !== null)) return []
    const rows = [...new Set(group.map((m) => m.row))]
    const shown = `${rows.slice(0, 6).join('、')}${rows.length > 6 ? ' 等' : ''}`
    return [
      issueAt(
        other.row,
        'owner',
        'sameNameNoId',
        `“${first.name}”在第 ${shown} 行都有，现在按不同的人计算。如果是同一个人，请把证件号码（或同一个手机号）都填上；不是同一个人就不用改。`,
      ),
    ]
  })
