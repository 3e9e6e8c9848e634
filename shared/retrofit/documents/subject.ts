import type { Day } from '../../kernel/day'
import type { Instant } from '../../kernel/instant'
import type { BodyKind } from '../body'
import type { DesignDraft } from '../design'
import type { AskedBureau, CorrectionItem, Opinion } from '../filing'
import type { CaseId, Ownership, Terms } from '../model'
import type { Trade } from '../works'

/** A case as its documents tell of it. Only rooms stand for people; who signs does so by hand. */
export interface CasePaper {
  readonly caseId: CaseId
  readonly title: string
  /** `示范街道 · 云梯社区 · 禾苑小区` */
  readonly where: string
  readonly units: readonly string[]
  readonly terms: Terms
  readonly ownership: Ownership
  readonly storeys: number | null
  readonly builders: readonly { readonly label: string; readonly rep: boolean }[]
  readonly body: { readonly kind: BodyKind; readonly name: string } | null
  readonly design: Omit<DesignDraft, 'drawings'> | null
  readonly contracts: readonly {
    readonly trades: readonly Trade[]
    readonly contractor: string
    readonly licence: { readonly number: string; readonly validUntil: Day }
    readonly amount: number
  }[]
}

export interface CorrectionPaper {
  readonly at: Instant
  readonly items: readonly CorrectionItem[]
}

export interface AskPaper {
  readonly bureau: AskedBureau
  readonly number: string | null
  readonly subject: string
  readonly sentAt: Instant
  readonly due: Day
  readonly answer: { readonly opinion: Opinion; readonly text: string; readonly at: Instant } | null
}

/** What the housing bureau answers in one voice: filed under a number, or not, with the reason. */
export interface ReplyPaper {
  readonly at: Instant
  readonly number: string | null
  readonly reason: string | null
  readonly asks: readonly AskPaper[]
}
