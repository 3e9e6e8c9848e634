import { type Fen, addFen, lessFen } from '@shared/kernel/money'
import type { CaseId } from '@shared/retrofit/model'
import { readFiles } from './store'

/** What the subsidy of a lift comes to: `granted` once reviewed, `paid` less whatever came back. */
export const subsidyOf = async (caseId: CaseId): Promise<{ readonly granted: Fen | null; readonly paid: Fen | null }> => {
  const file = (await readFiles([caseId])).get(caseId)
  if (!file) return { granted: null, paid: null }
  const { application, review, payment, broughtBack, recovery, state } = file
  const coming = state === 'recovering' && recovery ? addFen(recovery.instalments.map(({ amount }) => amount)) : addFen([])
  return {
    granted: application && review ? application.amount : null,
    paid: payment && lessFen(payment.amount, addFen([broughtBack, coming])),
  }
}
