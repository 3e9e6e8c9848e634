import type { Fen } from '../../kernel/money'
import type { CaseId } from '../../retrofit/model'
import type { Bearer, BearerShare } from '../bearer'
import type { Application, Opinion, Payment } from '../model'
import type { Recovery } from '../recovery'

/** What documents about a subsidy are made of. */
export interface SubsidySubject {
  readonly caseId: CaseId
  readonly title: string
  /** `示范街道 · 云梯社区 · 禾苑小区` */
  readonly where: string
  readonly units: readonly string[]
  readonly levelEntry: boolean
  readonly application: Application
  /** Everybody who builds, flat by flat, with the share; no names. */
  readonly builders: readonly { readonly label: string; readonly share: Fen }[]
  /** The whole account number; the form is what the treasury pays by. */
  readonly accountNumber: string
  readonly landIncome: Bearer | null
  readonly bearers: readonly BearerShare[] | null
  readonly opinions: readonly Opinion[]
  readonly planYear: number | null
  readonly payment: Payment | null
  readonly recovery: Recovery | null
}
