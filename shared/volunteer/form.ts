import * as z from 'zod'
import { type Day, Day as DayOf, addDays, dayOf } from '../kernel/day'
import type { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { Guardian, MobilePhone, RealName } from './person'
import { Language, Reach, Skill, Slot } from './skill'
import { ElderTag, LEAST_AGE, OF_AGE, Post } from './volunteer'

/** What somebody says when they register as a volunteer: no more than a service needs (DOMAIN §8: no ID number, no birthday of an adult). */
export const VolunteerForm = z.object({
  /** The community that looks after them. */
  place: PlaceId.refine((id) => id.split('.').length === 3, '请选择社区'),
  name: RealName,
  phone: MobilePhone,
  /** Month of birth, `2011-05`, of those not of age; adults leave it out. */
  born: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选择出生年月')
    .nullable(),
  guardian: Guardian.nullable(),
  skills: z.array(Skill).min(1, '请至少选一项会做的事').max(18),
  languages: z.array(Language).max(10),
  slots: z.array(Slot).max(6),
  reach: Reach,
  elder: ElderTag.nullable(),
  post: Post.nullable().default(null),
})
export type VolunteerForm = z.infer<typeof VolunteerForm>

/** The first day on which somebody born in a month is surely of age: birthdays are not asked for. */
export const adultFromMonth = (born: string): Day => {
  const [year = 0, month = 0] = born.split('-').map(Number)
  const [y, m] = month === 12 ? [year + OF_AGE + 1, 1] : [year + OF_AGE, month + 1]
  return DayOf.parse(`${y}-${String(m).padStart(2, '0')}-01`)
}

/** The month that `adultFromMonth` came from. */
export const monthOfBirth = (adultFrom: Day): string => {
  const before = addDays(adultFrom, -1)
  return `${Number(before.slice(0, 4)) - OF_AGE}-${before.slice(5, 7)}`
}

export type FormLack = 'tooYoung' | 'guardianMissing' | 'guardianIsSelf'

/** What a form lacks beyond its shape: minors need a guardian who is not themself; of age, nobody consents for one. */
export const formLacks = ({ born, guardian, phone }: Pick<VolunteerForm, 'born' | 'guardian' | 'phone'>, at: Instant): FormLack | null => {
  if (born === null) return null
  const today = dayOf(at)
  if (adultFromMonth(born) <= today) return null
  const age = Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5, 7) > born.slice(5, 7) ? 0 : 1)
  if (age < LEAST_AGE) return 'tooYoung'
  if (guardian === null) return 'guardianMissing'
  return guardian.phone === phone ? 'guardianIsSelf' : null
}
