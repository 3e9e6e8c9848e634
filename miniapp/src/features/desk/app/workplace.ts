import { create } from 'zustand'
import { PlaceId } from '@shared/kernel/place'
import { readStored, writeStored } from '@/session/storage'

const key = 'linli.desk.place'

/** The place that somebody works at now, out of those appointed to; remembered on this computer. */
export const useChosenPlace = create<{ place: PlaceId | null }>(() => ({ place: PlaceId.safeParse(readStored(key)).data ?? null }))

export const choosePlace = (place: PlaceId): void => {
  writeStored(key, place)
  useChosenPlace.setState({ place })
}
