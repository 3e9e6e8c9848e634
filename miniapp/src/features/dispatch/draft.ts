import type * as z from 'zod'
import type { ServiceKind } from '@shared/dispatch/menu'
import { dropStored, readStored, writeStored } from '@/session/storage'
import { Draft } from './draftOrder'

/** Who ordered last on this phone and where: offered again, so that an elder types it once. */
const Usual = Draft.pick({ name: true, phone: true, address: true })
export type Usual = z.infer<typeof Usual>

const draftKey = (personId: string, kind: ServiceKind): string => `linli.order.${personId}.${kind}`
const usualKey = (personId: string): string => `linli.orderer.${personId}`

export const readUsual = (personId: string): Usual | null =>
  Usual.nullable()
    .catch(null)
    .parse(readStored(usualKey(personId)))
export const keepUsual = (personId: string, { name, phone, address }: Usual): void =>
  writeStored(usualKey(personId), { name, phone, address })

export const readDraft = (personId: string, kind: ServiceKind): Draft | null =>
  Draft.nullable()
    .catch(null)
    .parse(readStored(draftKey(personId, kind)))
export const keepDraft = (personId: string, draft: Draft): void => writeStored(draftKey(personId, draft.kind), draft)
export const dropDraft = (personId: string, kind: ServiceKind): void => dropStored(draftKey(personId, kind))
