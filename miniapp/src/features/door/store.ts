import type { SessionId } from '@shared/activity/session'
import { useSession } from '@/session/store'
import { createOutbox } from '@/outbox/createOutbox'
import { DoorList, KeptMark } from './model'

/** Marks that this device made; they outlive a restart, and a session that ended. */
export const marks = createOutbox('linli.marks', KeptMark, ({ mark }) => mark.markKey)
/** Lists of doors, for when there is no network. */
export const lists = createOutbox('linli.doors', DoorList, ({ sessionId }) => sessionId)

const useMe = () => useSession(({ session }) => session?.me.personId)

/** What whoever is signed in noted at a door, the latest first: a device may be shared. */
export const useMarks = (sessionId: SessionId): readonly KeptMark[] => {
  const me = useMe()
  const kept = marks.useOutbox((outbox) => outbox.kept)
  return kept.filter(({ door, personId }) => door === sessionId && personId === me).reverse()
}

export const useKeptLists = (): readonly DoorList[] => {
  const me = useMe()
  return lists.useOutbox((outbox) => outbox.kept).filter(({ personId }) => personId === me)
}
