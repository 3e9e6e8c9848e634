import { digestOf } from '../kernel/digest'
import type { Day } from '../kernel/day'
import type { CaseId } from '../retrofit/model'
import type { Block, CaseDocument, CaseDocumentContent, DocumentSheet } from './blocks'
import { type CaseDocumentKind, caseDocuments } from './caseKinds'

export interface CaseDocumentParts {
  readonly kind: CaseDocumentKind
  readonly caseId: CaseId
  /** Which copy, where there are several; its end goes into the number. */
  readonly item?: string
  /** Title of the case, for the name of the file. */
  readonly title: string
  /** The day on which it came to be; the same whenever it is made again. */
  readonly day: Day
  /** A number that an office gave it; otherwise kind, day and case make one. */
  readonly number?: string
  readonly paper?: 'A3' | 'A4' | 'A5'
  readonly onePage?: boolean
  /** Besides the number: what to check it by. */
  readonly footer?: readonly string[]
  readonly sheets: readonly (readonly Block[])[]
}

/** `GS-20261124-7K4MQ2`, and `GS-20261124-7K4MQ2-5XYZ` for one of several. */
const numberOf = ({ kind, caseId, item, day }: CaseDocumentParts): string =>
  [
    caseDocuments[kind].letters,
    day.replaceAll('-', ''),
    caseId.slice(-6),
    ...(item === undefined ? [] : [item.slice(-4).toUpperCase()]),
  ].join('-')

/** A document of a case out of its sheets: number, name and digest follow from what it says. */
export const caseDocument = (parts: CaseDocumentParts): CaseDocument => {
  const { kind, caseId, item, title, number = numberOf(parts), paper = 'A4', onePage = false, footer = [] } = parts
  const sheets: DocumentSheet[] = parts.sheets.map((blocks, i) => ({ id: `${i + 1}`, blocks: [...blocks] }))
  const content: CaseDocumentContent = {
    ...{ kind, caseId, number, paper, onePage, sheets },
    item: item ?? null,
    name: `${caseDocuments[kind].name}-${title}-${number}`,
    footer: [`文书编号 ${number}`, ...footer],
  }
  return { ...content, digest: digestOf(content) }
}
