import * as z from 'zod'
import { DecisionId } from '../decision/model'
import { Digest } from '../kernel/digest'
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
  /** `paper`: a QR code of `text`, the paper's own code; `vote`: the mini-program code that opens the vote. */
  z.object({ kind: z.literal('code'), opens: z.enum(['paper', 'vote']), text: z.string(), words: z.array(z.string()) }),
  /** Who issues it and when, at the right. */
  z.object({ kind: z.literal('issuer'), name: z.string(), date: z.string() }),
])
export type Block = z.infer<typeof Block>

/** One sheet begins on a new page. A notice is one sheet, ballots are one each. */
export const DocumentSheet = z.object({ id: z.string(), blocks: z.array(Block) })
export type DocumentSheet = z.infer<typeof DocumentSheet>

export const DocumentContent = z.object({
  kind: DocumentKind,
  decisionId: DecisionId,
  /** 文书编号, the same whenever it is made again. */
  number: z.string(),
  /** As a file would be called, without ending. */
  name: z.string(),
  paper: z.enum(['A4', 'A5']),
  sheets: z.array(DocumentSheet),
  /** At the foot of every page: document number and what to check it by. Page numbers are the renderer's. */
  footer: z.array(z.string()),
})
export type DocumentContent = z.infer<typeof DocumentContent>

/** A document with the digest of its content: the same facts always make the same document. */
export const LinliDocument = DocumentContent.extend({ digest: Digest })
export type LinliDocument = z.infer<typeof LinliDocument>
