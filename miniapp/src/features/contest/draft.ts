import type { EntryInput, EntryRelation } from '@shared/contest/entry'
import { CHILD_AGE, ageIn } from '@shared/contest/enter'
import type { Category, ContestPlan } from '@shared/contest/model'
import { chinaClock } from '@shared/kernel/instant'

export interface PersonDraft {
  readonly name: string
  readonly phone: string
  readonly born: string
}
/** An entry as it is typed. */
export interface EntryDraft {
  readonly category: string | null
  readonly relation: EntryRelation | null
  readonly people: readonly PersonDraft[]
  readonly teamName: string
  readonly contactName: string
  readonly contactPhone: string
  readonly guardianName: string
  readonly guardianPhone: string
  readonly agreed: boolean
}
export const nobody: PersonDraft = { name: '', phone: '', born: '' }
export const emptyDraft: EntryDraft = {
  ...{ category: null, relation: null, people: [nobody], teamName: '', contactName: '', contactPhone: '' },
  ...{ guardianName: '', guardianPhone: '', agreed: false },
}

const isPhone = (text: string): boolean => /^1\d{10}$/.test(text.trim())
const yearOf = (text: string): number | null => (/^\d{4}$/.test(text.trim()) ? Number(text.trim()) : null)

export const wantsAge = ({ ages }: Category): boolean => ages.from !== null || ages.to !== null
/** Whether a child is among them, as far as the years tell. */
export const hasChild = ({ people }: EntryDraft, { closesAt }: Pick<ContestPlan, 'closesAt'>): boolean =>
  people.some(({ born }) => {
    const year = yearOf(born)
    return year !== null && ageIn(chinaClock(closesAt).year, year) <= CHILD_AGE
  })

/** Whoever enters oneself is who is rung. */
export const ownContact = ({ relation }: EntryDraft): boolean => relation === 'self'

export type Wrong = Readonly<Record<string, string>>
/** What is still wrong with what was typed, by the id of the field. */
export const wrongIn = (draft: EntryDraft, category: Category, plan: Pick<ContestPlan, 'closesAt'>): Wrong => {
  const self = ownContact(draft)
  const found: [string, string | false][] = [
    ...draft.people.flatMap(({ name, phone, born }, n): [string, string | false][] => [
      [`name-${n}`, name.trim().length < 2 && '请写姓名。'],
      [
        `phone-${n}`,
        self && n === 0 ? !isPhone(phone) && '请写 11 位手机号。' : phone !== '' && !isPhone(phone) && '手机号是 11 位，也可以不填。',
      ],
      [
        `born-${n}`,
        wantsAge(category)
          ? yearOf(born) === null && '请写四位出生年份，例如 1955。'
          : born !== '' && yearOf(born) === null && '出生年份是四位数字。',
      ],
    ]),
    ['team', category.team !== null && draft.teamName.trim().length < 2 && '请给队伍起个名字。'],
    ['contact-name', !self && draft.contactName.trim().length < 2 && '请写您的姓名。'],
    ['contact-phone', !self && !isPhone(draft.contactPhone) && '请写 11 位手机号。'],
  ]
  if (hasChild(draft, plan))
    found.push(
      ['guardian-name', draft.guardianName.trim().length < 2 && '请写监护人姓名。'],
      ['guardian-phone', !isPhone(draft.guardianPhone) && '请写 11 位手机号。'],
      ['agreed', !draft.agreed && '监护人同意后才能报名。'],
    )
  return Object.fromEntries(found.filter((one): one is [string, string] => one[1] !== false))
}

/** What is sent. */
export const entryOf = (draft: EntryDraft, category: Category, plan: Pick<ContestPlan, 'closesAt'>): EntryInput => {
  const [first = nobody] = draft.people
  const self = ownContact(draft)
  return {
    category: category.id,
    relation: draft.relation ?? 'self',
    contact: self
      ? { name: first.name.trim(), phone: first.phone.trim() }
      : { name: draft.contactName.trim(), phone: draft.contactPhone.trim() },
    people: draft.people.map(({ name, phone, born }) => ({ name: name.trim(), phone: phone.trim() || null, bornYear: yearOf(born) })),
    teamName: category.team === null ? null : draft.teamName.trim(),
    guardian: hasChild(draft, plan) ? { name: draft.guardianName.trim(), phone: draft.guardianPhone.trim(), agreed: draft.agreed } : null,
  }
}
