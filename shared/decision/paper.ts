import * as z from 'zod'
import { type Instant, chinaClock } from '../kernel/instant'
import { Choice, Consents } from './model'

/** One paper ballot as it was handed in; follows from whoever entered it and the key of the entry. */
export const PaperId = z
  .string()
  .regex(/^pp_[0-9a-v]{20}$/)
  .brand<'PaperId'>()
export type PaperId = z.infer<typeof PaperId>

/** Marks on a paper from which no choice can be taken. */
export const UnclearMark = z.enum(['blank', 'several', 'altered', 'otherForm', 'ambiguous'])
export type UnclearMark = z.infer<typeof UnclearMark>
/** What is marked on a paper, as one person reads it. */
export const Mark = z.enum([...Choice.options, ...UnclearMark.options])
export type Mark = z.infer<typeof Mark>

/** Why a paper is no ballot. `outdated`: signed outside the time of this vote (DOMAIN §2.6: withdrawn older forms). */
export const Flaw = z.enum([...UnclearMark.options, 'unsigned', 'outdated'])
export type Flaw = z.infer<typeof Flaw>

export const flawNames: Record<Flaw, string> = {
  blank: '没有勾选',
  several: '勾了不止一项',
  altered: '有涂改',
  otherForm: '不是这一户这次表决的票',
  ambiguous: '看不清是哪一项',
  unsigned: '没有签名',
  outdated: '日期不在这次表决期间',
}

/** What one person reads on a paper. A special question left blank is not consented to: `refused`. */
export const PaperReading = z.object({
  mark: Mark,
  consents: Consents,
  signed: z.boolean(),
  /** Day written on the paper; null when there is none. */
  datedOn: z.iso.date().nullable(),
})
export type PaperReading = z.infer<typeof PaperReading>

export type Verdict =
  { readonly kind: 'valid'; readonly choice: Choice; readonly consents: Consents } | { readonly kind: 'invalid'; readonly flaw: Flaw }

/** Day in China, `2026-11-23`. */
export const dayOf = (at: Instant): string => {
  const { year, month, day } = chinaClock(at)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * What a reading makes of the paper. `from` and `to`: when the vote was published, and so its papers could first be had, and when it closes.
 * A paper without a date is dated by its entry.
 */
export const verdictOf = ({ mark, signed, datedOn, consents }: PaperReading, from: Instant, to: Instant): Verdict => {
  const choice = Choice.safeParse(mark)
  if (!choice.success) return { kind: 'invalid', flaw: UnclearMark.parse(mark) }
  if (!signed) return { kind: 'invalid', flaw: 'unsigned' }
  if (datedOn !== null && (datedOn < dayOf(from) || datedOn > dayOf(to))) return { kind: 'invalid', flaw: 'outdated' }
  return { kind: 'valid', choice: choice.data, consents }
}

const asked = (consents: Consents): string => JSON.stringify(Object.entries(consents).sort(([a], [b]) => (a < b ? -1 : 1)))

/** True when two readings make the same of a paper. Two who both find no ballot agree, whatever each stumbled over. */
const agree = (a: Verdict, b: Verdict): boolean =>
  a.kind === 'invalid' || b.kind === 'invalid' ? a.kind === b.kind : a.choice === b.choice && asked(a.consents) === asked(b.consents)

/** Two readings of a paper that is none for different reasons: the reason is that it cannot be read with certainty. */
const together = (a: Verdict, b: Verdict): Verdict =>
  a.kind === 'invalid' && b.kind === 'invalid' && a.flaw !== b.flaw ? { kind: 'invalid', flaw: 'ambiguous' } : a

/** How many people read a paper at most. */
export const MOST_READERS = 3

/**
 * What several independent readings, in their order, make of a paper: the verdict that two of them share; null while a further
 * reader is needed; when three have read three different things, nobody can say what the owner wanted.
 */
export const agreedVerdict = (verdicts: readonly Verdict[]): Verdict | null => {
  for (const [i, one] of verdicts.entries()) {
    const other = verdicts.slice(0, i).find((earlier) => agree(earlier, one))
    if (other) return together(other, one)
  }
  return verdicts.length >= MOST_READERS ? { kind: 'invalid', flaw: 'ambiguous' } : null
}

/** True when two readings are the same to the letter: the same entry, sent again. */
export const sameReading = (a: PaperReading, b: PaperReading): boolean =>
  a.mark === b.mark && a.signed === b.signed && a.datedOn === b.datedOn && asked(a.consents) === asked(b.consents)

/** `entered` waits for a second reader, `disputed` for a third; `counted` and `contested` became a ballot; `invalid` did not. */
export const PaperState = z.enum(['entered', 'disputed', 'counted', 'contested', 'invalid'])
export type PaperState = z.infer<typeof PaperState>
/** True while a further reader is awaited. */
export const waits = (state: PaperState): boolean => state === 'entered' || state === 'disputed'

export const paperStateNames: Record<PaperState, string> = {
  entered: '等人复核',
  disputed: '两人读得不一样',
  counted: '已计入',
  contested: '与另一张票矛盾',
  invalid: '无效',
}
