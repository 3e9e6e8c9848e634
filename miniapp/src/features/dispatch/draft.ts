import * as z from 'zod'
import type { ServiceKind } from '@shared/dispatch/menu'
import { readStored, writeStored } from '@/session/storage'
import { Draft } from './draftOrder'

/** Who ordered last on this phone and where: offered again, so that an elder types it once. */
const Usual = Draft.pick({ name: true, phone: true, address: true })
export type Usual = z.infer<typeof Usual>

/** What whoever is signed in has begun to write, one order of each kind. It is forgotten with signing out (session/store.ts). */
const Written = z.object({ personId: z.string(), usual: Usual.nullable(), drafts: z.array(Draft) })
type Written = z.infer<typeof Written>
const key = 'linli.orderDrafts'

const written = (personId: string): Written => {
  const found = Written.safeParse(readStored(key)).data
  return found?.personId === personId ? found : { personId, usual: null, drafts: [] }
}
const others = ({ drafts }: Written, kind: ServiceKind): Draft[] => drafts.filter((draft) => draft.kind !== kind)

export const readUsual = (personId: string): Usual | null => written(personId).usual
export const keepUsual = (personId: string, { name, phone, address }: Usual): void =>
  writeStored(key, { ...written(personId), usual: { name, phone, address } })

export const readDraft = (personId: string, kind: ServiceKind): Draft | null =>
  written(personId).drafts.find((draft) => draft.kind === kind) ?? null
export const keepDraft = (personId: string, draft: Draft): void => {
  const before = written(personId)
  writeStored(key, { ...before, drafts: [...others(before, draft.kind), draft] })
}
export const dropDraft = (personId: string, kind: ServiceKind): void => {
  const before = written(personId)
  writeStored(key, { ...before, drafts: others(before, kind) })
}
