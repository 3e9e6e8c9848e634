import type * as z from 'zod'
import type { FileId } from '@shared/content/model'
import { type MenuItem, type ServiceKind, serviceKindNames } from '@shared/dispatch/menu'
import { OrderText, type UrgentReason, type WantedTime, saysSomething } from '@shared/dispatch/order'
import type { PlaceId } from '@shared/kernel/place'
import type { Language } from '@shared/volunteer/skill'

/** What a worker writes down during a call, in the order in which it is asked. */
export interface CallForm {
  readonly channel: 'call' | 'counter'
  readonly community: PlaceId | null
  readonly phone: string
  readonly name: string
  readonly kind: ServiceKind | null
  readonly item: MenuItem | null
  readonly words: string
  readonly voice: FileId | null
  readonly photos: FileId[]
  readonly address: string
  readonly atHome: boolean
  readonly minors: boolean
  readonly persons: number
  readonly languages: Language[]
  readonly wanted: WantedTime[]
  readonly urgent: UrgentReason | null
  readonly contactName: string
  readonly contactPhone: string
}

export const emptyForm = (community: PlaceId | null): CallForm => ({
  ...{ channel: 'call', community, phone: '', name: '', kind: null, item: null, words: '', voice: null, photos: [], address: '' },
  ...{ atHome: true, minors: false, persons: 1, languages: [], wanted: [], urgent: null, contactName: '', contactPhone: '' },
})

/** The order that the form makes, or what it still lacks, each at its field. */
export const orderOf = (form: CallForm): { order: z.input<typeof OrderText> | null; faults: Readonly<Record<string, string>> } => {
  const { community, kind, item, contactName, contactPhone, words, photos } = form
  // Recorded while it was said to be the counter, and then it was a call after all.
  const voice = form.channel === 'counter' ? form.voice : null
  const faults: Record<string, string> = {}
  if (community === null) faults.community = '请选择社区'
  if (kind === null) faults.kind = '请选一项，或选“其他，我来说”'
  else if (!saysSomething({ words: words.trim(), voice, kind })) faults.words = '请写几句要帮什么忙'
  const wantsContact = contactName.trim() !== '' || contactPhone.trim() !== ''
  const order = {
    ...{ kind: kind ?? 'other', itemId: item?.itemId ?? null, words, voice, photos, community: community ?? '' },
    ...{ name: form.name, phone: form.phone, address: form.address, position: null, atHome: form.atHome, minors: form.minors },
    ...{ persons: form.persons, languages: form.languages, wanted: form.wanted, urgent: form.urgent },
    contact: wantsContact ? { name: contactName, phone: contactPhone } : null,
  }
  const parsed = OrderText.safeParse(order)
  if (!parsed.success)
    for (const { path, message } of parsed.error.issues) {
      const at = path[0] === 'contact' ? 'contact' : String(path[0])
      if (at !== 'community') faults[at] ??= /[\u4e00-\u9fff]/.test(message) ? message : '请检查这一项'
    }
  return { order: Object.keys(faults).length === 0 && parsed.success ? parsed.data : null, faults }
}

/** Whether a number is complete, so that its open orders can be asked for. */
export const isWhole = (phone: string): boolean => OrderText.shape.phone.safeParse(phone).success

export const kindOf = ({ kind, item }: Pick<CallForm, 'kind' | 'item'>): string => item?.title ?? (kind ? serviceKindNames[kind] : '')
