import { Refusal } from '@shared/contract/errors'
import type { checkRoll, publish } from '@shared/decision/contract'
import type { RollSummary, VoterId } from '@shared/decision/model'
import { checkPeriod } from '@shared/decision/period'
import { type BuiltRoll, type RollFlat, buildRoll } from '@shared/decision/roll'
import { shardCountFor, shardOf } from '@shared/decision/shard'
import { covers, type PlaceId } from '@shared/kernel/place'
import type { OwnerKey, RollTotals } from '@shared/registry/model'
import { rollOf } from '@functions/registry/exports'
import { now, nowMs } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { mustCompose } from './access'
import type { Head } from './items'
import { dueAt, keys, putFlat, putShard, putVoter, readHead, statusIs, table, versionIs } from './store'
import { voterIdsIn } from './voterId'

interface PresentRoll extends BuiltRoll {
  readonly units: { unit: PlaceId; label: string; totals: RollTotals | null }[]
  /** Masked names by flat. */
  readonly names: ReadonlyMap<PlaceId, readonly string[]>
  /** The owner set that a voter of this roll is. @throws Error for a stranger */
  readonly ownerKeyOf: (voterId: VoterId) => OwnerKey
}

/** The roll that the registry holds now for the scope, as this decision would freeze it. */
const presentRoll = async (head: Head): Promise<PresentRoll> => {
  const flats: RollFlat[] = []
  const names = new Map<PlaceId, readonly string[]>()
  const totals = new Map<PlaceId, RollTotals | null>()
  for await (const roll of rollOf(head.scope.map((s) => s.unit))) {
    totals.set(roll.unit, roll.totals)
    if (!roll.totals) continue
    for (const { names: owners, ...flat } of roll.flats) {
      flats.push(flat)
      names.set(flat.flat, owners)
    }
  }
  const voterIdFor = voterIdsIn(head.decisionId)
  const built = buildRoll({ matter: head.matter, scope: head.scope, voterIdFor }, flats)
  const owners = new Map(flats.map((f) => [voterIdFor(f.ownerKey), f.ownerKey]))
  const ownerKeyOf = (voterId: VoterId): OwnerKey => {
    const ownerKey = owners.get(voterId)
    if (!ownerKey) throw new Error(`${voterId} has no owner`)
    return ownerKey
  }
  return { ...built, names, ownerKeyOf, units: head.scope.map((s) => ({ ...s, totals: totals.get(s.unit) ?? null })) }
}

export const checkRollUseCase: UseCase<typeof checkRoll> = async ({ params }, caller) => {
  const head = mustCompose(await readHead(params.decisionId), caller)
  const { units, totals, problems } = await presentRoll(head)
  return {
    complete: problems.length === 0,
    units,
    totals: { flats: totals.flats, people: totals.people, area: totals.area },
    fingerprint: totals.fingerprint,
    problems,
  }
}

/** Everything the frozen roll consists of, in a fixed order, so that an interrupted publication goes on where it stopped. Shards come last: they are the gate. */
const rollWrites = (head: Head, roll: PresentRoll, shardCount: number): Write[] => {
  const unitOf = (flat: PlaceId): PlaceId => {
    const unit = head.scope.find((s) => covers(s.unit, flat))
    if (!unit) throw new Error(`flat ${flat} outside the scope`)
    return unit.unit
  }
  const gate = { opensAt: head.opensAt, closesAt: head.closesAt, schemeDigest: head.schemeDigest }
  return [
    ...roll.voters.map((v) =>
      putVoter(head.decisionId, {
        ...v,
        ownerKey: roll.ownerKeyOf(v.voterId),
        shard: shardOf(v.voterId, shardCount),
        names: [...new Set(v.parts.flatMap((p) => roll.names.get(p.flat) ?? []))],
      }),
    ),
    ...roll.voters.flatMap((v) =>
      v.parts.map((p) => putFlat(head.decisionId, unitOf(p.flat), { flat: p.flat, floor: p.floor, room: p.room, voterId: v.voterId })),
    ),
    ...Array.from({ length: shardCount }, (_, n) => putShard(head.decisionId, n, gate)),
  ]
}

/** Writes what is not there yet. What is there was written by an earlier or a parallel call, with the same content. */
const writeOnce = async (writes: readonly Write[]): Promise<void> => {
  try {
    await table.transact(writes)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = new Set(error.failures.map((f) => f.write))
    const missing = writes.filter((_, i) => !there.has(i))
    if (missing.length > 0) await writeOnce(missing)
  }
}

const CHUNK = 100
/** Time that one call works, in milliseconds; the phone and the gateway wait longer. */
const BUDGET = 4_000

/** Fixes scheme, period and roll for good; from here on only withdrawal or publication is left. @throws Refusal */
const beginFreezing = async (head: Head, roll: PresentRoll, version: number): Promise<Head> => {
  const opensAt = head.opensAt < now() ? now() : head.opensAt
  const problem = checkPeriod({ opensAt, closesAt: head.closesAt, now: opensAt })
  if (problem) throw new Refusal('PERIOD_INVALID', { problem })
  const summary: RollSummary = { ...roll.totals, frozenAt: now() }
  const shardCount = shardCountFor(roll.voters.length)
  const frozen = { written: 0, total: roll.voters.length + roll.totals.flats + shardCount }
  const set = { status: 'freezing' as const, version: version + 1, opensAt, roll: summary, shardCount, frozen }
  try {
    await table.write({ update: keys.head(head.decisionId), set, when: [statusIs('draft'), versionIs(version)] })
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal(error.has('statusIs') ? 'DECISION_NOT_DRAFT' : 'EDITED_BY_OTHER')
    throw error
  }
  return { ...head, ...set }
}

export const publishDraft: UseCase<typeof publish> = async ({ params, body }, caller) => {
  const found = mustCompose(await readHead(params.decisionId), caller)
  const done = (head: Head) => {
    if (!head.roll || !head.frozen) throw new Refusal('DECISION_NOT_DRAFT')
    return { done: head.status !== 'freezing', written: head.frozen.written, total: head.frozen.total, roll: head.roll }
  }
  if (found.status === 'published' || found.status === 'closed') return done(found)
  if (found.status === 'withdrawn') throw new Refusal('DECISION_NOT_DRAFT')

  const roll = await presentRoll(found)
  if (roll.problems.length > 0) throw new Refusal('ROLL_INCOMPLETE', { problems: roll.problems })
  if (roll.totals.fingerprint !== (found.roll?.fingerprint ?? body.fingerprint) || roll.totals.fingerprint !== body.fingerprint)
    throw new Refusal('ROLL_CHANGED')
  const head = found.status === 'draft' ? await beginFreezing(found, roll, body.version) : found

  const writes = rollWrites(head, roll, head.shardCount)
  const until = nowMs() + BUDGET
  let written = head.frozen?.written ?? 0
  while (written < writes.length && nowMs() < until) {
    await writeOnce(writes.slice(written, written + CHUNK))
    written = Math.min(written + CHUNK, writes.length)
  }
  const frozen = { written, total: writes.length }
  if (written < writes.length) {
    await table.write({ update: keys.head(head.decisionId), set: { frozen }, when: [statusIs('freezing')] })
    return done({ ...head, frozen })
  }
  const event = eventOf({
    type: 'decision.published',
    subject: `decision:${head.decisionId}`,
    place: head.community,
    actor: caller.personId,
    facts: {
      fingerprint: roll.totals.fingerprint,
      people: roll.totals.people,
      area: roll.totals.area,
      scheme: head.schemeDigest,
      opensAt: head.opensAt,
      closesAt: head.closesAt,
    },
  })
  try {
    await table.write({
      update: keys.head(head.decisionId),
      set: { status: 'published', frozen, event, ...dueAt(head.opensAt) },
      when: [statusIs('freezing')],
    })
  } catch (error) {
    // A parallel call has just published the same.
    if (!(error instanceof ConditionFailed)) throw error
  }
  return done({ ...head, status: 'published', frozen })
}
