import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { answerNotice } from './answer'

/** The button that WeChat looks for when it is told that the person agreed. */
export const agreeButtonId = 'privacy-agree'

type Answering = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void

/** Calls that WeChat holds back until the person has answered; empty while nothing is asked. */
export const useAsked = create<{ readonly waiting: readonly Answering[] }>(() => ({ waiting: [] }))

/**
 * Listens for WeChat asking on behalf of a private interface (phone number, camera, album, clipboard). Base libraries before 2.32.3
 * have no such event; there WeChat itself asks, or nobody needs to.
 */
export const listenForPrivacy = (): void => {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    resolve({ event: 'exposureAuthorization' })
    useAsked.setState(({ waiting }) => ({ waiting: [...waiting, resolve] }))
  })
}

/** Gives all calls that wait the person's answer: they go on, or fail with a reason that each of them tells. */
export const answerAsked = (agreed: boolean): void => {
  const { waiting } = useAsked.getState()
  useAsked.setState({ waiting: [] })
  answerNotice(agreed)
  for (const resolve of waiting) resolve(agreed ? { event: 'agree', buttonId: agreeButtonId } : { event: 'disagree' })
}
