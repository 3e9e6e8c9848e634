import { useRouter } from '@tarojs/taro'
import { DecisionId, VoterId } from '@shared/decision/model'

/**
 * The decision that this page was opened for, or null when the link is broken. A link names it as `id`;
 * a mini-program code from a printed notice carries it as its scene.
 */
export const useDecisionId = (): DecisionId | null => {
  const { id, scene } = useRouter().params
  return DecisionId.safeParse(id ?? scene).data ?? null
}

export const useVoterId = (): VoterId | null => VoterId.safeParse(useRouter().params.voter).data ?? null
