import { skipToken, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { listAppointments } from '@shared/identity/contract'
import { grid, list, voters } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import type { PlaceId } from '@shared/kernel/place'
import { browsePlace, readImport, readUnitRoll } from '@shared/registry/contract'
import { call } from '@/api'
import { readAll } from './readAll'

/** Votes at a place and below it, newest first, fifty at a time. */
export const useVotes = (place: PlaceId) =>
  useInfiniteQuery({
    queryKey: [list.id, place],
    queryFn: ({ pageParam }) => call(list, { query: { place, limit: 50, cursor: pageParam || undefined } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  })

/** How the inside of a place is read and kept. */
export const childrenOf = (placeId: PlaceId) => ({
  queryKey: [browsePlace.id, placeId],
  queryFn: async () => {
    const first = await call(browsePlace, { params: { placeId }, query: { limit: 100 } })
    const rest = await readAll(async (cursor) =>
      cursor === undefined ? first.children : (await call(browsePlace, { params: { placeId }, query: { limit: 100, cursor } })).children,
    )
    return { lineage: first.lineage, children: rest }
  },
})

/** A place, its way down from the district, and everything directly inside it. */
export const usePlace = (placeId: PlaceId | null) =>
  useQuery(placeId === null ? { queryKey: [browsePlace.id, null], queryFn: skipToken } : childrenOf(placeId))

/** The insides of several places at once, such as the buildings of an estate. */
export const usePlaces = (placeIds: readonly PlaceId[]) => useQueries({ queries: placeIds.map(childrenOf) })

/** How an uploaded roll is read and kept. */
export const importQuery = (importId: string) => ({
  queryKey: [readImport.id, importId],
  queryFn: () => call(readImport, { params: { importId } }),
})
export const useImport = (importId: string | null) =>
  useQuery(importId === null ? { queryKey: [readImport.id, null], queryFn: skipToken } : importQuery(importId))

/** Everything of one unit's roll: totals, version and all its flats. */
export const useUnitRoll = (unit: PlaceId) => useQuery(unitRoll(unit))
export const useUnitRolls = (units: readonly PlaceId[]) => useQueries({ queries: units.map(unitRoll) })
const unitRoll = (placeId: PlaceId) => ({
  queryKey: [readUnitRoll.id, placeId],
  queryFn: async () => {
    const first = await call(readUnitRoll, { params: { placeId }, query: { limit: 100 } })
    const flats = await readAll(async (cursor) =>
      cursor === undefined ? first.flats : (await call(readUnitRoll, { params: { placeId }, query: { limit: 100, cursor } })).flats,
    )
    return { totals: first.totals, version: first.version, flats }
  },
})

/** All voters of a published vote, whether each took part but not how. */
export const useVoters = (decisionId: DecisionId, enabled: boolean) =>
  useQuery({
    queryKey: [voters.id, decisionId],
    queryFn: () => readAll((cursor) => call(voters, { params: { decisionId }, query: { limit: 100, cursor } })),
    enabled,
  })

const gridOf = (decisionId: DecisionId, unit: PlaceId) => ({
  queryKey: [grid.id, decisionId, unit],
  queryFn: () => call(grid, { params: { decisionId }, query: { unit } }),
})

/** The rooms of one unit of the scope. */
export const useGrid = (decisionId: DecisionId, unit: PlaceId) => useQuery(gridOf(decisionId, unit))
/** The rooms of several units of the scope. */
export const useGrids = (decisionId: DecisionId, units: readonly PlaceId[]) =>
  useQueries({ queries: units.map((unit) => gridOf(decisionId, unit)) })

/** Appointments at a place and below it, revoked ones included. */
export const useAppointments = (place: PlaceId, enabled = true) =>
  useQuery({
    queryKey: [listAppointments.id, place],
    queryFn: () => readAll((cursor) => call(listAppointments, { query: { place, limit: 100, cursor } })),
    enabled,
  })
