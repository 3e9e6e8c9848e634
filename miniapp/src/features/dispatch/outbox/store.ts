import * as z from 'zod'
import { placeOrder } from '@shared/dispatch/orderContract'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'
import { createOutbox } from '@/outbox/createOutbox'
import { useSession } from '@/session/store'

/**
 * An order that was written without a network, or whose answer never came. It goes out again as it is: the server knows it by its key,
 * so that it is placed once. `refused`: the server said no when it came late.
 */
export const KeptOrder = z.object({
  orderKey: z.string(),
  personId: PersonId,
  title: z.string(),
  writtenAt: Instant,
  body: placeOrder.body,
  /** Why it was not taken; null while it waits. */
  refused: z.object({ code: z.string(), sentence: z.string() }).nullable(),
})
export type KeptOrder = z.infer<typeof KeptOrder>

/** Orders that this phone keeps until the community has them. */
export const {
  useOutbox: useOrderOutbox,
  keep: keepOrder,
  forget: forgetOrder,
  noteSending,
} = createOutbox('linli.orders', KeptOrder, ({ orderKey }) => orderKey)

/** What whoever is signed in keeps here: a phone may be shared. */
export const useKeptOrders = (): readonly KeptOrder[] => {
  const me = useSession(({ session }) => session?.me.personId)
  const kept = useOrderOutbox((outbox) => outbox.kept)
  return kept.filter(({ personId }) => personId === me)
}
