import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PlaceId } from '@shared/kernel/place'
import type { OwnerKey } from '@shared/registry/model'
import { myCases, readCase } from '@shared/retrofit/caseContract'
import { readCaseFile } from '@shared/retrofit/fileContract'
import type { CaseId } from '@shared/retrofit/model'
import { type PlainStep, takeStep } from '@shared/retrofit/stepContract'
import type { CaseView } from '@shared/retrofit/view'
import { type Stance, expressWish, readUnitWishes } from '@shared/retrofit/wishContract'
import { call } from '@/api'

/** Under which names the cache holds what was read. */
export const keys = {
  mine: ['cases', 'mine'] as const,
  one: (id: CaseId) => ['case', id] as const,
  file: (id: CaseId) => ['case', id, 'file'] as const,
  wishes: (unit: PlaceId) => ['wishes', unit] as const,
}

/** Lift cases of the units in which the caller owns a flat. For owners only. */
export const useMyCases = (enabled: boolean) => useQuery({ queryKey: keys.mine, enabled, queryFn: () => call(myCases, {}) })

export const useCase = (id: CaseId) => useQuery({ queryKey: keys.one(id), queryFn: () => call(readCase, { params: { caseId: id } }) })

/** What is written down of a case, as far as an owner may see it. */
export const useCaseFile = (id: CaseId, enabled = true) =>
  useQuery({ queryKey: keys.file(id), enabled, queryFn: () => call(readCaseFile, { params: { caseId: id } }) })

/** Takes a step as the builders' representative, on the case as it was seen. */
export const useStep = ({ caseId, turn }: Pick<CaseView, 'caseId' | 'turn'>, event: PlainStep) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => call(takeStep, { params: { caseId }, body: { event, turn, ...(reason === '' ? {} : { reason }) } }),
    onSuccess: async (head) => {
      cache.setQueryData(keys.one(caseId), head)
      await cache.invalidateQueries({ queryKey: keys.mine })
    },
  })
}

/** How many homes of a unit want a lift, and what one's own said. */
export const useUnitWishes = (unit: PlaceId) =>
  useQuery({ queryKey: keys.wishes(unit), queryFn: () => call(readUnitWishes, { params: { placeId: unit } }) })

/** Says whether the home wants a lift; null takes it back. */
export const useWish = (unit: PlaceId, ownerKey: OwnerKey) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (stance: Stance | null) => call(expressWish, { params: { placeId: unit, ownerKey }, body: { stance } }),
    onSuccess: (wishes) => cache.setQueryData(keys.wishes(unit), wishes),
  })
}
