import type { CaseId } from '../../retrofit/model'
import type { Day } from '../../kernel/day'
import type { Digest } from '../../kernel/digest'
import type { Instant } from '../../kernel/instant'
import type { Frozen } from '../model'
import type { Outcome, Talk } from '../negotiation'
import type { Affected, Form, Ground } from '../objection'

/** The case as documents of its notice name it. */
export interface CaseSubject {
  readonly caseId: CaseId
  readonly title: string
  /** `示范街道 · 云梯社区 · 禾苑小区` */
  readonly where: string
  readonly units: readonly string[]
  /** `云梯社区`, who issues it. */
  readonly community: string
}

/** A posted notice as documents tell of it. */
export interface NoticeSubject extends Frozen {
  readonly postedAt: Instant
  readonly lastDay: Day
  readonly endsAt: Instant
  readonly provisional: boolean
  readonly extended: boolean
  readonly digest: Digest
  /** Says why it does not stand any more, or null. */
  readonly voided: string | null
}

/** Who objected, for staff copies alone. */
export interface NamedObjector {
  readonly name: string
  readonly phone: string
  readonly flat: string
}

export interface ObjectionSubject {
  readonly objectionId: string
  readonly alias: string
  readonly form: Form
  readonly late: boolean
  readonly grounds: readonly Ground[]
  readonly affected: Affected
  readonly receivedAt: Instant
  readonly text: string
  readonly outcome: Outcome | null
  readonly withdrawnAt: Instant | null
  readonly talks: readonly Talk[]
  /** Null: nobody is named. */
  readonly named: NamedObjector | null
}
