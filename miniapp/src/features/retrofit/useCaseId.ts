import { useRouter } from '@tarojs/taro'
import { CaseId } from '@shared/retrofit/model'

/** The case that this page was opened for, or null when the link is broken. */
export const useCaseId = (): CaseId | null => {
  const { caseId, scene } = useRouter().params
  return CaseId.safeParse(caseId ?? scene).data ?? null
}
