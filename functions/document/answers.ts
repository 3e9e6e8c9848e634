import { Refusal } from '@shared/contract/errors'
import type { Role } from '@shared/contract/roles'
import type { answerInquiry as answerInquiryEndpoint, listInquiries as listInquiriesEndpoint } from '@shared/document/contract'
import type { StaffInquiry } from '@shared/document/inquiry'
import { voteSubject } from '@functions/decision/exports'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { asMine, endOf } from './inquiries'
import { InquiryItem } from './items'
import { addAnswer, countInquiries, findInquiry, pageOfInquiries } from './store'

const composers: readonly Role[] = ['communityWorker', 'streetOfficer']
const watchers: readonly Role[] = ['communityWorker', 'streetOfficer', 'auditor', 'administrator']

const asStaff = (item: InquiryItem): StaffInquiry => ({ ...asMine(item), rooms: item.rooms })

export const listInquiries: UseCase<typeof listInquiriesEndpoint> = async ({ params: { decisionId }, query }, caller) => {
  const vote = await voteSubject(decisionId)
  if (!vote) throw new Refusal('NOT_FOUND')
  caller.mustHold(watchers, vote.community)
  const [found, count] = await Promise.all([
    pageOfInquiries(decisionId, query.state, query.cursor, query.limit ?? 50),
    countInquiries(decisionId),
  ])
  return { items: found.items.map(asStaff), cursor: found.cursor, count, endsAt: endOf(vote), now: now() }
}

/** Who lost a race reads the answer that stands. The same answer by the same person again is the same answer. */
const settle = (error: unknown, mine: { text: string; by: string }): StaffInquiry => {
  if (!(error instanceof ConditionFailed)) throw error
  const there = error.at(0)?.item
  if (!there) throw new Refusal('NOT_FOUND', {}, 'no such inquiry')
  const item = InquiryItem.parse(there)
  const shown = asStaff(item)
  if (item.answeredBy === mine.by && shown.answer?.text === mine.text) return shown
  throw new Refusal('INQUIRY_ANSWERED', { answeredAt: item.answeredAt ?? null })
}

export const answerInquiry: UseCase<typeof answerInquiryEndpoint> = async ({ params: { decisionId, inquiryId }, body }, caller) => {
  const [vote, item] = await Promise.all([voteSubject(decisionId), findInquiry(decisionId, inquiryId)])
  if (!vote) throw new Refusal('NOT_FOUND')
  caller.mustHold(composers, vote.community)
  if (!item) throw new Refusal('NOT_FOUND', {}, 'no such inquiry')
  const answer = { answer: seal(body.text, `${inquiryId}.answer`), answeredAt: now(), answeredBy: caller.personId }
  const event = eventOf({
    type: 'document.inquiryAnswered',
    subject: `decision:${decisionId}`,
    place: vote.community,
    actor: caller.personId,
    facts: { inquiry: inquiryId },
  })
  try {
    await addAnswer(decisionId, inquiryId, answer, event)
    return asStaff({ ...item, ...answer })
  } catch (error) {
    return settle(error, { text: body.text, by: caller.personId })
  }
}
