import type { CertificateFace } from '@shared/certificate/face'
import { type CertificateNumber, readNumber } from '@shared/certificate/number'
import {
  type Certificate,
  contestFace,
  type answerContestObjection,
  type listContestObjections,
  type objectToResult,
  type printCertificate,
  type readCertificate,
  type readResult,
  type verifyCertificate,
} from '@shared/contest/resultContract'
import { Refusal } from '@shared/contract/errors'
import { digestOf } from '@shared/kernel/digest'
import { maskName, maskPhone } from '@shared/registry/mask'
import { lookupHash, unseal } from '@functions/platform/cipher'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustCheckEntry, mustOrganise, mustOwnEntry, mustSee, mustWatch } from './access'
import { certificateContext } from './awards'
import { contestEvent } from './events'
import { CertificateItem, type EntryItem, ObjectionItem } from './items'
import { objectionView, openWords, sealWords } from './objectionView'
import { allOf, inContest, isNew, keys, table } from './store'
import { answerWrites, objectWrites } from './store/results'
import { readResultItem } from './views'

const reckoned = new Set(['scored', 'publicity', 'awarded', 'archived'])

export const read: UseCase<typeof readResult> = async ({ params: { contestId } }, caller) => {
  const head = await mustWatch(caller, contestId)
  const result = reckoned.has(head.state) ? await readResultItem(head) : null
  if (!result) throw new Refusal('CONTEST_STEP_NOT_NOW')
  return result
}

export const object: UseCase<typeof objectToResult> = async ({ params: { contestId }, body: { objectionKey, text, phone } }, caller) => {
  const head = await mustSee(contestId)
  const at = now()
  const objectionId = `ob_${lookupHash('objection', `${contestId}\n${caller.personId}\n${objectionKey}`, 26)}`
  const of = { contestId, objectionId }
  const item: ObjectionItem = {
    ...of,
    ...{ by: caller.personId, at, round: head.round, content: lookupHash('objectionContent', digestOf({ text, phone })) },
    ...{ text: sealWords(of, 'text', text), phone: sealWords(of, 'phone', phone), answer: null, answerText: '' },
  }
  try {
    await table.transact(objectWrites(item, at, contestEvent('objected', head, caller.personId, { objection: objectionId })))
    return objectionView(item, head.title)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = error.at(1)?.item
    if (there) {
      const stands = ObjectionItem.parse(there)
      if (stands.content === item.content) return objectionView(stands, head.title)
      throw new Refusal('ENTRY_REPLAYED')
    }
    throw new Refusal(error.at(0) ? 'OBJECTION_LATE' : 'CONTEST_OBJECTIONS_FULL')
  }
}

const deskView = (item: ObjectionItem, title: string) => ({ ...objectionView(item, title), phone: maskPhone(openWords(item, 'phone')) })

export const listObjections: UseCase<typeof listContestObjections> = async ({ params: { contestId } }, caller) => {
  const head = await mustWatch(caller, contestId)
  const items = await allOf(contestId, 'OBJECTION#', ObjectionItem)
  const order = items.sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null) || (a.at < b.at ? -1 : 1))
  return { items: order.map((item) => deskView(item, head.title)), now: now() }
}

export const answer: UseCase<typeof answerContestObjection> = async ({ params: { contestId, objectionId }, body }, caller) => {
  const head = await mustOrganise(caller, contestId)
  const found = await table.get(keys.objection(contestId, objectionId))
  if (!found) throw new Refusal('NOT_FOUND')
  const item = ObjectionItem.parse(found)
  const set = { answer: { at: now(), upheld: body.upheld }, answerText: sealWords(item, 'answerText', body.text) }
  const event = contestEvent('objectionAnswered', head, caller.personId, { objection: objectionId, upheld: body.upheld })
  try {
    await table.transact(answerWrites(item, { ...set, event }))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    throw new Refusal('CONTEST_OBJECTION_ANSWERED')
  }
  return deskView({ ...item, ...set }, head.title)
}

const certificateOf = async (number: CertificateNumber | null): Promise<CertificateItem | null> => {
  const item = number === null ? null : await table.get(keys.certificate(number))
  return item && CertificateItem.parse(item)
}

/** A team is its name with the names of all; masked, each by itself. */
const maskWho = (who: string): string => {
  const team = /^(.*)（(.*)）$/.exec(who)
  if (!team) return maskName(who)
  return `${team[1] ?? ''}（${(team[2] ?? '').split('、').map(maskName).join('、')}）`
}

const view = (item: CertificateItem, masked: boolean): Certificate => {
  const { number, contestTitle, category, award, organiser, awardedAt } = item
  const who = unseal(item.who, certificateContext(number, 'who'))
  return {
    ...{ number, contestTitle, category, award, organiser, awardedAt, who: masked ? maskWho(who) : who },
    // The title of a work is its author's to show.
    workTitle: item.workTitle === '' || masked ? null : unseal(item.workTitle, certificateContext(number, 'workTitle')),
  }
}
const mustHave = async ({ certificate }: EntryItem): Promise<CertificateItem> => {
  const item = await certificateOf(certificate)
  if (!item) throw new Refusal('NOT_FOUND')
  return item
}

export const own: UseCase<typeof readCertificate> = async ({ params: { contestId, entryId } }, caller) =>
  view(await mustHave(await mustOwnEntry(caller, contestId, entryId)), false)

/** A certificate for the account whose entry it honours. @throws Refusal NOT_FOUND */
export const certificateFor = async (number: CertificateNumber, caller: Caller): Promise<CertificateFace> => {
  const item = await certificateOf(number)
  if (!item) throw new Refusal('NOT_FOUND')
  await mustOwnEntry(caller, item.contestId, item.entryId)
  return contestFace(view(item, false))
}

/** Shown only once it is noted that it leaves the system. */
export const print: UseCase<typeof printCertificate> = async ({ params: { contestId, entryId } }, caller) => {
  const { head, item } = await mustCheckEntry(caller, contestId, entryId)
  const certificate = await mustHave(item)
  const event = contestEvent('certificatePrinted', head, caller.personId, { entry: entryId })
  await table.write({ put: { ...inContest(contestId, `ISSUED#${event.id}`), entryId, event }, when: [isNew] })
  return view(certificate, false)
}

export const verify: UseCase<typeof verifyCertificate> = async ({ params: { number } }) => {
  const read = readNumber(number)
  if (read === null) throw new Refusal('CERTIFICATE_MISTYPED')
  const item = await certificateOf(read)
  if (!item) throw new Refusal('CERTIFICATE_UNKNOWN')
  return view(item, true)
}
