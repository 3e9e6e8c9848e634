import type { ownData } from '@shared/privacy/contract'
import type { PersonId } from '@shared/identity/model'
import { sayFullMoment } from '@shared/kernel/instant'
import { type KeptKind, retention } from '@shared/privacy/retention'
import { type OwnSection, factsOf } from '@shared/privacy/model'
import { ownBookings, ownPhotos, ownRecords } from '@functions/activity/exports'
import { ownContestEntries } from '@functions/contest/exports'
import { ownOrders } from '@functions/dispatch/exports'
import { ownBallots } from '@functions/decision/exports'
import { exportOwn as ownInquiries } from '@functions/document/exports'
import { ownMoney } from '@functions/funding/exports'
import { ownIdentity } from '@functions/identity/exports'
import { ownObjections } from '@functions/notice/exports'
import { ownCredits } from '@functions/outreach/exports'
import { ownWishes } from '@functions/retrofit/exports'
import { ownPortrait, ownVolunteering } from '@functions/volunteer/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'

const explained = (kind: KeptKind) => {
  const { what, why, basis, howLong } = retention[kind]
  return { what, why, basis, howLong }
}

const inquiriesOf = async (personId: PersonId): Promise<OwnSection> => ({
  kind: 'inquiry',
  records: (await ownInquiries(personId)).map(({ inquiryId, askedAt, text, answer }) => ({
    title: `询异 ${inquiryId.slice(-6)}`,
    facts: factsOf(['提出时间', sayFullMoment(askedAt)], ['内容', text], ['答复', answer?.text]),
  })),
})

/** Asks every context for what it holds of the caller; kinds of which there is nothing are left out. @throws Refusal SESSION_ENDED */
export const ownDataUseCase: UseCase<typeof ownData> = async (_, { personId }) => {
  const { sections, homes } = await ownIdentity(personId)
  const [money, ...rest] = await Promise.all([
    ownMoney(personId, homes),
    ownBallots(personId, homes),
    inquiriesOf(personId),
    ownWishes(homes),
    ownContestEntries(personId),
    ownObjections(personId),
    ownBookings(personId),
    ownRecords(personId),
    ownPhotos(personId),
    ownVolunteering(personId),
    ownPortrait(personId),
    ownOrders(personId),
    ownCredits(personId),
  ])
  const all: OwnSection[] = [...sections, ...rest, ...money]
  return {
    at: now(),
    sections: all.filter(({ records }) => records.length > 0).map((section) => ({ ...section, ...explained(section.kind) })),
  }
}
