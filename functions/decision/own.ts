import { type DecisionId, SpecialAsk, channelNames, choiceNames } from '@shared/decision/model'
import { specialNames } from '@shared/decision/explain'
import type { OwnerGrant } from '@shared/contract/roles'
import type { PersonId } from '@shared/identity/model'
import { formatArea } from '@shared/kernel/area'
import { sayFullMoment } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { type OwnRecord, type OwnSection, factsOf } from '@shared/privacy/model'
import type { BallotItem, Head } from './items'
import { type ListMark, eachBallot, listByPlace, readHead } from './store'
import { voterIdOf } from './voterId'

const PAGE = 50

/** Every decision that a unit was ever asked in. */
const decisionsIn = async (unit: PlaceId): Promise<DecisionId[]> => {
  const ids: DecisionId[] = []
  let before: ListMark | null = null
  for (;;) {
    const page: { mark: ListMark; id: DecisionId }[] = await listByPlace(unit, before, PAGE)
    ids.push(...page.map(({ id }) => id))
    if (page.length < PAGE) return ids
    before = page.at(-1)?.mark ?? null
  }
}

const sayConsent = (consent: 'given' | 'refused' | undefined): string | null =>
  consent === undefined ? null : consent === 'given' ? '同意' : '不同意'

const ballotRecord = ({ title }: Head, ballot: BallotItem): OwnRecord => ({
  title: `${title}（第 ${ballot.revision} 次）`,
  facts: factsOf(
    ['选择', choiceNames[ballot.choice]],
    ...SpecialAsk.options.map((ask) => [specialNames[ask], sayConsent(ballot.consents[ask])] as const),
    ['方式', channelNames[ballot.channel]],
    ['时间', sayFullMoment(ballot.castAt)],
    ['面积', `${formatArea(ballot.area)} 平方米`],
    ['回执号', ballot.receipt],
    ['手写签名', ballot.signature && '已加密保存'],
  ),
})

/** A home of the person, present or former. */
type OwnHome = Pick<OwnerGrant, 'ownerKey' | 'units' | 'standing'> & { readonly endedAt?: string | undefined }

/** A person's own are those they cast themselves, and while they are bound those that others entered: on paper, by proxy, by settlement. */
const concerns = (personId: PersonId, { endedAt }: OwnHome, { castBy, channel }: BallotItem): boolean =>
  castBy === personId || (endedAt === undefined && channel !== 'phone')

/**
 * The ballots of a person as voter, found through the homes: votes of their units, the voter that the owner set is in each, and its revisions.
 * A former person's ballots of the same voter are not shown.
 */
export const ownBallots = async (personId: PersonId, homes: readonly OwnHome[]): Promise<OwnSection> => {
  const records: OwnRecord[] = []
  for (const home of homes.filter(({ standing }) => standing === 'voter')) {
    const { ownerKey, units } = home
    const ids = new Set((await Promise.all(units.map(decisionsIn))).flat())
    for (const id of ids) {
      const ballots: BallotItem[] = []
      for await (const ballot of eachBallot(id, voterIdOf(id, ownerKey))) if (concerns(personId, home, ballot)) ballots.push(ballot)
      const head = ballots.length > 0 ? await readHead(id) : null
      if (head) records.push(...ballots.map((ballot) => ballotRecord(head, ballot)))
    }
  }
  return { kind: 'ballot', records }
}
