import { actualTotal, emptyBudget } from '@shared/funding/budget'
import type { Day } from '@shared/kernel/day'
import { dayOf } from '@shared/kernel/day'
import type { Digest } from '@shared/kernel/digest'
import type { Fen } from '@shared/kernel/money'
import type { CaseItem } from '@functions/retrofit/exports'
import { unseal } from '@functions/platform/cipher'
import { isConfirmed } from './account'
import { builderFlats, inForce } from './folder'
import { keys, readFolder, sealedIn } from './store'

/** What the subsidy and the application pack need of the money of a case. */
export interface MoneyFacts {
  readonly agreement: {
    readonly number: string
    readonly digest: Digest
    readonly total: Fen
    readonly completedOn: Day | null
    /** Everybody who builds, flat by flat; no names. */
    readonly builders: readonly { readonly label: string; readonly share: Fen }[]
  } | null
  /** What the lift came to, kind by kind with invoices; `settled`: nothing is open. */
  readonly actual: { readonly total: Fen; readonly settled: boolean; readonly invoices: number }
  /** The account that the money goes to, and whether every builder has confirmed it. */
  readonly account: { readonly bank: string; readonly holder: string; readonly number: string; readonly confirmed: boolean } | null
}

export const moneyFacts = async (head: CaseItem): Promise<MoneyFacts> => {
  const folder = await readFolder(head.caseId)
  const agreement = inForce(folder, head)
  const { account, actuals } = folder
  const lines = actuals?.lines ?? []
  const key = account && keys.account(head.caseId, account.version)
  return {
    agreement: agreement && {
      ...{ number: agreement.content.number, digest: agreement.digest, total: agreement.content.total },
      completedOn: agreement.completedAt ? dayOf(agreement.completedAt) : null,
      builders: builderFlats(folder, agreement).map(({ label, share }) => ({ label, share })),
    },
    actual: {
      ...actualTotal(lines, agreement?.content.plan.budget ?? emptyBudget),
      invoices: lines.reduce((n, { invoices }) => n + invoices.length, 0),
    },
    account: account &&
      key && {
        bank: account.bank,
        holder: unseal(account.holder, sealedIn(key, 'holder')),
        number: unseal(account.number, sealedIn(key, 'number')),
        confirmed: isConfirmed(folder, head),
      },
  }
}
