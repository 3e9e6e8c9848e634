import { Refusal } from '@shared/contract/errors'
import type { CaseDocument } from '@shared/document/blocks'
import { type CaseDocumentKind, type CaseDocumentLine, caseDocuments } from '@shared/document/caseKinds'
import { dayOf } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { buildApplication } from '@shared/retrofit/documents/application'
import { buildCorrection, buildFilingNotice, buildReply, buildSheet } from '@shared/retrofit/documents/replies'
import type { AskPaper, CasePaper, ReplyPaper } from '@shared/retrofit/documents/subject'
import { PackDocument } from '@shared/retrofit/filing'
import { CaseState, actorNames } from '@shared/retrofit/state'
import { placesOf } from '@functions/registry/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import { type OpenedCase, mustReadCase } from './access'
import type { AskItem } from './fileItems'
import type { CaseItem, StepItem } from './items'
import { packOf } from './pack'
import { readSteps } from './store'
import { type CaseFile, readFile } from './store/file'

/** The case as it was written down by `at`: a document that was issued stays as it was. */
const paperOf = (head: CaseItem, file: CaseFile, at: Instant = now()): CasePaper => {
  const then = (fact: { readonly at: Instant }): boolean => fact.at <= at
  const { caseId, title, where, labels, terms, ownership, storeys, builderReps } = head
  return {
    ...{ caseId, title, where, units: labels, terms, ownership, storeys },
    builders: head.builders.map(({ ownerKey, label }) => ({ label, rep: builderReps.includes(ownerKey) })),
    body: file.facts.BODY.findLast(then) ?? null,
    design: file.facts.DESIGN.findLast(then) ?? null,
    contracts: file.facts.CONTRACT.filter((one) => then(one) && !(one.ended && one.ended.at <= at)),
  }
}

const askPaper = ({ answers, ...ask }: AskItem): AskPaper => ({ ...ask, answer: answers.at(-1) ?? null })
const sheetId = ({ filingRound, bureau }: AskItem): string => `${filingRound}-${bureau}`

const replyAt = (step: StepItem, head: CaseItem, file: CaseFile): ReplyPaper => ({
  at: step.at,
  number: step.step === 'file' ? (head.filing?.number ?? null) : null,
  reason: step.reason,
  asks: file.asks.filter((ask) => ask.filingRound === filingRoundAt(step, head, file)).map(askPaper),
})
/** Bureaus are asked anew with each application: those that were asked before this step, last. */
const filingRoundAt = (step: StepItem, head: CaseItem, file: CaseFile): number =>
  Math.max(0, ...file.asks.filter((ask) => ask.sentAt <= step.at && ask.filingRound <= head.filingRound).map((ask) => ask.filingRound))

/** From the report of the notice on the application can be printed, also long after it was filed; a paused case stands where it stood. */
const applies = ({ state, suspendedFrom }: CaseItem): boolean => {
  const at = suspendedFrom ?? state
  return at !== 'cancelled' && CaseState.options.indexOf(at) >= CaseState.options.indexOf('noticeReported')
}

const line = (kind: CaseDocumentKind, state: CaseDocumentLine['state'], why: string, item: string | null = null, name?: string) => ({
  ...{ kind, state, why, item },
  name: name ?? caseDocuments[kind].name,
})

interface Room extends OpenedCase {
  readonly file: CaseFile
  readonly steps: readonly StepItem[]
}

/** What was written down, for those who act on the case and staff who watch; null for neighbours, who have the filing notice alone. */
const roomOf = async (head: CaseItem, caller: Caller): Promise<Room> => {
  const opened = await mustReadCase(caller, head.caseId)
  const [file, steps] = await Promise.all([readFile(head.caseId), readSteps(head.caseId)])
  return { ...opened, file, steps }
}
const isNeighbour = ({ owner, as }: OpenedCase): boolean => owner && as.length === 0

/** A filing stands until the scheme is changed. */
const filingLine = (head: CaseItem, steps: readonly StepItem[]): CaseDocumentLine[] => {
  if (!head.filing) return []
  const filed = steps.findLast((s) => s.step === 'file')
  const changed = steps.some((s) => s.step === 'changeScheme' && filed !== undefined && s.turn > filed.turn)
  return [line('filingNotice', changed ? 'void' : 'ready', `${head.filing.number}，开工的凭据`)]
}

/** What of the application the caller may print. */
export const documentsOf = async (head: CaseItem, caller: Caller): Promise<CaseDocumentLine[]> => {
  const room = await roomOf(head, caller)
  const { file, steps } = room
  if (isNeighbour(room)) return filingLine(head, steps)
  return [
    applies(head)
      ? line('liftApplication', 'ready', '打印出来，请全体建设者签名')
      : line('liftApplication', 'notYet', '公示报告出来以后生成'),
    ...file.facts.CORRECTION.map((one, i) =>
      line('correctionNotice', 'ready', `${one.items.length} 项`, String(one.version), `一次性补正告知书（第 ${i + 1} 次）`),
    ),
    ...file.asks
      .filter((ask) => ask.kind === 'sheet')
      .map((ask) => line('contactSheet', 'ready', ask.subject, sheetId(ask), `工作联系单：${actorNames[ask.bureau]}`)),
    ...steps.filter((s) => s.step === 'reject').map((s) => line('filingReply', 'ready', s.reason ?? '', String(s.turn))),
    ...filingLine(head, steps),
  ]
}

const missing = (): never => {
  throw new Refusal('DOCUMENT_NOT_READY')
}

const whole = async (kind: CaseDocumentKind, head: CaseItem, room: Room, item: string | null): Promise<CaseDocument> => {
  const { file, steps } = room
  switch (kind) {
    case 'liftApplication': {
      if (!applies(head)) return missing()
      const pack = packOf(head, file, steps)
      return buildApplication(
        paperOf(head, file),
        head.receivedOn ?? dayOf(now()),
        PackDocument.options.filter((document) => pack[document] !== null),
      )
    }
    case 'correctionNotice': {
      const notice = file.facts.CORRECTION.find((one) => String(one.version) === item) ?? missing()
      const [street] = await placesOf([head.street])
      return buildCorrection(paperOf(head, file, notice.at), notice, String(notice.version), street?.name ?? '街道')
    }
    case 'contactSheet': {
      const ask = file.asks.find((one) => one.kind === 'sheet' && sheetId(one) === item) ?? missing()
      return buildSheet(paperOf(head, file, ask.sentAt), askPaper(ask), sheetId(ask))
    }
    case 'filingReply': {
      const step = steps.find((s) => s.step === 'reject' && String(s.turn) === item) ?? missing()
      return buildReply(paperOf(head, file, step.at), replyAt(step, head, file), String(step.turn))
    }
    default:
      throw new Refusal('NOT_FOUND', {}, `not a document of the application: ${kind}`)
  }
}

/** One document of the application. @throws Refusal NOT_FOUND, WRONG_PLACE, DOCUMENT_NOT_READY */
export const documentOf = async (kind: CaseDocumentKind, head: CaseItem, caller: Caller, item: string | null): Promise<CaseDocument> => {
  const room = await roomOf(head, caller)
  if (kind === 'filingNotice') {
    const step = room.steps.findLast((s) => s.step === 'file') ?? missing()
    return buildFilingNotice(paperOf(head, room.file, step.at), replyAt(step, head, room.file))
  }
  if (isNeighbour(room)) throw new Refusal('NOT_FOUND')
  return whole(kind, head, room, item)
}
