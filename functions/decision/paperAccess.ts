import { type FileId, type Purpose } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import type { Consents, SpecialAsk } from '@shared/decision/model'
import { Choice } from '@shared/decision/model'
import type { PaperReading } from '@shared/decision/paper'
import { type PlaceId, covers } from '@shared/kernel/place'
import { type ConfirmedFile, confirmedFiles } from '@functions/content/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { ConditionFailed } from '@functions/platform/table'
import { Head, type Voter } from './items'
import type { Snapshot } from './store'

/** Seconds for which a photograph of a paper can be opened: it shows how somebody voted. */
export const PHOTO_LIFE = 10 * 60

/** Nobody deals with the ballot of the own home. */
export const isOwnHome = (caller: Caller, { ownerKey }: Pick<Voter, 'ownerKey'>): boolean => caller.ownerOf(ownerKey) !== undefined
/** @throws Refusal PAPER_OWN_HOME */
export const mustNotBeOwnHome = (caller: Caller, voter: Pick<Voter, 'ownerKey'>): void => {
  if (isOwnHome(caller, voter)) throw new Refusal('PAPER_OWN_HOME')
}

/** A file uploaded for one of `purposes` at this community. @throws Refusal FILE_MISSING */
export const fileOf = async (fileId: FileId, purposes: readonly Purpose[], community: PlaceId): Promise<ConfirmedFile> => {
  const file = (await confirmedFiles([fileId])).get(fileId)
  if (!file || !purposes.includes(file.purpose) || !(covers(community, file.place) || covers(file.place, community)))
    throw new Refusal('FILE_MISSING')
  return file
}

const answersAll = (consents: Consents, asks: readonly SpecialAsk[]): boolean =>
  Object.keys(consents).sort().join() === [...asks].sort().join()

/** A reading as it is kept: a paper without a choice answers nothing besides. @throws Refusal PAPER_CONSENTS */
export const completed = (reading: PaperReading, asks: readonly SpecialAsk[]): PaperReading => {
  if (!Choice.safeParse(reading.mark).success) return { ...reading, consents: {} }
  if (!answersAll(reading.consents, asks)) throw new Refusal('PAPER_CONSENTS')
  return reading
}

/** Why nothing more is taken for a vote that stands like this. */
const whyOver = ({ status, opensAt, closesAt }: Pick<Head, 'status' | 'opensAt' | 'closesAt'>): Refusal => {
  if (status === 'withdrawn') return new Refusal('VOTE_WITHDRAWN')
  const notYet = status === 'draft' || status === 'freezing' || (status === 'published' && now() < opensAt)
  return notYet ? new Refusal('VOTE_NOT_OPEN', { opensAt }) : new Refusal('VOTE_CLOSED', { closesAt })
}

/** The refusal when the check of the header, write number `gate`, failed; null when it did not. */
export const headRefusal = (failed: ConditionFailed, gate: number): Refusal | null => {
  const failure = failed.at(gate)
  if (!failure) return null
  return failure.item ? whyOver(Head.parse(failure.item)) : new Refusal('NOT_FOUND')
}

/** From when to when papers of this vote can be dated: they are printed once the roll is frozen. */
export const paperTimes = ({ roll, opensAt, closesAt }: Snapshot['head']) => ({ from: roll?.frozenAt ?? opensAt, to: closesAt })
