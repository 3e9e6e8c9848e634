import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { listContests, readContest } from '@shared/contest/contestContract'
import type { EntryInput, WorkInput } from '@shared/contest/entry'
import { appealEntry, enterContest, myEntries, readEntry, submitWork, withdrawEntry } from '@shared/contest/entryContract'
import { jurySheet, myJuries, recuseFrom, takeJurorCode } from '@shared/contest/juryContract'
import type { ContestId, EntryId } from '@shared/contest/model'
import { objectToResult, readCertificate } from '@shared/contest/resultContract'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'

export const keys = {
  all: ['contest'] as const,
  list: (place: PlaceId | null) => ['contest', 'list', place] as const,
  one: (id: ContestId) => ['contest', 'one', id] as const,
  mine: ['contest', 'mine'] as const,
  entry: (entry: EntryId) => ['contest', 'entry', entry] as const,
  juries: ['contest', 'juries'] as const,
  sheet: (id: ContestId) => ['contest', 'sheet', id] as const,
}

export const useContests = (place: PlaceId | null) =>
  useQuery({
    queryKey: keys.list(place),
    enabled: place !== null,
    queryFn: () => call(listContests, { query: { place: place as PlaceId } }),
  })
export const useContest = (contestId: ContestId) =>
  useQuery({ queryKey: keys.one(contestId), queryFn: () => call(readContest, { params: { contestId } }) })
export const useMyEntries = (enabled = true) => useQuery({ queryKey: keys.mine, enabled, queryFn: () => call(myEntries) })
export const useEntry = (contestId: ContestId, entryId: EntryId) =>
  useQuery({ queryKey: keys.entry(entryId), queryFn: () => call(readEntry, { params: { contestId, entryId } }) })
export const useMyJuries = () => useQuery({ queryKey: keys.juries, queryFn: () => call(myJuries) })
export const useSheet = (contestId: ContestId) =>
  useQuery({ queryKey: keys.sheet(contestId), queryFn: () => call(jurySheet, { params: { contestId } }) })
export const useCertificate = (contestId: ContestId, entryId: EntryId, enabled: boolean) =>
  useQuery({
    queryKey: ['contest', 'certificate', entryId],
    enabled,
    queryFn: () => call(readCertificate, { params: { contestId, entryId } }),
  })

/** An act after which everything about contests is read anew. */
const useAct = <Input, Reply>(act: (input: Input) => Promise<Reply>) => {
  const cache = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => void cache.invalidateQueries({ queryKey: keys.all }) })
}

/** Enters. Sending the same key again is safe. */
export const useEnter = (contestId: ContestId) =>
  useAct((body: { entryKey: string; entry: EntryInput }) => call(enterContest, { params: { contestId }, body }))
export const useSubmitWork = (contestId: ContestId, entryId: EntryId) =>
  useAct((body: { workKey: string; seen: number; work: WorkInput }) => call(submitWork, { params: { contestId, entryId }, body }))
export const useWithdrawEntry = (contestId: ContestId, entryId: EntryId) =>
  useAct(() => call(withdrawEntry, { params: { contestId, entryId } }))
export const useAppeal = (contestId: ContestId, entryId: EntryId) =>
  useAct((text: string) => call(appealEntry, { params: { contestId, entryId }, body: { text } }))
export const useObject = (contestId: ContestId) =>
  useAct((body: { objectionKey: string; text: string; phone: string }) => call(objectToResult, { params: { contestId }, body }))
export const useTakeCode = () => useAct((code: string) => call(takeJurorCode, { body: { code } }))
export const useRecuse = (contestId: ContestId) =>
  useAct((body: { number: number; reason: string }) => call(recuseFrom, { params: { contestId }, body }))
