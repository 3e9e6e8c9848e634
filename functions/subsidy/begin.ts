import { dayOf } from '@shared/kernel/day'
import { noMoney } from '@shared/kernel/money'
import type { CaseItem } from '@functions/retrofit/exports'
import { now } from '@functions/platform/clock'
import type { FileItem } from './items'

/** The file of a lift for whose subsidy nothing has happened yet. */
export const newFile = ({ caseId, title, where, district, street, community, estate, ownership }: CaseItem): FileItem => ({
  ...{ caseId, title, where, district, street, community, estate, ownership },
  ...{ state: 'none', since: dayOf(now()), turn: 0, round: 0 },
  ...{ application: null, account: null, landIncome: null, bearers: null, review: null, planYear: null, payment: null },
  ...{ doubts: 0, proven: 0, corridor: null, recovery: null, recoveryReason: null, broughtBack: noMoney, last: null },
})
