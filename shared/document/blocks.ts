import * as z from 'zod'
import { FileId } from '../content/model'
import { DecisionId, Signature } from '../decision/model'
import { Digest } from '../kernel/digest'
import { CaseId } from '../retrofit/model'
import { CaseDocumentItem, CaseDocumentKind } from './caseKinds'
import { DocumentKind } from './kinds'

/**
 * What a document consists of. One description is shown three ways: on a page, printed by a browser, and as a PDF.
 * Blocks say what something is, never how large or where: that is each renderer's.
 */
export const Block = z.discriminatedUnion('kind', [
  /** Heading of the document; `over` names the estate, `under` the title of the vote. */
  z.object({ kind: z.literal('title'), over: z.string().nullable(), text: z.string(), under: z.string().nullable() }),
  /** Something that must be seen first: withdrawn, preliminary, inquiries without an answer. */
  z.object({ kind: z.literal('mark'), text: z.string() }),
  /** Names and values, one pair a line. */
  z.object({ kind: z.literal('fields'), heading: z.string().nullable(), rows: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({
    kind: z.literal('table'),
    heading: z.string().nullable(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    /** Columns of figures stand at the right. */
    figures: z.array(z.boolean()),
  }),
  z.object({ kind: z.literal('text'), heading: z.string().nullable(), lines: z.array(z.string()), numbered: z.boolean() }),
  /** Boxes to tick, all of one size and in one fixed order: none may look better than another. */
  z.object({ kind: z.literal('choices'), heading: z.string(), remark: z.string(), options: z.array(z.string()) }),
  /** Lines to write on. */
  z.object({ kind: z.literal('signature'), lines: z.array(z.string()) }),
  /** Names beside what they signed on a screen; `null` leaves a line to sign by hand. */
  z.object({
    kind: z.literal('signed'),
    heading: z.string().nullable(),
    people: z.array(z.object({ name: z.string(), remark: z.string(), signature: Signature.nullable() })),
  }),
  /** Stored pictures with what they show: `large` one to a row, `pair` two, `small` three. A file that is no picture stands by its name. */
  z.object({
    kind: z.literal('pictures'),
    heading: z.string().nullable(),
    size: z.enum(['large', 'pair', 'small']),
    pictures: z.array(z.object({ fileId: FileId, sha256: Digest, caption: z.string() })),
  }),
  /** Whom a certificate honours: the name, a sentence, what stands out of it. */
  z.object({ kind: z.literal('honour'), who: z.string(), words: z.string(), strong: z.string() }),
  /** `paper`: a QR code of `text`, the paper's own code; any other: the mini-program code that opens that page. */
  z.object({
    kind: z.literal('code'),
    opens: z.enum(['paper', 'vote', 'notice', 'case', 'certificate']),
    text: z.string(),
    words: z.array(z.string()),
  }),
  /** Who issues it and when, at the right. */
  z.object({ kind: z.literal('issuer'), name: z.string(), date: z.string() }),
])
export type Block = z.infer<typeof Block>

/** One sheet begins on a new page. A notice is one sheet, ballots are one each. */
export const DocumentSheet = z.object({ id: z.string(), blocks: z.array(Block) })
export type DocumentSheet = z.infer<typeof DocumentSheet>

const printed = z.object({
  /** 文书编号, the same whenever it is made again. */
  number: z.string(),
  /** As a file would be called, without ending. */
  name: z.string(),
  paper: z.enum(['A3', 'A4', 'A5']),
  sheets: z.array(DocumentSheet),
  /** At the foot of every page: document number and what to check it by. Page numbers are the renderer's. */
  footer: z.array(z.string()),
})
/** What a renderer needs to know of a document, whatever it is about. */
export type Printed = z.infer<typeof printed>

export const DocumentContent = printed.extend({ kind: DocumentKind, decisionId: DecisionId })
export type DocumentContent = z.infer<typeof DocumentContent>

/** A document of a vote with the digest of its content: the same facts always make the same document. */
export const LinliDocument = DocumentContent.extend({ digest: Digest })
export type LinliDocument = z.infer<typeof LinliDocument>

export const CaseDocumentContent = printed.extend({
  kind: CaseDocumentKind,
  caseId: CaseId,
  item: CaseDocumentItem.nullable(),
  /** Each sheet is one page: its type shrinks until it fits. */
  onePage: z.boolean(),
})
export type CaseDocumentContent = z.infer<typeof CaseDocumentContent>

/** A document of a lift case, in the same way. */
export const CaseDocument = CaseDocumentContent.extend({ digest: Digest })
export type CaseDocument = z.infer<typeof CaseDocument>
