import type { Me } from '@shared/identity/model'
import { PlaceId, ancestorAt } from '@shared/kernel/place'
import * as z from 'zod'
import { create } from 'zustand'
import { readStored, writeStored } from '@/session/storage'

const key = 'linli.community'
const Chosen = z.object({ placeId: PlaceId, name: z.string() })
export type Chosen = z.infer<typeof Chosen>

/** The community whose menu somebody looks at who has no home here; chosen once on this phone. */
export const useChosen = create<{ readonly chosen: Chosen | null }>(() => ({
  chosen: Chosen.nullable().catch(null).parse(readStored(key)),
}))
export const choose = (chosen: Chosen): void => {
  writeStored(key, chosen)
  useChosen.setState({ chosen })
}

/** The community of the caller's home, else of their office. */
export const communityOf = (me: Pick<Me, 'homes' | 'staff'>): PlaceId | null => {
  const at = (place: PlaceId | undefined): PlaceId | null => (place === undefined ? null : ancestorAt(place, 'community'))
  return at(me.homes[0]?.units[0]) ?? at(me.staff[0]?.place)
}

/** The last part of a home's label: `禾苑小区 3 幢 2 单元 301 室`. */
export const addressOf = (label: string): string => label.split(' · ').at(-1) ?? label
