import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod'
import { listMenu } from '@shared/dispatch/menuContract'
import type { OrderText } from '@shared/dispatch/order'
import { placeForSomebody, similarOrders } from '@shared/dispatch/orderContract'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { useRefreshOrders } from '../useOrders'
import { isWhole } from './form'

/** What can be ordered in a place. */
export const useMenu = (place: PlaceId | null) =>
  useQuery({
    queryKey: [listMenu.id, place],
    queryFn: place === null ? skipToken : () => call(listMenu, { query: { place } }),
  })

/** What is under way for a number, asked as soon as the number is complete. */
export const useSimilar = (community: PlaceId | null, phone: string) =>
  useQuery({
    queryKey: [similarOrders.id, community, phone],
    queryFn: community !== null && isWhole(phone) ? () => call(similarOrders, { body: { community, phone } }) : skipToken,
    gcTime: 0,
  })

interface Placing {
  readonly order: z.input<typeof OrderText>
  readonly channel: 'call' | 'counter'
  readonly anyway: boolean
}

/** Places the order. One key for the whole call: sent twice, it is one order. */
export const usePlace = () => {
  const [orderKey] = useState(() => newKey())
  const refresh = useRefreshOrders()
  return useMutation({
    mutationFn: ({ order, channel, anyway }: Placing) => call(placeForSomebody, { body: { orderKey, order, channel, anyway } }),
    onSuccess: () => void refresh(),
  })
}
