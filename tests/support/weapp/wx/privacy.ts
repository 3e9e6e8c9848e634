import { type Callable, fieldOf, isCallable, textOf } from '../json'
import type { Api, Wiring } from './wiring'

/** What became of a private interface that WeChat held back. */
export type PrivacyAnswer = 'agree' | 'disagree'

/**
 * WeChat's privacy gate: the first use of a private interface waits until the app has shown its notice and told the answer.
 * An `agree` without a tap on a button of open type `agreePrivacyAuthorization` is not believed.
 */
export const privacyApi = ({ realm, work, note }: Wiring) => {
  let listener: Callable | null = null
  const tapped = new Set<string>()
  const api: Api = {
    onNeedPrivacyAuthorization: (given) => {
      if (isCallable(given)) listener = given
    },
    openPrivacyContract: (options) => note('openPrivacyContract', options),
  }
  /** A private interface is used for the first time; resolves with what the app tells WeChat. */
  const ask = (referrer: string): Promise<PrivacyAnswer> =>
    new Promise((resolve, reject) => {
      const heard = listener
      if (heard === null) return reject(new Error('the app does not listen for WeChat asking about privacy'))
      const told: Callable = (answer) => {
        const event = textOf(answer, 'event')
        note('privacy', answer)
        if (event === 'agree' && !tapped.has(String(fieldOf(answer, 'buttonId'))))
          return work.fault('onNeedPrivacyAuthorization', new Error('agreed without a tap on WeChat’s own button'))
        if (event === 'agree' || event === 'disagree') resolve(event)
      }
      work.soon('onNeedPrivacyAuthorization', () => heard(told, realm.adopt({ referrer })))
    })
  return { api, ask, tappedButton: (id: string): unknown => tapped.add(id) }
}
