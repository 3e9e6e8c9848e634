import type { CaseView } from '@shared/retrofit/view'
import { writeStored } from '@/session/storage'
import type { Route } from '../../app/route'
import { emptyForm } from '../../compose/form'
import { keyOf, newDraftKey } from '../../compose/useComposer'

/** A new draft with what the case knows filled in: units, how one gets in, whose part is built on. Answers the way to it. */
export const composeFor = (head: Pick<CaseView, 'title' | 'estate' | 'units' | 'terms'>): Route => {
  const draft = newDraftKey()
  const { levelEntry, occupiedFlats } = head.terms
  const scope = [...head.units]
  const title = `${scope.map(({ label }) => label).join('、')}加装电梯`.slice(0, 40)
  writeStored(keyOf(draft), { ...emptyForm(''), kind: 'lift', title, levelEntry, occupiedFlats, estate: head.estate, scope })
  return { at: 'compose', id: null, draft, replaces: null }
}
