import Taro from '@tarojs/taro'
import { signOut } from '@shared/identity/contract'
import { call } from '@/api'
import { queryClient } from '@/api/query'
import { forgetSession } from '@/session/store'

/** Page where a browser signs in; it leads back to the desk. */
export const signInPage = '/packages/account/pages/sign-in/index?to=desk'

/** Ends the session here and on the server. Offline it ends here only: the server's ends by itself. */
export const leaveDesk = async (): Promise<void> => {
  await call(signOut).catch(() => undefined)
  forgetSession()
  queryClient.clear()
  await Taro.reLaunch({ url: signInPage })
}
