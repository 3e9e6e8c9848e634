import type { ownData } from '@shared/privacy/contract'
import { type KeptKind, retention } from '@shared/privacy/retention'
import type { OwnSection } from '@shared/privacy/model'
import { ownBallots } from '@functions/decision/exports'
import { ownIdentity } from '@functions/identity/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'

const explained = (kind: KeptKind) => {
  const { what, why, basis, howLong } = retention[kind]
  return { what, why, basis, howLong }
}

/** Asks every context for what it holds of the caller; kinds of which there is nothing are left out. @throws Refusal SESSION_ENDED */
export const ownDataUseCase: UseCase<typeof ownData> = async (_, { personId }) => {
  const { sections, homes } = await ownIdentity(personId)
  const all: OwnSection[] = [...sections, await ownBallots(personId, homes)]
  return {
    at: now(),
    sections: all.filter(({ records }) => records.length > 0).map((section) => ({ ...section, ...explained(section.kind) })),
  }
}
