import { Refusal } from '@shared/contract/errors'
import type { grid, list, mine, read, voters } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { asMine, myVoterIds, snapshotFor, watchers } from './access'
import { type ListMark, listByPlace, pageOfVoters, readFlats, readMany, readVoters } from './store'
import { cardOf, hasVoted, viewOf } from './view'

const PAGE = 20

export const readDecision: UseCase<typeof read> = async ({ params }, caller) => {
  const { mine: own, ...snapshot } = await snapshotFor(caller, params.decisionId)
  return viewOf(snapshot, own)
}

export const listDecisions: UseCase<typeof list> = async ({ query }, caller) => {
  caller.mustHold(watchers, query.place)
  const limit = query.limit ?? PAGE
  const found = await listByPlace(query.place, query.cursor ?? null, limit)
  const snapshots = await readMany(found.map(({ id }) => ({ id, voters: [] })))
  return {
    items: found.flatMap(({ id }) => {
      const snapshot = snapshots.get(id)
      return snapshot ? [cardOf(snapshot, null)] : []
    }),
    cursor: found.length === limit ? (found.at(-1)?.mark ?? null) : null,
    now: now(),
  }
}

/** Lists of several units merged, newest first; a vote that several of the caller's units share comes once. */
const merged = async (units: readonly Parameters<typeof listByPlace>[0][], before: ListMark | null, limit: number) => {
  const lists = await Promise.all(units.map((unit) => listByPlace(unit, before, limit)))
  const byMark = new Map<ListMark, DecisionId>(lists.flat().map(({ mark, id }) => [mark, id]))
  return [...byMark]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, limit)
    .map(([mark, id]) => ({ mark, id }))
}

export const listMine: UseCase<typeof mine> = async ({ query }, caller) => {
  const limit = query.limit ?? PAGE
  const units = [...new Set(caller.owner.flatMap((g) => g.units))]
  const found = await merged(units, query.cursor ?? null, limit)
  const snapshots = await readMany(found.map(({ id }) => ({ id, voters: [...myVoterIds(caller, id).keys()] })))
  return {
    now: now(),
    items: found.flatMap(({ id }) => {
      const snapshot = snapshots.get(id)
      const published = snapshot && snapshot.head.status !== 'draft' && snapshot.head.status !== 'freezing' && snapshot.head.roll
      return published ? [cardOf(snapshot, asMine(snapshot.voters, myVoterIds(caller, id)))] : []
    }),
    cursor: found.length === limit ? (found.at(-1)?.mark ?? null) : null,
  }
}

export const readGrid: UseCase<typeof grid> = async ({ params, query }, caller) => {
  const { head, mine: own } = await snapshotFor(caller, params.decisionId)
  if (!head.scope.some((s) => s.unit === query.unit)) throw new Refusal('NOT_FOUND')
  const flats = await readFlats(params.decisionId, query.unit)
  const found = await readVoters(params.decisionId, [...new Set(flats.map((f) => f.voterId))])
  const byId = new Map(found.map((v) => [v.voterId, v]))
  const myIds = new Set(own.map((v) => v.voterId))
  // Choices come out with the result and not a moment earlier, for anyone.
  const open = head.result !== null
  return {
    cells: flats.map((f) => {
      const voter = byId.get(f.voterId)
      return { ...f, voted: voter !== undefined && hasVoted(voter), mine: myIds.has(f.voterId), choice: (open && voter?.choice) || null }
    }),
  }
}

export const listVoters: UseCase<typeof voters> = async ({ params, query }, caller) => {
  const { asStaff } = await snapshotFor(caller, params.decisionId)
  if (!asStaff) throw new Refusal('WRONG_PLACE')
  const found = await pageOfVoters(params.decisionId, query.cursor, query.limit ?? 100)
  return {
    items: found.voters.map((v) => ({
      voterId: v.voterId,
      rooms: v.parts.map((p) => p.room),
      names: v.names,
      area: v.area,
      voted: hasVoted(v),
      channel: v.channel ?? null,
      effect: v.effect ?? null,
      asks: v.asks,
    })),
    cursor: found.cursor,
  }
}
