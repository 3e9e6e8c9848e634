import './polyfills'
import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useEffect } from 'react'
import { queryClient, watchDevice } from '@/api/query'
import { useDeliveries } from '@/features/decision/outbox/useDeliveries'
import { installAddressEvents } from '@/features/desk/app/addressEvents'
import './app.scss'

if (process.env.TARO_ENV === 'h5') installAddressEvents()

/** The root: one cache of server state for all pages, and signed ballots sent as soon as there is a network. */
export default function App({ children }: PropsWithChildren) {
  useEffect(watchDevice, [])
  useDeliveries()
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
