import * as z from 'zod'
import { create } from 'zustand'
import { useSession } from '@/session/store'
import { readStored, writeStored } from '@/session/storage'
import { KeptOrder } from './model'

const key = 'linli.orders'

const stored = (): readonly KeptOrder[] => {
  const parsed = z.array(z.unknown()).safeParse(readStored(key))
  // One that an older version wrote and this one cannot read must not take the others with it.
  return parsed.success ? parsed.data.flatMap((one) => KeptOrder.safeParse(one).data ?? []) : []
}

/** Orders that wait for an answer, or whose answer nobody has seen yet. They outlive a restart. */
export const useOrders = create<{ readonly kept: readonly KeptOrder[]; readonly sending: readonly string[] }>(() => ({
  kept: stored(),
  sending: [],
}))

const change = (how: (kept: readonly KeptOrder[]) => readonly KeptOrder[]): void => {
  const kept = how(stored())
  writeStored(key, kept)
  useOrders.setState({ kept })
}

export const keepOrder = (order: KeptOrder): void => change((all) => [...all.filter((one) => one.bookingKey !== order.bookingKey), order])
export const forgetOrder = (bookingKey: string): void => change((all) => all.filter((one) => one.bookingKey !== bookingKey))
export const noteSending = (bookingKey: string, on: boolean): void =>
  useOrders.setState(({ sending }) => ({ sending: on ? [...sending, bookingKey] : sending.filter((one) => one !== bookingKey) }))

/** Those of whoever is signed in: a phone may be shared. */
export const useMyOrders = (): readonly KeptOrder[] => {
  const me = useSession(({ session }) => session?.me.personId)
  return useOrders(({ kept }) => kept).filter(({ personId }) => personId === me)
}
