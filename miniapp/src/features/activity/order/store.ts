import { createOutbox } from '@/outbox/createOutbox'
import { useSession } from '@/session/store'
import { KeptOrder } from './model'

/** Orders that wait for an answer, or whose answer nobody has seen yet. */
export const {
  useOutbox: useOrders,
  keep: keepOrder,
  forget: forgetOrder,
  noteSending,
} = createOutbox('linli.bookingOrders', KeptOrder, ({ bookingKey }) => bookingKey)

const ofPerson = (kept: readonly KeptOrder[]): readonly KeptOrder[] => {
  const me = useSession.getState().session?.me.personId
  return kept.filter(({ personId }) => personId === me)
}

/** Those of whoever is signed in: a phone may be shared. */
export const useMyOrders = (): readonly KeptOrder[] => {
  useSession(({ session }) => session?.me.personId)
  return ofPerson(useOrders(({ kept }) => kept))
}
export const ownOrders = (): readonly KeptOrder[] => ofPerson(useOrders.getState().kept)
