import { Refusal } from '@shared/contract/errors'
import { inquiryEndsAt } from '@shared/decision/inquiry'
import type { DecisionId } from '@shared/decision/model'
import type { askInquiry as askInquiryEndpoint, myInquiries as myInquiriesEndpoint } from '@shared/document/contract'
import { InquiryId, MOST_INQUIRIES, type MyInquiry } from '@shared/document/inquiry'
import type { PersonId } from '@shared/identity/model'
import { type VoteSubject, readerOf, voteSubject } from '@functions/decision/exports'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { InquiryItem } from './items'
import { addInquiry, askWrites, inquiriesBy } from './store'

/** Stands for a person in one vote: whoever reads the table cannot tell who asked, nor that the same person asked elsewhere. */
export const askerOf = (id: DecisionId, person: PersonId): string => lookupHash('asker', `${id}\n${person}`, 12)

export const textIn = (item: InquiryItem): string => unseal(item.text, `${item.inquiryId}.text`)
const answerIn = (item: InquiryItem): MyInquiry['answer'] =>
  item.answer && item.answeredAt ? { text: unseal(item.answer, `${item.inquiryId}.answer`), at: item.answeredAt } : null

export const asMine = (item: InquiryItem): MyInquiry => ({
  inquiryId: item.inquiryId,
  text: textIn(item),
  askedAt: item.askedAt,
  answer: answerIn(item),
})

/** The end of the inquiry period, or null while there is no result. */
export const endOf = ({ result }: Pick<VoteSubject, 'result'>): ReturnType<typeof inquiryEndsAt> | null =>
  result && inquiryEndsAt(result.closedAt)

const found = async (id: DecisionId): Promise<VoteSubject> => {
  const vote = await voteSubject(id)
  if (!vote) throw new Refusal('NOT_FOUND')
  return vote
}

/** What stood in the way; the same inquiry sent again is answered as the first time. */
const settle = (error: unknown, text: string): MyInquiry => {
  if (!(error instanceof ConditionFailed)) throw error
  const there = error.at(askWrites.inquiry)?.item
  if (!there) throw new Refusal('INQUIRY_TOO_MANY', { most: MOST_INQUIRIES })
  const item = InquiryItem.parse(there)
  if (textIn(item) !== text) throw new Refusal('INQUIRY_REPLAYED')
  return asMine(item)
}

export const askInquiry: UseCase<typeof askInquiryEndpoint> = async ({ params: { decisionId }, body }, caller) => {
  const [vote, { mine }] = await Promise.all([found(decisionId), readerOf(caller, decisionId)])
  if (mine.length === 0) throw new Refusal('NOT_ON_ROLL')
  // A relative who only looks may not speak for the owners.
  const own = mine.filter((v) => v.standing !== 'helper')
  if (own.length === 0) throw new Refusal('INQUIRY_BY_OWNER')
  const endsAt = endOf(vote)
  if (!endsAt) throw new Refusal('RESULT_NOT_READY', { closesAt: vote.closesAt })

  const asker = askerOf(decisionId, caller.personId)
  const inquiryId = InquiryId.parse(`q_${asker}${lookupHash('inquiry', `${decisionId}\n${caller.personId}\n${body.inquiryKey}`, 12)}`)
  const askedAt = now()
  if (askedAt >= endsAt) {
    // Sent in time and lost on the way back: it is in.
    const before = (await inquiriesBy(decisionId, asker)).find((i) => i.inquiryId === inquiryId)
    if (before) return asMine(before)
    throw new Refusal('INQUIRY_OVER', { endsAt })
  }
  const item: InquiryItem = {
    inquiryId,
    decisionId,
    rooms: own.map((v) => v.label).join('，'),
    text: seal(body.text, `${inquiryId}.text`),
    askedAt,
  }
  const event = eventOf({
    type: 'document.inquiryAsked',
    subject: `decision:${decisionId}`,
    place: vote.community,
    actor: caller.personId,
    facts: { inquiry: inquiryId },
  })
  try {
    await addInquiry(item, asker, caller.personId, event)
    return asMine(item)
  } catch (error) {
    return settle(error, body.text)
  }
}

export const myInquiries: UseCase<typeof myInquiriesEndpoint> = async ({ params: { decisionId } }, caller) => {
  const [vote] = await Promise.all([found(decisionId), readerOf(caller, decisionId)])
  const items = await inquiriesBy(decisionId, askerOf(decisionId, caller.personId))
  return { items: items.map(asMine), endsAt: endOf(vote), now: now() }
}
