import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Signature } from '@shared/decision/model'
import { signAgreement, withdrawSignature } from '@shared/funding/agreementContract'
import { readFunding } from '@shared/funding/contract'
import { signJoining } from '@shared/funding/joinerContract'
import type { AgreementView, FundingView, JoinerView } from '@shared/funding/model'
import { confirmAccount, showAccount } from '@shared/funding/moneyContract'
import { readRunning } from '@shared/funding/runningContract'
import type { CaseId } from '@shared/retrofit/model'
import { call } from '@/api'

const keys = {
  money: (id: CaseId) => [readFunding.id, id] as const,
  running: (id: CaseId, year: number | null) => [readRunning.id, id, year] as const,
}

/** The money of a case as this person may see it. */
export const useFunding = (caseId: CaseId) =>
  useQuery({ queryKey: keys.money(caseId), queryFn: () => call(readFunding, { params: { caseId } }) })

/** The books of one year; null: the present one. */
export const useRunning = (caseId: CaseId, year: number | null) =>
  useQuery({
    queryKey: keys.running(caseId, year),
    queryFn: () => call(readRunning, { params: { caseId }, query: year === null ? {} : { year } }),
  })

/** An act whose reply is the money as it then stands; the case itself may have moved on, so it is read again. */
const useAct = <Input>(caseId: CaseId, act: (input: Input) => Promise<FundingView>) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (view) => {
      cache.setQueryData(keys.money(caseId), view)
      await Promise.all([cache.invalidateQueries({ queryKey: ['case', caseId] }), cache.invalidateQueries({ queryKey: ['cases', 'mine'] })])
    },
    onError: () => cache.invalidateQueries({ queryKey: keys.money(caseId) }),
  })
}

/** Which version was shown and is signed. */
type Shown = Pick<AgreementView, 'digest'> & { readonly content: Pick<AgreementView['content'], 'version' | 'caseId'> }

export const useSign = ({ content: { caseId, version }, digest }: Shown, signer: string) =>
  useAct(caseId, (signature: Signature) => call(signAgreement, { params: { caseId, version }, body: { signer, digest, signature } }))

export const useWithdraw = ({ content: { caseId, version } }: Shown, signer: string) =>
  useAct(caseId, () => call(withdrawSignature, { params: { caseId, version }, body: { signer } }))

export const useConfirmAccount = (caseId: CaseId, version: number, signer: string) =>
  useAct(caseId, () => call(confirmAccount, { params: { caseId }, body: { version, signer, scan: null } }))

/** The whole number of the account, once somebody asks for it. */
export const useAccountNumber = (caseId: CaseId) => useMutation({ mutationFn: () => call(showAccount, { params: { caseId } }) })

export const useSignJoining = (caseId: CaseId, { joinerId, digest, maySignAs }: JoinerView) =>
  useAct(caseId, (signature: Signature) =>
    call(signJoining, {
      params: { caseId, joinerId },
      body: { as: maySignAs ?? 'joiner', digest, signature, scan: null },
    }),
  )
