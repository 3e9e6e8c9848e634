import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PersonId } from '@shared/identity/model'
import type { PlaceId } from '@shared/kernel/place'
import { type VolunteerList, listVolunteers, readTargets, readVolunteer } from '@shared/volunteer/deskContract'
import type { HonourId } from '@shared/volunteer/honour'
import { listCandidates, listHonours, listObjections } from '@shared/volunteer/honourContract'
import { listPendingHours } from '@shared/volunteer/hoursContract'
import type { TeamId } from '@shared/volunteer/ids'
import { listTeams, readTeam } from '@shared/volunteer/teamContract'
import { listTrainings } from '@shared/volunteer/trainingContract'
import { call } from '@/api'

const ALL = 'volunteer.'

export const usePeople = (place: PlaceId, state: VolunteerList) =>
  useInfiniteQuery({
    queryKey: [listVolunteers.id, place, state],
    queryFn: ({ pageParam }) => call(listVolunteers, { query: { place, state, ...(pageParam === '' ? {} : { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
  })

export const useFile = (personId: PersonId) =>
  useQuery({ queryKey: [readVolunteer.id, personId], queryFn: () => call(readVolunteer, { params: { personId } }) })
export const usePendingHours = (place: PlaceId) =>
  useQuery({ queryKey: [listPendingHours.id, place], queryFn: () => call(listPendingHours, { query: { place } }) })
export const useTeamsAt = (place: PlaceId) =>
  useQuery({ queryKey: [listTeams.id, place], queryFn: () => call(listTeams, { query: { place } }) })
export const useTeamFile = (teamId: TeamId) =>
  useQuery({ queryKey: [readTeam.id, teamId], queryFn: () => call(readTeam, { params: { teamId } }) })
export const useHonourLists = (place: PlaceId) =>
  useQuery({ queryKey: [listHonours.id, place], queryFn: () => call(listHonours, { query: { place } }) })
export const useCandidates = (place: PlaceId, year: number) =>
  useQuery({ queryKey: [listCandidates.id, place, year], queryFn: () => call(listCandidates, { query: { place, year } }) })
export const useObjections = (honourId: HonourId) =>
  useQuery({ queryKey: [listObjections.id, honourId], queryFn: () => call(listObjections, { params: { honourId } }) })
export const useTrainingsAt = (place: PlaceId) =>
  useQuery({ queryKey: [listTrainings.id, place], queryFn: () => call(listTrainings, { query: { place } }) })
export const useTargetsOf = (place: PlaceId) =>
  useQuery({ queryKey: [readTargets.id, place], queryFn: () => call(readTargets, { query: { place } }) })

/** An act about volunteers; whatever was read of them is read again. */
export const useAct = <In, Out>(act: (input: In) => Promise<Out>, onDone?: (out: Out) => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (out: Out) => {
      void client.invalidateQueries({ predicate: ({ queryKey: [id] }) => typeof id === 'string' && id.startsWith(ALL) })
      onDone?.(out)
    },
  })
}
