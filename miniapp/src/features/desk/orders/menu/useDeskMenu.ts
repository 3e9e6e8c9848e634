import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod'
import type { Department } from '@shared/dispatch/department'
import type { MenuItem, MenuText } from '@shared/dispatch/menu'
import { addMenuItem, editMenuItem, listMenu } from '@shared/dispatch/menuContract'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'

/** The menu of a place; paused services too for the department that keeps them. */
export const useDeskMenu = (place: PlaceId) =>
  useQuery({ queryKey: [listMenu.id, place], queryFn: () => call(listMenu, { query: { place } }) })

export type MenuWords = z.input<typeof MenuText>

interface Saving {
  readonly text: MenuWords
  readonly state: MenuItem['state']
}

/** Puts a service on the menu or changes it; whoever changed it meanwhile is not written over. */
export const useSaveItem = (place: PlaceId, department: Department, item: MenuItem | null, onDone: () => void) => {
  const client = useQueryClient()
  const [itemKey] = useState(() => newKey())
  return useMutation({
    mutationFn: ({ text, state }: Saving) =>
      item === null
        ? call(addMenuItem, { body: { itemKey, district: ancestorAt(place, 'district') ?? place, department, text } })
        : call(editMenuItem, { params: { district: item.district, itemId: item.itemId }, body: { version: item.version, text, state } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [listMenu.id] })
      onDone()
    },
  })
}
