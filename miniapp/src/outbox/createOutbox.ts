import * as z from 'zod'
import { type StoreApi, type UseBoundStore, create } from 'zustand'
import { readStored, writeStored } from '@/session/storage'

export interface Outbox<T> {
  readonly kept: readonly T[]
  /** Ids of what is on its way right now. */
  readonly sending: readonly string[]
}

export interface OutboxOf<T> {
  readonly useOutbox: UseBoundStore<StoreApi<Outbox<T>>>
  /** Keeps these, in place of those with the same id. */
  readonly keep: (...those: readonly T[]) => void
  readonly forget: (...ids: readonly string[]) => void
  readonly noteSending: (id: string, on: boolean) => void
}

/**
 * What a phone keeps until the server has it. It outlives a restart of the app. Reads before it writes: another tab may have kept or
 * sent something meanwhile.
 */
export const createOutbox = <T>(key: string, schema: z.ZodType<T>, idOf: (one: T) => string): OutboxOf<T> => {
  const stored = (): readonly T[] => {
    const parsed = z.array(z.unknown()).safeParse(readStored(key))
    if (!parsed.success) return []
    // One that an older version wrote and this one cannot read must not take the others with it.
    return parsed.data.flatMap((one) => {
      const read = schema.safeParse(one)
      return read.success ? [read.data] : []
    })
  }
  const useOutbox = create<Outbox<T>>(() => ({ kept: stored(), sending: [] }))
  const change = (how: (kept: readonly T[]) => readonly T[]): void => {
    const kept = how(stored())
    writeStored(key, kept)
    useOutbox.setState({ kept })
  }
  return {
    useOutbox,
    keep: (...those) => {
      const ids = new Set(those.map(idOf))
      change((all) => [...all.filter((one) => !ids.has(idOf(one))), ...those])
    },
    forget: (...ids) => change((all) => all.filter((one) => !ids.includes(idOf(one)))),
    noteSending: (id, on) =>
      useOutbox.setState(({ sending }) => ({ sending: on ? [...sending, id] : sending.filter((one) => one !== id) })),
  }
}
