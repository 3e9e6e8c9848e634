import { Refusal } from '@shared/contract/errors'
import type { DecisionId, VoterId } from '@shared/decision/model'
import { isOpen, isTerm, missingFields } from '@shared/decision/proxy'
import type { offerProxy, registerProxy } from '@shared/decision/proxyContract'
import type { Powers } from '@shared/decision/proxyModel'
import type { Instant } from '@shared/kernel/instant'
import { type PlaceId, covers } from '@shared/kernel/place'
import { confirmedFiles } from '@functions/content/exports'
import type { Caller } from '@functions/platform/caller'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { mustCompose, snapshotFor } from './access'
import { mustBeSigned } from './cast'
import { FlatItem, type Head, type Voter } from './items'
import { mustNotBeOwnHome } from './paperAccess'
import type { ProxyItem } from './proxyItems'
import { showGiven, showRow } from './proxyRead'
import { powersOf, stateNow } from './proxyView'
import { keys, readHead, readVoters, table } from './store'
import { proxiesOf, proxyIdOf, putProxy, sealOf } from './store/proxies'
import { phaseNow } from './view'
import { voterIdOf } from './voterId'

/** What the write proves a ballot against: the choice that an agent is bound to stays sealed. */
export const choiceHashOf = ({ decisionId, proxyId }: Pick<ProxyItem, 'decisionId' | 'proxyId'>, choice: string): string =>
  lookupHash('proxyChoice', `${decisionId}\n${proxyId}\n${choice}`)

interface Wanted {
  readonly agent: { readonly unit: PlaceId; readonly room: string }
  readonly powers: Powers
  readonly endsAt: Instant
  readonly proxyKey: string
}

/** @throws Refusal DECISION_OVER, PROXY_TERM, BALLOT_IN_CONFLICT, PROXY_NOT_NEEDED, BAD_REQUEST */
const mustMakeSense = (head: Head, principal: Voter, { powers, endsAt }: Wanted): void => {
  const phase = phaseNow(head)
  if (phase !== 'open' && phase !== 'upcoming') throw new Refusal(phase === 'draft' ? 'NOT_FOUND' : 'DECISION_OVER')
  if (!isTerm(endsAt, { now: now(), closesAt: head.closesAt })) throw new Refusal('PROXY_TERM', { closesAt: head.closesAt })
  if (principal.effect === 'contests') throw new Refusal('BALLOT_IN_CONFLICT')
  if (principal.effect === 'counts' && principal.channel !== 'proxy') throw new Refusal('PROXY_NOT_NEEDED')
  if (powers.consents.some((ask) => !principal.asks.includes(ask))) throw new Refusal('BAD_REQUEST', {}, 'a consent that nobody asks for')
}

/** The voter who owns a room of the scope. @throws Refusal PROXY_AGENT_UNKNOWN, PROXY_TO_SELF */
const agentAt = async (id: DecisionId, principal: VoterId, { unit, room }: Wanted['agent']): Promise<VoterId> => {
  const item = await table.get(keys.flat(id, unit, room))
  if (!item) throw new Refusal('PROXY_AGENT_UNKNOWN')
  const { voterId } = FlatItem.parse(item)
  if (voterId === principal) throw new Refusal('PROXY_TO_SELF')
  return voterId
}

/** The same authorisation sent again. @throws Refusal PROXY_REPLAYED when it says something else */
const sentBefore = (given: readonly ProxyItem[], wanted: Wanted, agent: VoterId): ProxyItem | null => {
  const earlier = given.find(({ proxyKey }) => proxyKey === wanted.proxyKey)
  if (!earlier) return null
  const { mode, consents } = powersOf(earlier)
  const choiceHash = wanted.powers.mode === 'bound' ? choiceHashOf(earlier, wanted.powers.choice) : undefined
  const same =
    earlier.agent === agent &&
    earlier.endsAt === wanted.endsAt &&
    mode === wanted.powers.mode &&
    earlier.boundHash === choiceHash &&
    consents.length === new Set([...consents, ...wanted.powers.consents]).size
  if (!same) throw new Refusal('PROXY_REPLAYED')
  return earlier
}

type Made = Pick<ProxyItem, 'origin' | 'missing' | 'transferee'> &
  Partial<Pick<ProxyItem, 'principalPerson' | 'generation' | 'scan' | 'enteredBy'>>

/**
 * Gives an authorisation, one at a time: the next one has the next number, and whoever gives two at once writes the same number twice.
 * @throws Refusal PROXY_EXISTS, PROXY_REPLAYED, and what `mustMakeSense` and `agentAt` say
 */
const give = async (head: Head, principal: Voter, wanted: Wanted, made: Made, actor: string, signature?: string): Promise<ProxyItem> => {
  const { decisionId, closesAt } = head
  const { powers, endsAt, proxyKey } = wanted
  const agent = await agentAt(decisionId, principal.voterId, wanted.agent)
  const given = await proxiesOf(decisionId, principal.voterId)
  const earlier = sentBefore(given, wanted, agent)
  if (earlier) return earlier
  mustMakeSense(head, principal, wanted)
  const last = given.at(-1)
  if (last && isOpen(stateNow(last, principal))) throw new Refusal('PROXY_EXISTS')

  const proxyId = proxyIdOf(principal.voterId, given.length + 1)
  const bound = powers.mode === 'bound' ? powers.choice : null
  const item: ProxyItem = {
    ...{ proxyId, decisionId, principal: principal.voterId, agent, state: 'offered', proxyKey, mode: powers.mode, ...made },
    ...(bound && { bound: sealOf(decisionId, proxyId, 'bound', bound), boundHash: choiceHashOf({ decisionId, proxyId }, bound) }),
    mayLevelEntry: powers.consents.includes('levelEntry'),
    mayOccupiedPart: powers.consents.includes('occupiedPart'),
    ...{ offeredAt: now(), endsAt, closesAt },
    ...(signature !== undefined && { signature: sealOf(decisionId, proxyId, 'signature', signature) }),
  }
  const event = eventOf({
    type: 'decision.proxyGiven',
    subject: `decision:${decisionId}`,
    place: head.community,
    actor,
    facts: { voter: principal.voterId, agent, proxy: proxyId, origin: made.origin, powers: powers.mode, missing: made.missing },
  })
  try {
    await table.transact(putProxy(item, event))
    return item
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const twin = sentBefore(await proxiesOf(decisionId, principal.voterId), wanted, agent)
    if (!twin) throw new Refusal('PROXY_EXISTS')
    return twin
  }
}

/** The principal authorises a neighbour by a signature on the phone. */
export const offer: UseCase<typeof offerProxy> = async ({ params: { decisionId }, body }, caller) => {
  const { head, mine } = await snapshotFor(caller, decisionId)
  const principal = mine.find(({ voterId }) => voterId === voterIdOf(decisionId, body.ownerKey))
  const grant = caller.ownerOf(body.ownerKey)
  if (!principal || !grant) throw new Refusal('NOT_ON_ROLL', {}, 'not a voter of the caller')
  if (grant.standing !== 'voter') throw new Refusal('NOT_THE_VOTER')
  mustBeSigned(body.signature)
  const made: Made = {
    ...{ origin: 'phone', missing: [], principalPerson: caller.personId, generation: grant.generation },
    transferee: grant.capacity === 'transferee',
  }
  return showGiven(head, await give(head, principal, body, made, caller.personId, JSON.stringify(body.signature)))
}

/** The scan, as the file store has it. @throws Refusal FILE_MISSING */
export const scanFor = async (
  head: Head,
  fileId: Parameters<typeof confirmedFiles>[0][number],
): Promise<NonNullable<ProxyItem['scan']>> => {
  const file = (await confirmedFiles([fileId])).get(fileId)
  if (file?.purpose !== 'proof' || !head.scope.some(({ unit }) => covers(file.place, unit))) throw new Refusal('FILE_MISSING', { fileId })
  return { fileId, key: file.key }
}

/** Nobody at the desk deals with an authorisation that the own home gives or receives. @throws Refusal PAPER_OWN_HOME */
export const mustBeOfOthers = async (caller: Caller, decisionId: DecisionId, parties: readonly VoterId[]): Promise<void> => {
  for (const voter of await readVoters(decisionId, parties)) mustNotBeOwnHome(caller, voter)
}

/** A worker registers what stands on paper. A signature is only there when its scan is. */
export const register: UseCase<typeof registerProxy> = async ({ params: { decisionId }, body }, caller) => {
  const head = mustCompose(await readHead(decisionId), caller)
  const [principal] = await readVoters(decisionId, [body.principal])
  if (!principal) throw new Refusal('NOT_FOUND', {}, 'no such voter')
  await mustBeOfOthers(caller, decisionId, [body.principal, await agentAt(decisionId, body.principal, body.agent)])
  const scan = body.scan && (await scanFor(head, body.scan))
  if (!scan && body.written.includes('signature')) throw new Refusal('FILE_MISSING', {}, 'a signature without its scan')
  const made: Made = {
    ...{ origin: 'paper', missing: missingFields(body.written), transferee: false, enteredBy: caller.personId },
    ...(scan && { scan }),
  }
  return showRow(head, await give(head, principal, body, made, caller.personId))
}
