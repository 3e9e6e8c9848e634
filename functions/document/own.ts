import { DecisionId } from '@shared/decision/model'
import type { MyInquiry } from '@shared/document/inquiry'
import type { PersonId } from '@shared/identity/model'
import { askerOf, asMine } from './inquiries'
import { inquiriesBy, votesAskedAbout } from './store'

/** Every inquiry a person sent, with its answer and the vote it is about: the part of one's own data that is kept here. */
export const exportOwn = async (person: PersonId): Promise<(MyInquiry & { readonly decisionId: DecisionId })[]> => {
  const own: (MyInquiry & { decisionId: DecisionId })[] = []
  for await (const item of votesAskedAbout(person)) {
    const decisionId = DecisionId.parse(item.decisionId)
    own.push(...(await inquiriesBy(decisionId, askerOf(decisionId, person))).map((i) => ({ ...asMine(i), decisionId })))
  }
  return own
}
