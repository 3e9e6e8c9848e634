import { Choice, type Consents, type SpecialAsk } from '@shared/decision/model'
import type { Mark } from '@shared/decision/paper'
import { PaperReading, UnclearMark } from '@shared/decision/paper'

/** What has been filled in so far. */
export interface ReadingDraft {
  readonly mark: Mark | null
  readonly consents: Consents
  readonly signed: boolean | null
  readonly datedOn: string | null
}
export const emptyReading: ReadingDraft = { mark: null, consents: {}, signed: null, datedOn: null }

const isChoice = (mark: Mark | null): boolean => Choice.safeParse(mark).success

/** What is still to be said, in words, or null when the reading is complete. */
export const missingIn = ({ mark, consents, signed }: ReadingDraft, asks: readonly SpecialAsk[]): string | null => {
  if (mark === null) return '请选纸票上勾的是哪一项。'
  if (!isChoice(mark)) return null
  if (asks.some((ask) => consents[ask] === undefined)) return '请把另外征求同意的事项逐项填上。'
  return signed === null ? '请选纸票上有没有签名。' : null
}

/** The reading to be sent; null while something is missing. A paper without a choice says nothing else. */
export const readingOf = (draft: ReadingDraft, asks: readonly SpecialAsk[]): PaperReading | null => {
  if (draft.mark === null || missingIn(draft, asks) !== null) return null
  const { mark, consents, signed, datedOn } = draft
  return PaperReading.parse({ mark, consents: isChoice(mark) ? consents : {}, signed: signed ?? false, datedOn })
}

/** Keys for the marks: 1–3 for the choices, 4–8 for papers that are none. */
export const markOfKey = (key: string): Mark | null => [...Choice.options, ...UnclearMark.options][Number(key) - 1] ?? null

/** A day as people type it (`2026-11-23`, `2026.11.3`, `20261123`); null for anything else. */
export const dayTyped = (text: string): string | null => {
  const typed = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/.exec(text.trim())
  if (typed === null) return null
  const [, year = '', month = '', day = ''] = typed
  const found = PaperReading.shape.datedOn.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return found.success ? found.data : null
}
