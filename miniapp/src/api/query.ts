import { QueryClient, focusManager, onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'

/** The one cache of server state. Reads are tried again in the client, where it is known which failures pass. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 15_000, gcTime: 10 * 60_000, networkMode: 'always', refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Tells react-query when the app is in front and when there is a network, on both platforms. */
export const watchDevice = (): void => {
  if (process.env.TARO_ENV === 'weapp') {
    focusManager.setEventListener((setFocused) => {
      const shown = () => setFocused(true)
      const hidden = () => setFocused(false)
      Taro.onAppShow(shown)
      Taro.onAppHide(hidden)
      return () => {
        Taro.offAppShow(shown)
        Taro.offAppHide(hidden)
      }
    })
    onlineManager.setEventListener((setOnline) => {
      const changed = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
      Taro.onNetworkStatusChange(changed)
      Taro.getNetworkType({ success: ({ networkType }) => setOnline(networkType !== 'none') })
      return () => Taro.offNetworkStatusChange(changed)
    })
  }
}
