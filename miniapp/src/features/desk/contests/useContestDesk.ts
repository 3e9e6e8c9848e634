import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { contestIndicators, listDeskContests, readDeskContest, stepContest } from '@shared/contest/contestContract'
import { listEntries } from '@shared/contest/entryContract'
import { juryProgress } from '@shared/contest/juryContract'
import type { ContestStep } from '@shared/contest/machine'
import type { ContestId } from '@shared/contest/model'
import { listContestObjections, readResult } from '@shared/contest/resultContract'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { readAll } from '../data/readAll'

const key = (what: string, ...of: unknown[]) => ['deskContest', what, ...of] as const

export const useDeskContests = (place: PlaceId) =>
  useQuery({ queryKey: key('list', place), queryFn: () => call(listDeskContests, { query: { place } }) })
export const useIndicators = (place: PlaceId, year: number) =>
  useQuery({ queryKey: key('indicators', place, year), queryFn: () => call(contestIndicators, { query: { place, year } }) })
export const useDeskContest = (contestId: ContestId) =>
  useQuery({ queryKey: key('one', contestId), queryFn: () => call(readDeskContest, { params: { contestId } }) })
export const useEntries = (contestId: ContestId, enabled: boolean) =>
  useQuery({
    queryKey: key('entries', contestId),
    enabled,
    queryFn: () => readAll((cursor) => call(listEntries, { params: { contestId }, query: { ...(cursor !== undefined && { cursor }) } })),
  })
export const useProgress = (contestId: ContestId) =>
  useQuery({ queryKey: key('jury', contestId), queryFn: () => call(juryProgress, { params: { contestId } }) })
export const useResult = (contestId: ContestId, enabled: boolean) =>
  useQuery({ queryKey: key('result', contestId), enabled, queryFn: () => call(readResult, { params: { contestId } }) })
export const useObjections = (contestId: ContestId) =>
  useQuery({ queryKey: key('objections', contestId), queryFn: () => call(listContestObjections, { params: { contestId } }) })

/** An act after which everything about contests is read anew. */
export const useContestAct = <Input, Reply>(act: (input: Input) => Promise<Reply>, said?: string, onDone?: (reply: Reply) => void) => {
  const cache = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: act,
    onSuccess: (reply) => {
      if (said !== undefined) message.success(said)
      onDone?.(reply)
    },
    onSettled: () => void cache.invalidateQueries({ queryKey: ['deskContest'] }),
  })
}

export const useStep = (contestId: ContestId, version: number, onDone: () => void) =>
  useContestAct(
    ({ step, reason }: { step: ContestStep; reason: string | null }) =>
      call(stepContest, { params: { contestId }, body: { step, version, reason } }),
    '办好了',
    onDone,
  )
