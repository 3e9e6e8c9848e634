import * as z from 'zod'
import type { Fen } from '@shared/kernel/money'
import type { CaseId } from '@shared/retrofit/model'
import { PayeeAccount } from '@shared/subsidy/model'
import { moneyFacts } from '@functions/funding/exports'
import type { CaseItem } from '@functions/retrofit/exports'
import { seal, unseal } from '@functions/platform/cipher'
import { keys, sealedIn } from './store'

/** What the money of a case says of the builders, the account and the costs. */
export interface Money {
  /** The account that the builders put down (rules 十(三)2: 统一确认的账户). */
  readonly account: PayeeAccount | null
  /** Every builder has confirmed it. */
  readonly confirmed: boolean
  readonly builders: number
  /** What the lift came to in the end, by the invoices that are kept. */
  readonly spent: Fen
}

export const moneyOf = async (head: CaseItem): Promise<Money> => {
  const { agreement, actual, account } = await moneyFacts(head)
  return {
    account: account && { holder: account.holder, bank: account.bank, tail: account.number.slice(-4) },
    confirmed: account?.confirmed ?? false,
    builders: agreement?.builders.length ?? 0,
    spent: actual.total,
  }
}

const Sealed = z.string().transform((text) => PayeeAccount.parse(JSON.parse(text)))
const context = (caseId: CaseId): string => sealedIn(keys.file(caseId), 'account')
/** Whose account it is may be a person's name: it is kept sealed. */
export const sealAccount = (caseId: CaseId, account: PayeeAccount): string => seal(JSON.stringify(account), context(caseId))
export const openAccount = (caseId: CaseId, sealed: string): PayeeAccount => Sealed.parse(unseal(sealed, context(caseId)))
