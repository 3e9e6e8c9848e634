import type { Contact } from '../identity/model'
import type { DecisionId, Matter, Phase, Result, RollSummary, Scheme, SpecialAsk, VoterId } from '../decision/model'
import type { PaperCode } from '../decision/paperCode'
import type { Area } from '../kernel/area'
import type { Digest } from '../kernel/digest'
import type { Instant } from '../kernel/instant'
import type { PlaceId } from '../kernel/place'

/** What documents say of a published vote. Nothing of it is secret: notices are made of it and of nothing else. */
export interface Subject {
  readonly decisionId: DecisionId
  readonly title: string
  readonly matter: Matter
  /** `示范街道 · 云梯社区 · 禾苑小区` */
  readonly where: string
  readonly scope: readonly { readonly unit: PlaceId; readonly label: string }[]
  readonly community: PlaceId
  readonly convenor: string
  readonly contact: Contact | null
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly scheme: { readonly text: string; readonly drawings: readonly Pick<Scheme['drawings'][number], 'kind' | 'name'>[] }
  readonly schemeDigest: Digest
  readonly roll: RollSummary
  readonly phase: Phase
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null
  readonly result: Result | null
  /** The street let level entry pass; without its reason, which is for the owners. */
  readonly exception: { readonly at: Instant; readonly missing: number } | null
  readonly inquiries: { readonly asked: number; readonly answered: number }
}

/** A voter as a paper ballot names one: by rooms, never by name. */
export interface PaperVoter {
  readonly voterId: VoterId
  /** `3 幢 2 单元 301、401 室` */
  readonly label: string
  readonly flats: number
  readonly area: Area
  readonly asks: readonly SpecialAsk[]
  readonly code: PaperCode
}

/** A door that gets a notice. */
export interface Door {
  readonly flat: PlaceId
  /** `3 幢 2 单元 301 室` */
  readonly label: string
}
