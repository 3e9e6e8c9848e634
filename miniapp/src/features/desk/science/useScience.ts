import { skipToken, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { listBookings } from '@shared/activity/bookingContract'
import type { Programme, ProgrammeId } from '@shared/activity/model'
import { listDrafts, listProgrammes, listSessions, readSession } from '@shared/activity/programmeContract'
import type { SessionId } from '@shared/activity/session'
import type { SessionCard } from '@shared/activity/view'
import type { Site } from '@shared/activity/site'
import { listSites } from '@shared/activity/siteContract'
import { themeDays } from '@shared/activity/themeContract'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { readAll } from '../data/readAll'
import { monthPlus } from './filter'

/** Everything about programmes and sessions is kept under this, so that any change looks at all of it anew. */
const family = 'activity'
export const keyOf = (endpoint: { readonly id: string }, ...parts: readonly unknown[]) => [family, endpoint.id, ...parts]

const monthOf = (place: PlaceId, month: string) => ({
  queryKey: keyOf(listSessions, place, month),
  queryFn: (): Promise<SessionCard[]> => readAll((cursor) => call(listSessions, { query: { place, month, cursor } })),
})

/** Sessions that begin in a month (`2026-12`) in a place and below it, in order of time. */
export const useMonth = (place: PlaceId, month: string) => useQuery(monthOf(place, month))
/** The same of several months, as far as they are there. */
export const useMonths = (place: PlaceId, months: readonly string[]): SessionCard[] =>
  useQueries({ queries: months.map((month) => monthOf(place, month)), combine: (all) => all.flatMap(({ data }) => data ?? []) })

/** Sessions that may have a lesson in a month: a course is listed under the month in which it began. */
export const useUnderWay = (place: PlaceId, through: string) =>
  useQuery({
    queryKey: keyOf(listSessions, place, 'underWay', through),
    queryFn: (): Promise<SessionCard[]> =>
      readAll((cursor) => call(listSessions, { query: { place, month: monthPlus(through, -4), through, cursor } })),
  })

export const useProgrammes = (place: PlaceId) =>
  useQuery({
    queryKey: keyOf(listProgrammes, place),
    queryFn: (): Promise<Programme[]> => readAll((cursor) => call(listProgrammes, { query: { place, cursor } })),
  })

/** A programme with all its sessions, drafts and cancelled ones too; none for one that is not written yet. */
export const useProgramme = (programmeId: ProgrammeId | null) =>
  useQuery({
    queryKey: keyOf(listDrafts, programmeId),
    queryFn: programmeId === null ? skipToken : () => call(listDrafts, { params: { programmeId } }),
  })

export const useSession = (sessionId: SessionId) =>
  useQuery({ queryKey: keyOf(readSession, sessionId), queryFn: () => call(readSession, { params: { sessionId } }) })

export const useBookings = (sessionId: SessionId) =>
  useQuery({ queryKey: keyOf(listBookings, sessionId), queryFn: () => call(listBookings, { params: { sessionId } }) })

export const useSites = (place: PlaceId) =>
  useQuery({
    queryKey: keyOf(listSites, place),
    queryFn: (): Promise<Site[]> => readAll((cursor) => call(listSites, { query: { place, cursor } })),
  })

export const useThemeDays = (district: PlaceId, year: number) =>
  useQuery({
    queryKey: keyOf(themeDays, district, year),
    queryFn: async () => (await call(themeDays, { query: { district, year } })).items,
    staleTime: 10 * 60_000,
  })

/** An act after which everything of programmes is read anew before it counts as done. */
export const useAct = <Input, Reply>(act: (input: Input) => Promise<Reply>, onDone: (reply: Reply) => void = () => undefined) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (reply) => {
      await client.invalidateQueries({ queryKey: [family] })
      onDone(reply)
    },
  })
}
