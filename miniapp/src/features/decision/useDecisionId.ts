import { useRouter } from '@tarojs/taro'
import { DecisionId, VoterId } from '@shared/decision/model'

/** The decision that this page was opened for, or null when the link is broken. */
export const useDecisionId = (): DecisionId | null => DecisionId.safeParse(useRouter().params.id).data ?? null

export const useVoterId = (): VoterId | null => VoterId.safeParse(useRouter().params.voter).data ?? null
