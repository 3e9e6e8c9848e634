import type { DecisionId } from '@shared/decision/model'
import { exportRows } from '@shared/document/contract'
import type { ExportKind } from '@shared/document/exported'
import { exportContacts } from '@shared/outreach/contract'
import type { ContactShow } from '@shared/outreach/model'
import { call } from '@/api'
import { saveMarked } from '../data/markedBook'

/** Has the server write down that a list is taken out, and saves what it answers. @throws ApiError */
export const takeOut = async (decisionId: DecisionId, kind: ExportKind): Promise<void> =>
  saveMarked(await call(exportRows, { params: { decisionId }, body: { kind } }))

/** The same for the list of calls and doors. @throws ApiError */
export const takeOutContacts = async (decisionId: DecisionId, show: ContactShow): Promise<void> =>
  saveMarked(await call(exportContacts, { params: { decisionId }, body: { show } }))
