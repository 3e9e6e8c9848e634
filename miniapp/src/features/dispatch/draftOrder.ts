import * as z from 'zod'
import { FileId } from '@shared/content/model'
import { type MenuItem, MenuItemId, ServiceKind } from '@shared/dispatch/menu'
import { type OrderText, Position, UrgentReason, WantedTime } from '@shared/dispatch/order'
import { PlaceId } from '@shared/kernel/place'
import { Language } from '@shared/volunteer/skill'
import { newKey } from '@/api/clientKey'

/** An order as far as it has been written. It stays on the phone until it has arrived, so that nothing is written twice. */
export const Draft = z.object({
  /** The same for every try to send it. */
  orderKey: z.string(),
  kind: ServiceKind,
  itemId: MenuItemId.nullable(),
  words: z.string(),
  voice: FileId.nullable(),
  photos: z.array(FileId),
  forWhom: z.enum(['self', 'relative']).nullable(),
  name: z.string(),
  phone: z.string(),
  contact: z.object({ name: z.string(), phone: z.string() }),
  community: PlaceId.nullable(),
  address: z.string(),
  position: Position.nullable(),
  atHome: z.boolean().nullable(),
  minors: z.boolean(),
  persons: z.number().int(),
  languages: z.array(Language),
  anyTime: z.boolean(),
  wanted: z.array(WantedTime),
  urgent: UrgentReason.nullable(),
})
export type Draft = z.infer<typeof Draft>

export const emptyDraft = (kind: ServiceKind): Draft => ({
  ...{ orderKey: newKey(), kind, itemId: null, words: '', voice: null, photos: [], forWhom: null, name: '', phone: '' },
  ...{ contact: { name: '', phone: '' }, community: null, address: '', position: null, atHome: null, minors: false, persons: 1 },
  ...{ languages: [], anyTime: false, wanted: [], urgent: null },
})

/** The item of the menu that an order means: the one chosen, or the only one of its kind. */
export const itemOf = (draft: Pick<Draft, 'kind' | 'itemId'>, items: readonly MenuItem[]): MenuItem | null => {
  const of = items.filter((item) => item.kind === draft.kind && item.state === 'offered')
  return of.find(({ itemId }) => itemId === draft.itemId) ?? (of.length === 1 ? (of[0] ?? null) : null)
}

/** What is still to be filled in, by question; a sentence each, or null. */
export const wrongIn = (draft: Draft) => {
  const { kind, words, voice, forWhom, name, phone, contact, community, address, atHome, anyTime, wanted, persons } = draft
  const callable = (number: string): boolean => /^(1\d{10}|0\d{9,11})$/.test(number.replace(/[\s-]/g, ''))
  const contactAsked = contact.name.trim() !== '' || contact.phone.trim() !== ''
  return {
    what: kind === 'other' && words.trim().length < 2 && voice === null ? '请写几句要帮什么忙，或者点“开始说”说一段。' : null,
    whom: forWhom === null ? '请选一个。' : null,
    name: name.trim() === '' ? '请填怎么称呼。' : null,
    phone: callable(phone) ? null : '请填 11 位手机号，或带区号的座机号。',
    contact:
      contactAsked && (contact.name.trim() === '' || !callable(contact.phone)) ? '请把另一位联系人的称呼和电话都填上，或者都不填。' : null,
    where:
      community === null
        ? '请选在哪个社区。'
        : atHome === null
          ? '请选在家里还是在别处。'
          : address.trim().length < 2
            ? '请填几幢几单元几室，或者什么地方。'
            : null,
    many: Number.isInteger(persons) && persons >= 1 && persons <= 500 ? null : '请填 1 到 500 之间的人数。',
    when: !anyTime && wanted.length === 0 ? '请选一个方便的时间，或选“什么时间都行”。' : null,
  }
}
export type Wrong = ReturnType<typeof wrongIn>

/** The draft as the server takes it; null while something is missing. */
export const orderOf = (draft: Draft): OrderText | null => {
  const { community, atHome, contact, anyTime, itemId, kind, voice, photos, position, minors, persons, languages, urgent } = draft
  if (community === null || atHome === null || Object.values(wrongIn(draft)).some((wrong) => wrong !== null)) return null
  const number = (text: string): string => text.replace(/[\s-]/g, '')
  return {
    ...{ kind, itemId, words: draft.words.trim(), voice, photos, community, name: draft.name.trim(), phone: number(draft.phone) },
    ...{ address: draft.address.trim(), position, atHome, minors, persons, languages, urgent },
    wanted: anyTime ? [] : draft.wanted,
    contact: contact.name.trim() === '' ? null : { name: contact.name.trim(), phone: number(contact.phone) },
  }
}
