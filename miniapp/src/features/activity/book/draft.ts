import { type GuestInput, PartyInput, type Relation } from '@shared/activity/booking'
import { type PartyLack, ageOn, partyLacks } from '@shared/activity/party'
import type { SessionView } from '@shared/activity/view'
import { type Day, dayOf } from '@shared/kernel/day'
import type { Someone } from './people'

/** Who comes: whoever holds the phone, with or without family; a relative or neighbour; a school or company with a roster. */
export type Who = 'self' | 'other' | 'group'

export interface Draft {
  readonly who: Who
  readonly name: string
  readonly phone: string
  readonly elder: boolean
  readonly relation: Relation | null
  readonly people: readonly Someone[]
  readonly group: string
  /** Rosters, a name to a line. */
  readonly adults: string
  readonly children: string
  readonly childrenBorn: Day | null
}

export const newPerson = (child: boolean, elder = false): Someone => ({ name: '', phone: '', born: null, elder, child })

const linesOf = (text: string): string[] =>
  text
    .split(/[\n、，,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const guestOf = ({ name, phone, born, elder, child }: Someone): GuestInput => ({
  name: name.trim(),
  phone: child || phone.trim() === '' ? null : phone,
  born: child ? born : null,
  elder: !child && elder,
})
const plain = (name: string, born: Day | null): GuestInput => ({ name, phone: null, born, elder: false })

const guestsOf = (draft: Draft): GuestInput[] => {
  switch (draft.who) {
    case 'self':
      return [{ name: draft.name.trim(), phone: null, born: null, elder: draft.elder }, ...draft.people.map(guestOf)]
    case 'other':
      return draft.people.map(guestOf)
    case 'group':
      return [
        ...linesOf(draft.adults).map((name) => plain(name, null)),
        ...linesOf(draft.children).map((name) => plain(name, draft.childrenBorn)),
      ]
  }
}

export const partyOf = (draft: Draft): unknown => ({
  booker: { name: draft.name, phone: draft.phone },
  relation: draft.who === 'self' ? 'self' : draft.who === 'group' ? 'teacher' : draft.relation,
  group: draft.who === 'group' ? draft.group : null,
  guests: guestsOf(draft),
})

export const lackWords: Record<PartyLack | 'notBorn' | 'groupCannotWait', string> = {
  nobody: '请填写谁来。',
  tooMany: '人数超过一次能约的上限，请减少几位。',
  sameTwice: '有人写了两遍，请去掉一个。同名的两个人，请各填自己的手机号。',
  childAlone: '14 岁以下的孩子要和大人一起来，请再加一位大人。',
  tooManyChildren: '孩子太多了，请再加一位大人。',
  tooYoung: '有孩子年龄太小，这个活动暂时不能参加。',
  tooOld: '有人超过了年龄范围，请看看“谁能来”。',
  notBorn: '出生日期填错了，请改好。',
  groupCannotWait: '团体不能候补，请打电话和主办方商量。',
}
export const sayLacks = (lacks: unknown): string | null =>
  Array.isArray(lacks)
    ? lacks
        .flatMap((lack: unknown) => (typeof lack === 'string' && lack in lackWords ? [lackWords[lack as keyof typeof lackWords]] : []))
        .join('')
    : null

export interface Checked {
  readonly party: PartyInput | null
  /** What is wrong, by the field in which it is mended; `` for the party as a whole. */
  readonly wrong: Readonly<Record<string, string>>
}

/** The party as it will be sent, or what is missing. */
export const checkDraft = (draft: Draft, { terms }: Pick<SessionView, 'terms'>): Checked => {
  const wrong: Record<string, string> = {}
  if (draft.who === 'other' && draft.relation === null) wrong.relation = '请选择您是他的什么人。'
  if (draft.who === 'group' && draft.group.trim().length < 2) wrong.group = '请填写学校或单位的名称。'
  if (draft.who === 'group' && linesOf(draft.children).length > 0 && draft.childrenBorn === null)
    wrong.childrenBorn = '请选孩子们大概的出生日期。'
  for (const [n, person] of draft.people.entries()) {
    if (draft.who === 'group') break
    if (person.child && person.born === null) wrong[`people.${n}.born`] = '请选出生日期。'
    if (draft.who === 'other' && !person.child && person.phone.trim() === '')
      wrong[`people.${n}.phone`] = '请填写来的人自己的手机号，方便课前提醒。'
  }
  if (Object.keys(wrong).length > 0 && wrong.relation !== undefined && draft.relation === null && draft.who === 'other')
    return { party: null, wrong }
  const parsed = PartyInput.safeParse(partyOf(draft))
  const offset = draft.who === 'self' ? 1 : 0
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const [field, at, part] = path
      if (field === 'booker') wrong[String(at)] ??= message
      else if (field === 'guests' && typeof at === 'number' && draft.who !== 'group') {
        const n = at - offset
        if (n < 0) wrong[String(part)] ??= message
        else wrong[`people.${n}.${String(part)}`] ??= message
      } else if (field === 'group') wrong.group ??= '请填写学校或单位的名称。'
      else wrong[''] ??= message
    }
    return { party: null, wrong }
  }
  const party = parsed.data
  const [first] = terms.lessons
  const day = first === undefined ? null : dayOf(first.startsAt)
  const most = party.group === null ? terms.party.most : terms.party.groupMost
  const lacks = partyLacks(
    party.guests.map(({ name, phone, born }, n) => ({
      key: phone ?? (draft.who === 'self' && n === 0 ? party.booker.phone : `${party.booker.phone}\n${name}`),
      age: born === null || day === null ? null : ageOn(born, day),
    })),
    { most, childrenPerAdult: party.group === null ? terms.party.childrenPerAdult : Infinity, ages: terms.party.ages },
  )
  if (lacks[0] !== undefined) wrong[''] = lackWords[lacks[0]]
  return { party: Object.keys(wrong).length === 0 ? party : null, wrong }
}
