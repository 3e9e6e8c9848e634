import * as z from 'zod'
import { type PartyInput, Relation } from '@shared/activity/booking'
import { Day } from '@shared/kernel/day'
import { useSession } from '@/session/store'
import { readStored, writeStored } from '@/session/storage'

/** Somebody as the form has them; `child` gives a day of birth and no number. */
export const Someone = z.object({ name: z.string(), phone: z.string(), born: Day.nullable(), elder: z.boolean(), child: z.boolean() })
export type Someone = z.infer<typeof Someone>

/** Details of last time, offered again: on this phone only, for whoever is signed in. */
const key = 'linli.people'
const Known = z.object({
  personId: z.string(),
  booker: z.object({ name: z.string(), phone: z.string() }),
  relation: Relation,
  people: z.array(Someone).max(12),
})
export type Known = z.infer<typeof Known>
const MOST = 12

const me = (): string => useSession.getState().session?.me.personId ?? ''

export const knownPeople = (): Known => {
  const parsed = Known.safeParse(readStored(key))
  return parsed.success && parsed.data.personId === me()
    ? parsed.data
    : { personId: me(), booker: { name: '', phone: '' }, relation: 'self', people: [] }
}

const same = (a: Someone, b: Someone): boolean => a.name === b.name && a.child === b.child

/** Remembers who booked and who came along; the latest first. A group's roster is not kept. */
export const rememberPeople = (party: PartyInput): void => {
  if (party.group !== null) return
  const before = knownPeople()
  const came = party.guests
    .filter((_, n) => !(party.relation === 'self' && n === 0))
    .map(({ name, phone, born, elder }): Someone => ({ name, phone: phone ?? '', born, elder, child: born !== null }))
  const people = [...came, ...before.people.filter((old) => !came.some((one) => same(one, old)))].slice(0, MOST)
  writeStored(key, { personId: me(), booker: party.booker, relation: party.relation, people })
}

export const forgetPeople = (): void => writeStored(key, null)
