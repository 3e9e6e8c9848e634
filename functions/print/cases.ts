import { Refusal } from '@shared/contract/errors'
import type { CaseDocument } from '@shared/document/blocks'
import { type CaseDocumentKind, type CaseDocumentLine, caseDocuments } from '@shared/document/caseKinds'
import type {
  listCaseDocuments as listEndpoint,
  makeCasePdf as makePdfEndpoint,
  readCaseCode as codeEndpoint,
  readCaseDocument as readEndpoint,
} from '@shared/print/caseContract'
import type { CaseId } from '@shared/retrofit/model'
import { noteIssued } from '@functions/document/exports'
import type { Caller } from '@functions/platform/caller'
import { linkTo } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { type CaseItem, mustReadCase, readCase } from '@functions/retrofit/exports'
import { type CasePage, caseCodeOf } from './caseCode'
import { bytesOf, linksOf } from './caseFiles'
import { LOOK } from './pdf'
import { type CaseDocuments, rooms } from './rooms'
import { typeset } from './typeset'

/** @throws Refusal NOT_FOUND */
const headOf = async (caseId: CaseId): Promise<CaseItem> => {
  const head = await readCase(caseId)
  if (!head) throw new Refusal('NOT_FOUND')
  return head
}

const documentOf = async (kind: CaseDocumentKind, caseId: CaseId, item: string | undefined, caller: Caller) => {
  const head = await headOf(caseId)
  const room = rooms[caseDocuments[kind].room]
  if (!room) throw new Refusal('NOT_FOUND', {}, `nobody makes ${kind}`)
  return { head, document: await room.documentOf(kind, head, caller, item ?? null) }
}

/** A context that shows its papers to owners and offices alone has none for a passer-by; the notice has some for everybody. */
const linesOf = async (room: CaseDocuments, head: CaseItem, caller: Caller): Promise<CaseDocumentLine[]> => {
  try {
    return await room.documentsOf(head, caller)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'WRONG_PLACE') return []
    throw error
  }
}

export const listCaseDocuments: UseCase<typeof listEndpoint> = async ({ params: { caseId } }, caller) => {
  const head = await headOf(caseId)
  const lists = await Promise.all(Object.values(rooms).map((room) => linesOf(room, head, caller)))
  return { items: lists.flat() }
}

export const readCaseDocument: UseCase<typeof readEndpoint> = async ({ params: { caseId, kind }, query }, caller) => {
  const { document } = await documentOf(kind, caseId, query.item, caller)
  return { document, files: await linksOf(document) }
}

/** Which page the code on a document opens, or null when there is none. */
const opens = ({ sheets }: CaseDocument): CasePage | null => {
  const pages = sheets.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'code' ? [block.opens] : [])))
  return pages.find((page) => page === 'notice' || page === 'case') ?? null
}

const keyOf = ({ caseId, kind, digest }: CaseDocument): string => `case-documents/${caseId}/${kind}-${digest.slice(0, 24)}-${LOOK}.pdf`

export const makeCasePdf: UseCase<typeof makePdfEndpoint> = async ({ params: { caseId, kind }, body }, caller) => {
  const { head, document } = await documentOf(kind, caseId, body.item, caller)
  const { number, digest, sheets, onePage } = document
  await typeset(keyOf(document), document, onePage, async () => {
    const page = opens(document)
    const [code, files] = await Promise.all([page && caseCodeOf(caseId, page), bytesOf(document)])
    return { code: code ? code.bytes : null, files }
  })
  const event = eventOf({
    type: 'document.printed',
    subject: `case:${caseId}`,
    place: head.community,
    actor: caller.personId,
    facts: { document: kind, number, digest, sheets: sheets.length, page: 1 },
  })
  await noteIssued(caseId, event, { number, kind })
  const fileName = `${document.name}.pdf`
  return { url: await linkTo(keyOf(document), fileName), fileName, number, digest }
}

export const readCaseCode: UseCase<typeof codeEndpoint> = async ({ params: { caseId }, query }, caller) => {
  await mustReadCase(caller, caseId)
  const { contentType, bytes } = await caseCodeOf(caseId, query.opens)
  return { image: `data:${contentType};base64,${bytes.toString('base64')}` }
}
