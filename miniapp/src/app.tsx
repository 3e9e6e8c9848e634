import './polyfills'
import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useEffect } from 'react'
import { queryClient, watchDevice } from '@/api/query'
import { useDeliveries } from '@/features/decision/outbox/useDeliveries'
import { useOrderDeliveries } from '@/features/dispatch/outbox/deliver'
import { useMarkDeliveries } from '@/features/door/deliver'
import { PrivacySheet } from '@/features/privacy/PrivacySheet'
import { listenForPrivacy } from '@/features/privacy/asked'
import { useNoteAnswer } from '@/features/privacy/useNoteAnswer'
import { setOverlay } from '@/ui/Page/overlay'
import { installAddressEvents } from '@/features/desk/app/addressEvents'
import './app.scss'

if (process.env.TARO_ENV === 'h5') installAddressEvents()
setOverlay(<PrivacySheet />)

/** The root: one cache of server state for all pages, and what the phone keeps (signed ballots, marks of a door, orders) sent as soon as there is a network. */
export default function App({ children }: PropsWithChildren) {
  useEffect(watchDevice, [])
  useEffect(listenForPrivacy, [])
  useDeliveries()
  useOrderDeliveries()
  useMarkDeliveries()
  useNoteAnswer()
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
