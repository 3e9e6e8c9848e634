import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import { type Day, addDays, dayOf } from '@shared/kernel/day'
import { digestOf } from '@shared/kernel/digest'
import type { Instant } from '@shared/kernel/instant'
import type { enterObjection as enterEndpoint, object as objectEndpoint } from '@shared/notice/contract'
import type { DeskObjectionBody, ObjectionBody } from '@shared/notice/objection'
import { ObjectionId } from '@shared/notice/objection'
import type { CaseId } from '@shared/retrofit/model'
import type { ConfirmedFile } from '@functions/content/exports'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { type CaseItem, readCase } from '@functions/retrofit/exports'
import { checkText } from './contentCheck'
import { filesOf } from './files'
import { type NoticeItem, ObjectionItem } from './items'
import { handlers } from './noticeFile'
import { aliased, asMine, asStaff } from './objectionView'
import { standingOf } from './standing'
import { MOST_OBJECTIONS, addObjection, objectionWrites, raceClauses, readEverything, readPublic } from './store'
import { sealJson, sealText } from './words'

/** A paper that was handed in is entered within this many days. */
const LATEST_ENTRY = 7

/** The case and the last notice of it. @throws Refusal NOT_FOUND, NOTICE_NONE, NOTICE_GONE */
const noticeTo = async (caseId: CaseId): Promise<{ head: CaseItem; notice: NoticeItem }> => {
  const [head, { notices }] = await Promise.all([readCase(caseId), readPublic(caseId)])
  if (!head) throw new Refusal('NOT_FOUND')
  const notice = notices.at(-1)
  if (!notice) throw new Refusal('NOTICE_NONE')
  const standing = standingOf(notice, head, now())
  if (standing === 'withdrawn' || standing === 'void') throw new Refusal('NOTICE_GONE', { reason: notice.withdrawn?.reason ?? '' })
  return { head, notice }
}

interface Said {
  readonly key: string
  readonly by: PersonId
  readonly channel: ObjectionItem['channel']
  readonly form: ObjectionItem['form']
  readonly receivedAt: Instant
  readonly body: Pick<ObjectionBody, 'name' | 'phone' | 'flat' | 'affected' | 'grounds' | 'text'>
  readonly files: readonly ConfirmedFile[]
  readonly signature: ObjectionBody['signature'] | null
  readonly broughtBy: string
  readonly check: ObjectionItem['check']
}

/** The same person, case and key are the same objection. */
const idOf = (caseId: CaseId, by: PersonId, key: string): ObjectionId =>
  ObjectionId.parse(`o_${lookupHash('objection', `${caseId}\n${by}\n${key}`, 24)}`)

const itemOf = (notice: NoticeItem, said: Said): ObjectionItem => {
  const { body, by, channel, form, receivedAt, files, signature, broughtBy, check } = said
  const { name, phone, flat, affected, grounds, text } = body
  const objectionId = idOf(notice.caseId, by, said.key)
  const late = form === 'written' && (receivedAt >= notice.endsAt || (channel === 'phone' && notice.state !== 'posted'))
  const of = { objectionId }
  return {
    ...{ objectionId, caseId: notice.caseId, noticeRound: notice.noticeRound, form, late, state: 'received', by, channel },
    ...{ grounds: [...new Set(grounds)], affected, receivedAt, recordedAt: now(), check },
    files: files.map((file) => ({ ...file.ref, key: file.key })),
    content: lookupHash(
      'objectionContent',
      digestOf({ name, phone, flat, affected, grounds, text, files: files.map((f) => f.ref.fileId), form }),
      32,
    ),
    ...{ invitations: [], outcome: null, withdrawnAt: null, answeredAt: null, compensated: null, version: 1 },
    objector: sealJson(of, 'objector', { name, phone, flat }),
    text: sealText(of, 'text', text),
    ...(signature && { signature: sealJson(of, 'signature', signature) }),
    ...(broughtBy && { broughtBy: sealText(of, 'broughtBy', broughtBy) }),
  }
}

/** What stood in the way of taking an objection. `late`: only that it came too late to be one in time. */
const settled = (error: unknown, item: ObjectionItem): ObjectionItem | 'late' => {
  if (!(error instanceof ConditionFailed)) throw error
  const there = error.at(objectionWrites.objection)?.item
  if (there) {
    const before = ObjectionItem.parse(there)
    if (before.content !== item.content) throw new Refusal('OBJECTION_REPLAYED')
    return before
  }
  if (error.at(objectionWrites.count)) throw new Refusal('OBJECTION_TOO_MANY', { most: MOST_OBJECTIONS })
  if (
    !item.late &&
    (error.has(raceClauses.inTime) || error.has('isPosted')) &&
    error.at(objectionWrites.notice)?.item?.state !== 'withdrawn'
  )
    return 'late'
  throw new Refusal('NOTICE_GONE')
}

/**
 * Takes an objection. Whether it is in time is decided by the write: one that meets the end of the period, or the report, on its way in is
 * kept as late. None is lost, and none is there twice.
 */
const take = async (head: CaseItem, notice: NoticeItem, said: Said): Promise<ObjectionItem> => {
  const wanted = itemOf(notice, said)
  const person = said.channel === 'phone' ? { id: said.by, hash: lookupHash('objector', `${head.caseId}\n${said.by}`, 12) } : null
  for (const item of wanted.late ? [wanted] : [wanted, { ...wanted, late: wanted.form === 'written' }]) {
    const event = eventOf({
      type: 'notice.objected',
      subject: `case:${head.caseId}`,
      place: head.community,
      actor: said.by,
      facts: { objection: item.objectionId, form: item.form, late: item.late, channel: item.channel, grounds: item.grounds },
    })
    try {
      await addObjection(item, person, event)
      return item
    } catch (error) {
      const found = settled(error, item)
      if (found !== 'late') return found
    }
  }
  throw new Refusal('NOTICE_GONE')
}

export const object: UseCase<typeof objectEndpoint> = async ({ params: { caseId }, body }, caller) => {
  const { head, notice } = await noticeTo(caseId)
  const [files, check] = await Promise.all([
    filesOf(body.evidence, { place: head.community, by: caller.personId }),
    checkText(caller.personId, body.text),
  ])
  const said: Said = {
    ...{ key: body.objectionKey, by: caller.personId, channel: 'phone', form: 'written', receivedAt: now(), broughtBy: '' },
    ...{ body, files, check, signature: body.signature },
  }
  return asMine(await take(head, notice, said))
}

/** A day on which something could have been handed in. @throws Refusal OBJECTION_DAY */
const mustBePlausible = (receivedAt: Instant, notice: NoticeItem): void => {
  const earliest: Day = addDays(dayOf(now()), -LATEST_ENTRY)
  if (receivedAt > now() || receivedAt < notice.postedAt || dayOf(receivedAt) < earliest)
    throw new Refusal('OBJECTION_DAY', { days: LATEST_ENTRY })
}

const asEntered = async (item: ObjectionItem) => {
  const { objections } = await readEverything(item.caseId)
  const alias = aliased(objections, item.noticeRound).find((o) => o.item.objectionId === item.objectionId)?.alias ?? ''
  return asStaff(item, alias)
}

const deskSaid = (body: DeskObjectionBody, by: PersonId, files: readonly ConfirmedFile[]): Said => ({
  ...{ key: body.objectionKey, by, channel: 'desk', form: body.form, receivedAt: body.receivedAt, broughtBy: body.broughtBy },
  ...{ body, files, signature: null, check: 'unchecked' },
})

export const enterObjection: UseCase<typeof enterEndpoint> = async ({ params: { caseId }, body }, caller) => {
  const { head, notice } = await noticeTo(caseId)
  caller.mustHold(handlers, head.community)
  mustBePlausible(body.receivedAt, notice)
  const files = await filesOf(body.scans, { place: head.community, by: null })
  return asEntered(await take(head, notice, deskSaid(body, caller.personId, files)))
}
