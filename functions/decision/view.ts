import type * as z from 'zod'
import { type OwnerGrant, Standing } from '@shared/contract/roles'
import type { LevelEntryException } from '@shared/decision/exception'
import type { Count, DecisionCard, DecisionId, DecisionView, MyVote } from '@shared/decision/model'
import { type CoordinationState, coordinationOf } from '@shared/decision/meeting'
import { phaseOf } from '@shared/decision/phase'
import { area } from '@shared/kernel/area'
import { HOUR, plus } from '@shared/kernel/instant'
import { people } from '@shared/kernel/people'
import { covers } from '@shared/kernel/place'
import { unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { linkTo } from '@functions/platform/files'
import type { Head, Shard, Voter } from './items'
import { type Snapshot, keys } from './store'

/** A voter together with what the caller is to it. */
export type MyVoter = Voter & Pick<OwnerGrant, 'standing' | 'capacity'>

/** Where the decision stands now. Once the gate has shut, the moment it shut is what counts. */
export const phaseNow = (head: Head) =>
  phaseOf(
    { status: head.status, opensAt: head.opensAt, closesAt: head.closing?.at ?? head.closesAt, hasResult: head.result !== null },
    now(),
  )

const coordinationNow = ({ result, coordination }: Head): CoordinationState | null =>
  coordinationOf(result?.outcome ?? null, coordination ?? null)

/** Who took part so far: the sum over all shards. */
export const participationOf = (shards: readonly Shard[]): z.infer<typeof Count> => ({
  people: people(shards.reduce((sum, s) => sum + s.people, 0)),
  area: area(shards.reduce((sum, s) => sum + s.area, 0)),
})

export const scopeLabel = (head: Head): string => head.scope.map((s) => s.label).join('、')
/** A ballot of the voter counts now. */
export const hasVoted = (voter: Voter): boolean => voter.effect === 'counts'

/** `3 幢 2 单元 301、401 室` for one unit of the scope; nothing when the voter owns no flat in it. */
const roomsIn = ({ unit, label }: Head['scope'][number], voter: Voter): string[] => {
  const rooms = voter.parts.filter((p) => covers(unit, p.flat)).map((p) => p.room)
  return rooms.length > 0 ? [`${label} ${rooms.join('、')} 室`] : []
}

/** The rooms of a voter in the units of the vote, `3 幢 2 单元 301、401 室，3 单元 101 室`. */
export const labelOf = ({ scope }: { readonly scope: readonly Head['scope'][number][] }, voter: Voter): string =>
  scope.flatMap((s) => roomsIn(s, voter)).join('，')

const myVote = (head: Head, voter: MyVoter): MyVote => {
  const rooms = voter.parts.map((p) => p.room)
  return {
    voterId: voter.voterId,
    ownerKey: voter.ownerKey,
    label: labelOf(head, voter),
    rooms,
    area: voter.area,
    asks: voter.asks,
    shard: voter.shard,
    revision: voter.revision ?? 0,
    standing: voter.standing,
    capacity: voter.capacity,
    effect: voter.effect ?? null,
    current:
      voter.choice && voter.channel && voter.castAt && voter.receipt
        ? { choice: voter.choice, consents: voter.consents ?? {}, channel: voter.channel, castAt: voter.castAt, receipt: voter.receipt }
        : null,
  }
}

/** What the sealed reason of an exception belongs to. */
export const exceptionContext = (id: DecisionId): string => `${keys.head(id).pk}/HEAD.exceptionReason`

const exceptionIn = ({ decisionId, exception, exceptionReason }: Head): z.input<typeof LevelEntryException> | null =>
  exception && exceptionReason !== undefined ? { ...exception, reason: unseal(exceptionReason, exceptionContext(decisionId)) } : null

/** The decision as the caller may see it. Shards hold choices; only their participation ever leaves the server. */
export const viewOf = async (
  { head, shards }: Pick<Snapshot, 'head' | 'shards'>,
  mine: readonly MyVoter[] = [],
): Promise<z.input<typeof DecisionView>> => {
  const { scheme, roll, ...rest } = head
  return {
    ...rest,
    phase: phaseNow(head),
    now: now(),
    scheme: {
      text: scheme.text,
      drawings: await Promise.all(scheme.drawings.map(async ({ key, ...drawing }) => ({ ...drawing, url: await linkTo(key) }))),
    },
    roll,
    participation: roll && head.status !== 'freezing' ? participationOf(shards) : null,
    mine: mine.map((voter) => myVote(head, voter)),
    exception: exceptionIn(head),
    coordination: coordinationNow(head),
    nextMeeting: head.nextMeeting && now() <= plus(head.nextMeeting.startsAt, 12 * HOUR) ? head.nextMeeting : null,
  }
}

/** Whose turn it is where nothing is in: the caller's own before that of somebody for whom the caller looks. */
const waitsFor = (silent: readonly MyVoter[]): Standing | null =>
  Standing.options.find((standing) => silent.some((voter) => voter.standing === standing)) ?? null

/** In a conflict something is in: there is nothing to cast until it is settled. */
const isSilent = (voter: Voter): boolean => !hasVoted(voter) && voter.effect !== 'contests'

/** A line in a list. `mine`: the caller's voters in it, or null when the list is not about them. */
export const cardOf = (
  { head, shards }: Pick<Snapshot, 'head' | 'shards'>,
  mine: readonly MyVoter[] | null,
): z.input<typeof DecisionCard> => ({
  decisionId: head.decisionId,
  title: head.title,
  kind: head.matter.kind,
  scopeLabel: scopeLabel(head),
  phase: phaseNow(head),
  opensAt: head.opensAt,
  closesAt: head.closesAt,
  roll: head.roll && { people: head.roll.people, area: head.roll.area },
  participation: head.roll && head.status !== 'freezing' ? participationOf(shards) : null,
  voted: mine && mine.length > 0 ? !mine.some(isSilent) : null,
  waits: waitsFor((mine ?? []).filter(isSilent)),
  outcome: head.result?.outcome ?? null,
  coordination: coordinationNow(head),
})
