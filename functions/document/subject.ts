import { Refusal } from '@shared/contract/errors'
import type { DecisionId } from '@shared/decision/model'
import type { Subject } from '@shared/document/subject'
import { voteSubject } from '@functions/decision/exports'
import { whereaboutsOf } from '@functions/registry/exports'
import { countInquiries } from './store'

/** Everything that documents say of a published vote. @throws Refusal NOT_FOUND when there is none, or it is a draft */
export const subjectOf = async (id: DecisionId): Promise<Subject> => {
  const [vote, inquiries] = await Promise.all([voteSubject(id), countInquiries(id)])
  const unit = vote?.scope[0]?.unit
  if (!vote || !unit) throw new Refusal('NOT_FOUND')
  return { ...vote, inquiries, where: await whereaboutsOf(unit) }
}
