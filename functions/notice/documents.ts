import { Refusal } from '@shared/contract/errors'
import type { CaseDocument } from '@shared/document/blocks'
import type { CaseDocumentKind, CaseDocumentLine } from '@shared/document/caseKinds'
import { caseDocuments } from '@shared/document/caseKinds'
import { sayEndOf, sayWhen } from '@shared/document/say'
import { buildInvitation, buildObjectionForm, buildRecord } from '@shared/notice/documents/objection'
import { buildNotice, buildPoster } from '@shared/notice/documents/notice'
import { buildReport } from '@shared/notice/documents/report'
import type { CaseSubject, NoticeSubject, ObjectionSubject } from '@shared/notice/documents/subject'
import { type NoticeLack, noticeLacks } from '@shared/notice/lacks'
import { Feedback, Frozen } from '@shared/notice/model'
import { noticeStandingNames } from '@shared/notice/view'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import { placesOf } from '@functions/registry/exports'
import { type CaseItem, actorsOf, designOf, mustReadCase } from '@functions/retrofit/exports'
import { consultationOf } from './consultation'
import { designedIn } from './designed'
import type { NoticeItem, ObjectionItem } from './items'
import { handlers } from './noticeFile'
import { aliased } from './objectionView'
import { noticeFrom } from './post'
import { presentOf, standingOf } from './standing'
import { type Everything, readEverything } from './store'
import { objectorIn, talksIn, textIn } from './words'

const subjectOf = async ({ caseId, title, where, labels, community }: CaseItem): Promise<CaseSubject> => {
  const [place] = await placesOf([community])
  return { caseId, title, where, units: labels, community: place?.name ?? '社区' }
}

const voidedWords = (notice: NoticeItem, head: CaseItem): string | null => {
  const standing = standingOf(notice, head, now())
  if (standing === 'withdrawn') return `本公示已撤回。原因：${notice.withdrawn?.reason ?? ''}`
  return standing === 'void' ? '本公示已作废：方案在公示后有变更，以新的公示为准。' : null
}

const noticeSubject = (notice: NoticeItem, head: CaseItem): NoticeSubject => ({ ...notice, voided: voidedWords(notice, head) })

const objectionSubject = (item: ObjectionItem, alias: string, named: boolean): ObjectionSubject => {
  const { objectionId, form, late, grounds, affected, receivedAt, outcome, withdrawnAt } = item
  return {
    ...{ objectionId, form, late, grounds, affected, receivedAt, outcome, withdrawnAt, alias },
    text: textIn(item, 'text'),
    talks: talksIn(item),
    named: named ? objectorIn(item) : null,
  }
}

interface Room {
  readonly notice: NoticeItem
  /** Not posted yet. */
  readonly draft: boolean
  readonly all: readonly { readonly item: ObjectionItem; readonly alias: string }[]
}

/** What only hangs once it has been printed: a draft needs no photos of itself. */
const photoLacks: readonly NoticeLack[] = ['photoUnitEntrance', 'photoEstateGate', 'photoNoticeBoard']

/** The notice as it would be posted today, to be printed and hung up before its photos are taken; null while anything else is missing. */
const draftOf = async (head: CaseItem, { draft, feedback }: Pick<Everything, 'draft' | 'feedback'>): Promise<NoticeItem | null> => {
  if (!draft || !feedback) return null
  const [consultation, design] = await Promise.all([consultationOf(head.decisionId), designOf(head)])
  const lacks = noticeLacks(draft, { feedback, consultation, designed: designedIn(design) })
  if (consultation === null || lacks.some((lack) => !photoLacks.includes(lack))) return null
  const frozen = Frozen.parse({ ...draft, photos: [], feedback: Feedback.parse(feedback), consultation })
  return noticeFrom(head, draft, frozen, feedback.setBy)
}

/** The notice that stands, or the draft of the next one, or the last there was; null when there is nothing to print. */
const roomOf = async (head: CaseItem): Promise<Room | null> => {
  const everything = await readEverything(head.caseId)
  const { notices, objections } = everything
  const present = presentOf(notices, head, now())
  const draft = present ? null : await draftOf(head, everything)
  const notice = present ?? draft ?? notices.at(-1)
  return notice ? { notice, all: aliased(objections, notice.noticeRound), draft: notice === draft } : null
}

const line = (
  kind: CaseDocumentKind,
  state: CaseDocumentLine['state'],
  why: string,
  item: string | null = null,
  name?: string,
): CaseDocumentLine => ({
  ...{ kind, state, why, item },
  name: name ?? caseDocuments[kind].name,
})

const staffLines = ({ all }: Room): CaseDocumentLine[] =>
  all.flatMap(({ item, alias }) => [
    ...(item.form === 'oral'
      ? [line('objectionForm', 'ready', '口头意见已填好，签名就是书面异议', item.objectionId, `书面异议书：${alias}`)]
      : []),
    ...item.invitations.map((i) =>
      line('negotiationInvitation', 'ready', `${sayWhen(i.at)}，${i.place}`, i.invitationId, `协商通知书：${alias}`),
    ),
    ...(item.talks === undefined ? [] : [line('negotiationRecord', 'ready', '有签字原件，存档用', item.objectionId, `协商记录：${alias}`)]),
  ])

const reportLines = ({ notice }: Room, handles: boolean): CaseDocumentLine[] => {
  if (!notice.report) return [line('noticeReport', 'notYet', `公示到 ${sayEndOf(notice.endsAt)}，期满后由社区出具`)]
  return [
    line('noticeReport', 'ready', '没有姓名，交给实施主体和申报用'),
    ...(handles ? [line('noticeReportNamed', 'ready', '有姓名和电话，只供社区和街道存档')] : []),
  ]
}

/** What of the notice the caller may print. */
export const documentsOf = async (head: CaseItem, caller: Caller): Promise<CaseDocumentLine[]> => {
  const room = await roomOf(head)
  if (!room) return [line('notice', 'notYet', '贴出公示后生成')]
  if (room.draft && actorsOf(caller, head).length === 0) return [line('notice', 'notYet', '贴出公示后生成')]
  if (room.draft) return [line('noticePoster', 'ready', '按今天贴出打印；贴好拍照，再点“贴出公示”')]
  const standing = standingOf(room.notice, head, now())
  const stands = standing === 'withdrawn' || standing === 'void' ? 'void' : 'ready'
  const handles = caller.holds(handlers, head.community)
  return [
    line('notice', stands, `${noticeStandingNames[standing]}，任何人都能看`),
    line('noticePoster', stands, 'A3 一张，有小程序码，贴在三处'),
    line('objectionForm', stands, '空白，给用纸写的人'),
    ...(handles ? staffLines(room) : []),
    ...reportLines(room, handles),
  ]
}

const found = (room: Room, objectionId: string | null): Room['all'][number] => {
  const one = room.all.find(({ item }) => item.objectionId === objectionId)
  if (!one) throw new Refusal('NOT_FOUND')
  return one
}

/** Community and street, and whoever sent the objection from a phone. @throws Refusal NOT_FOUND */
const mustBeParty = (caller: Caller, head: CaseItem, item: ObjectionItem): void => {
  const own = item.channel === 'phone' && item.by === caller.personId
  if (!own && !caller.holds(handlers, head.community)) throw new Refusal('NOT_FOUND')
}

const ofObjection = (
  kind: CaseDocumentKind,
  room: Room,
  subject: CaseSubject,
  head: CaseItem,
  caller: Caller,
  item: string | null,
): CaseDocument => {
  if (kind === 'negotiationInvitation') {
    const one = room.all.find((o) => o.item.invitations.some((i) => i.invitationId === item))
    const invitation = one?.item.invitations.find((i) => i.invitationId === item)
    if (!one || !invitation) throw new Refusal('NOT_FOUND')
    mustBeParty(caller, head, one.item)
    return buildInvitation(subject, objectionSubject(one.item, one.alias, true), invitation, subject.community)
  }
  const one = found(room, item)
  mustBeParty(caller, head, one.item)
  if (kind === 'objectionForm')
    return buildObjectionForm(subject, noticeSubject(room.notice, head), objectionSubject(one.item, one.alias, true))
  if (one.item.talks === undefined) throw new Refusal('DOCUMENT_NOT_READY')
  return buildRecord(subject, objectionSubject(one.item, one.alias, true), subject.community, now())
}

/** An objection as it stood when the report was issued; nothing for one that was recorded after. */
const asReported = (subject: ObjectionSubject, item: ObjectionItem, report: NoticeItem['report']): ObjectionSubject[] => {
  if (!report || item.recordedAt > report.at) return []
  const reported = report.objections.find((o) => o.objectionId === item.objectionId)
  const withdrawnAt = item.withdrawnAt !== null && item.withdrawnAt <= report.at ? item.withdrawnAt : null
  return [
    { ...subject, withdrawnAt, outcome: reported?.outcome ?? null, talks: subject.talks.filter((talk) => talk.recordedAt <= report.at) },
  ]
}

const reportOf = async (room: Room, subject: CaseSubject, head: CaseItem, caller: Caller, named: boolean): Promise<CaseDocument> => {
  if (named) caller.mustHold(handlers, head.community)
  else await mustReadCase(caller, head.caseId)
  const { notice, all } = room
  if (!notice.report) throw new Refusal('DOCUMENT_NOT_READY')
  const objections = all.flatMap(({ item, alias }) => asReported(objectionSubject(item, alias, named), item, notice.report))
  return buildReport(subject, noticeSubject(notice, head), notice.report, objections, named)
}

/** One document of the notice. @throws Refusal NOT_FOUND, WRONG_PLACE, DOCUMENT_NOT_READY */
export const documentOf = async (kind: CaseDocumentKind, head: CaseItem, caller: Caller, item: string | null): Promise<CaseDocument> => {
  const [room, subject] = await Promise.all([roomOf(head), subjectOf(head)])
  if (!room || (room.draft && (kind !== 'noticePoster' || actorsOf(caller, head).length === 0))) throw new Refusal('DOCUMENT_NOT_READY')
  const notice = noticeSubject(room.notice, head)
  switch (kind) {
    case 'notice':
      return buildNotice(subject, notice)
    case 'noticePoster':
      return buildPoster(subject, notice)
    case 'noticeReport':
    case 'noticeReportNamed':
      return reportOf(room, subject, head, caller, kind === 'noticeReportNamed')
    case 'objectionForm':
      if (item === null) return buildObjectionForm(subject, notice, null)
      return ofObjection(kind, room, subject, head, caller, item)
    case 'negotiationInvitation':
    case 'negotiationRecord':
      return ofObjection(kind, room, subject, head, caller, item)
    default:
      throw new Refusal('NOT_FOUND', {}, `not a document of the notice: ${kind}`)
  }
}
