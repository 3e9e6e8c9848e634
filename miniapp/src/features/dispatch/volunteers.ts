import { useQuery } from '@tanstack/react-query'
import { SECOND } from '@shared/kernel/instant'
import { readOwnVolunteer } from '@shared/volunteer/ownContract'
import { readTeam } from '@shared/volunteer/teamContract'
import type { TeamId } from '@shared/volunteer/ids'
import { call } from '@/api'

/** The caller as a volunteer; the teams they belong to. */
export const useOwnVolunteer = (enabled: boolean) =>
  useQuery({ queryKey: ['volunteer', 'own'] as const, enabled, staleTime: 60 * SECOND, queryFn: () => call(readOwnVolunteer) })

/** Who may be named to go, for whoever leads the team. */
export const useTeam = (teamId: TeamId) =>
  useQuery({ queryKey: ['volunteer', 'team', teamId] as const, queryFn: () => call(readTeam, { params: { teamId } }) })
