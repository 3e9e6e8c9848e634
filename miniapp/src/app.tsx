import './polyfills'
import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useEffect } from 'react'
import { queryClient, watchDevice } from '@/api/query'
import { installAddressEvents } from '@/features/desk/app/addressEvents'
import './app.scss'

if (process.env.TARO_ENV === 'h5') installAddressEvents()

/** The root: one cache of server state for all pages. */
export default function App({ children }: PropsWithChildren) {
  useEffect(watchDevice, [])
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
