import { type MyObjection, type StaffObjection, aliasOf } from '@shared/notice/objection'
import { maskName, maskPhone } from '@shared/registry/mask'
import { PERSONAL_LIFE, linked } from './files'
import type { ObjectionItem } from './items'
import { objectorIn, signatureIn, talksIn, textIn } from './words'

/** What everybody who may see an objection sees of it. */
const common = async (item: ObjectionItem) => {
  const { objectionId, form, late, state, grounds, receivedAt, channel, invitations, withdrawnAt, answeredAt, compensated } = item
  return {
    ...{ objectionId, form, late, state, grounds, receivedAt, channel, invitations, withdrawnAt },
    text: textIn(item, 'text'),
    files: await Promise.all(item.files.map((file) => linked(file, PERSONAL_LIFE))),
    talks: talksIn(item),
    answer: answeredAt && { text: textIn(item, 'answer'), at: answeredAt },
    compensated: compensated && { ...compensated, note: textIn(item, 'compensationNote') },
  }
}

/** For its objector. */
export const asMine = async (item: ObjectionItem): Promise<MyObjection> => ({ ...(await common(item)), objector: objectorIn(item) })

/** For community and street: name and number masked until they are revealed with a reason. */
export const asStaff = async (item: ObjectionItem, alias: string): Promise<StaffObjection> => {
  const { name, phone, flat, affected } = objectorIn(item)
  return {
    ...(await common(item)),
    alias,
    objector: { name: maskName(name), phone: maskPhone(phone), flat, affected },
    broughtBy: textIn(item, 'broughtBy'),
    signature: signatureIn(item),
    check: item.check,
    enteredBy: item.channel === 'desk' ? item.by : null,
    recordedAt: item.recordedAt,
  }
}

/** For bureaus and auditors: what it is about and how it ended, by its alias; no words that could tell who it was. */
export const asOutsider = (item: ObjectionItem, alias: string): StaffObjection => {
  const { objectionId, form, late, state, grounds, receivedAt, recordedAt, channel, withdrawnAt, check, compensated } = item
  return {
    ...{ objectionId, form, late, state, grounds, receivedAt, recordedAt, channel, withdrawnAt, check, alias },
    ...{ text: '', files: [], answer: null, objector: null, broughtBy: '', signature: null, enteredBy: null },
    invitations: item.invitations.map((invitation) => ({ ...invitation, who: '' })),
    talks: talksIn(item).map((talk) => ({
      ...talk,
      ...{ present: '', objectorSays: '', buildersSay: '', minutes: '', scans: [] },
      compensation: talk.compensation && { ...talk.compensation, terms: '' },
    })),
    compensated: compensated && { ...compensated, note: '' },
  }
}

/** Objections of one notice with their aliases, in the order in which they were recorded. */
export const aliased = (items: readonly ObjectionItem[], noticeRound: number): { item: ObjectionItem; alias: string }[] =>
  items.filter((item) => item.noticeRound === noticeRound).map((item, n) => ({ item, alias: aliasOf(n) }))
