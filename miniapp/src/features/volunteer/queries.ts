import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyInput } from '@shared/contract/endpoint'
import type { PlaceId } from '@shared/kernel/place'
import type { HonourId } from '@shared/volunteer/honour'
import { listHonours, listObjections, objectToHonour } from '@shared/volunteer/honourContract'
import { listPendingHours } from '@shared/volunteer/hoursContract'
import type { TeamId } from '@shared/volunteer/ids'
import {
  issueCertificate,
  leaveVolunteering,
  readOwnHours,
  readOwnVolunteer,
  registerVolunteer,
  sendPortrait,
  showProof,
  withdrawPortrait,
} from '@shared/volunteer/ownContract'
import { listTeams, readTeam, readTeamCode } from '@shared/volunteer/teamContract'
import type { TrainingId } from '@shared/volunteer/training'
import { answerQuiz, listTrainings } from '@shared/volunteer/trainingContract'
import { directory } from '@shared/registry/contract'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'

const key = {
  mine: ['volunteer', 'mine'] as const,
  hours: ['volunteer', 'hours'] as const,
  team: (id: TeamId) => ['volunteer', 'team', id] as const,
}

export const useMine = () => useQuery({ queryKey: key.mine, queryFn: () => call(readOwnVolunteer) })

/** After any act everything about volunteering is read again: an act on a team shows in one's own view and the other way round. */
export const useChange = <In, Out>(act: (input: In) => Promise<Out>) => {
  const cache = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => cache.invalidateQueries({ queryKey: ['volunteer'] }) })
}

export const useRegister = () => useChange((body: BodyInput<typeof registerVolunteer>) => call(registerVolunteer, { body }))
export const useLeave = () => useChange((version: number) => call(leaveVolunteering, { body: { version } }))
export const useShowProof = () => useChange((body: BodyInput<typeof showProof>) => call(showProof, { body }))
export const useSendPortrait = () => useChange((body: BodyInput<typeof sendPortrait>) => call(sendPortrait, { body }))
export const useWithdrawPortrait = () => useChange(() => call(withdrawPortrait))
export const useIssue = () => useChange(() => call(issueCertificate))

export const useLedger = () =>
  useInfiniteQuery({
    queryKey: key.hours,
    queryFn: ({ pageParam }) => call(readOwnHours, { query: pageParam === '' ? {} : { cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
  })

/** The district that lists are of, for whoever has no home here yet. */
const useDistrict = () =>
  useQuery({
    queryKey: ['volunteer', 'district'],
    queryFn: async () => (await call(directory, { query: {} })).items[0]?.placeId ?? null,
    staleTime: Infinity,
  }).data ?? null

/** Where the caller's teams, trainings and lists are looked for. */
export const useHere = (): PlaceId | null => {
  const mine = useMine().data
  const district = useDistrict()
  return mine?.profile?.place ?? district
}

const none = Promise.resolve({ items: [] })
export const useTeams = (place: PlaceId | null) =>
  useQuery({
    queryKey: ['volunteer', 'teams', place],
    queryFn: () => (place === null ? none : call(listTeams, { query: { place } })),
    enabled: place !== null,
  })
export const useTeam = (teamId: TeamId) => useQuery({ queryKey: key.team(teamId), queryFn: () => call(readTeam, { params: { teamId } }) })
export const useTeamCode = (teamId: TeamId, asked: boolean) =>
  useQuery({
    queryKey: ['volunteer', 'code', teamId],
    queryFn: () => call(readTeamCode, { params: { teamId } }),
    enabled: asked,
  })
export const usePending = (teamId: TeamId, place: PlaceId) =>
  useQuery({
    queryKey: ['volunteer', 'pending', teamId],
    queryFn: () => call(listPendingHours, { query: { place, team: teamId } }),
  })

export const useTrainings = (place: PlaceId | null) =>
  useQuery({
    queryKey: ['volunteer', 'trainings', place],
    queryFn: async () => (place === null ? { items: [] } : call(listTrainings, { query: { place } })),
    enabled: place !== null,
  })
export const useAnswer = (trainingId: TrainingId) =>
  useChange((answers: number[]) => call(answerQuiz, { params: { trainingId }, body: { answers } }))

export const useHonours = (place: PlaceId | null) =>
  useQuery({
    queryKey: ['volunteer', 'honours', place],
    queryFn: async () => {
      if (place === null) throw new Error('no place')
      return call(listHonours, { query: { place } })
    },
    enabled: place !== null,
  })
export const useMyObjections = (honourId: HonourId) =>
  useQuery({
    queryKey: ['volunteer', 'objections', honourId],
    queryFn: () => call(listObjections, { params: { honourId } }),
  })
export const useObject = (honourId: HonourId) =>
  useChange(({ line, text, objectionKey }: { line: string | null; text: string; objectionKey: string }) =>
    call(objectToHonour, { params: { honourId }, body: { objectionKey, line, text } }),
  )

export { newKey }
