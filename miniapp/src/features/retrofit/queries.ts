import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PlaceId } from '@shared/kernel/place'
import type { OwnerKey } from '@shared/registry/model'
import { myCases, readCase } from '@shared/retrofit/caseContract'
import { noteWorks, offerToBuild, readCaseFile } from '@shared/retrofit/fileContract'
import type { CaseId } from '@shared/retrofit/model'
import type { BodyOf } from '@shared/contract/endpoint'
import type { BroughtDocument } from '@shared/retrofit/filing'
import { type PlainStep, fillPack, takeStep } from '@shared/retrofit/stepContract'
import type { CaseView } from '@shared/retrofit/view'
import { type VendorId, evaluateVendor, listVendors } from '@shared/retrofit/vendorContract'
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

/** Something was written down in a case: what is missing has changed, so head and file are read again. */
const useWritten = (id: CaseId) => {
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: keys.one(id) })
}

/** Says that the home takes part and pays, or not. */
export const useOffer = (id: CaseId, ownerKey: OwnerKey) => {
  const onSuccess = useWritten(id)
  return useMutation({
    mutationFn: (body: BodyOf<typeof offerToBuild>) => call(offerToBuild, { params: { caseId: id, ownerKey }, body }),
    onSuccess,
  })
}

/** Puts photographs of a paper into the application, in the place of what was there. */
export const useFillPack = (id: CaseId, document: BroughtDocument) => {
  const onSuccess = useWritten(id)
  return useMutation({
    mutationFn: (files: BodyOf<typeof fillPack>['files']) => call(fillPack, { params: { caseId: id, document }, body: { files } }),
    onSuccess,
  })
}

/** Writes down a day on the site. */
export const useNoteWorks = (id: CaseId) => {
  const onSuccess = useWritten(id)
  return useMutation({
    mutationFn: (body: BodyOf<typeof noteWorks>) => call(noteWorks, { params: { caseId: id }, body }),
    onSuccess,
  })
}

/** Firms that the community recommends, in the order of their names. */
export const useVendors = (place: PlaceId | undefined) =>
  useQuery({
    queryKey: ['vendors', place],
    queryFn: place === undefined ? skipToken : () => call(listVendors, { query: { place } }),
  })

/** Says how a firm served one's home; a later word takes the place of an earlier one. */
export const useEvaluate = (id: CaseId, vendorId: VendorId) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyOf<typeof evaluateVendor>) => call(evaluateVendor, { params: { caseId: id, vendorId }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['vendors'] }),
  })
}
