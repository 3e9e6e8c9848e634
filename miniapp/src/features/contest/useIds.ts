import { useRouter } from '@tarojs/taro'
import { ContestId, EntryId } from '@shared/contest/model'

/** The contest and entry that this page was opened for; null when the link is broken. */
export const useIds = (): { contestId: ContestId | null; entryId: EntryId | null } => {
  const { contest, entry, scene } = useRouter().params
  return { contestId: ContestId.safeParse(contest ?? scene).data ?? null, entryId: EntryId.safeParse(entry).data ?? null }
}
