import { textOf, fieldOf } from '../json'
import type { PageStack } from '../pageStack'
import type { Api, Wiring } from './wiring'

/** `wx` functions that move between pages. A refused move is a fault of the app: people would tap and nothing would happen. */
export const navigationApi = ({ work, note, answer }: Wiring, stack: () => PageStack): Api => {
  const move = (api: string, go: (options: unknown) => void) => (options: unknown) => {
    note(api, options)
    work.soon(`wx.${api}`, () => {
      try {
        go(options)
        answer(api, options, { ok: {} })
      } catch (thrown) {
        work.fault(`wx.${api}`, thrown)
        answer(api, options, { fail: thrown instanceof Error ? thrown.message : String(thrown) })
      }
    })
  }
  const delta = (options: unknown): number => {
    const given = fieldOf(options, 'delta')
    return typeof given === 'number' ? given : 1
  }
  return {
    navigateTo: move('navigateTo', (options) => stack().navigateTo(textOf(options, 'url'))),
    redirectTo: move('redirectTo', (options) => stack().redirectTo(textOf(options, 'url'))),
    switchTab: move('switchTab', (options) => stack().switchTab(textOf(options, 'url'))),
    reLaunch: move('reLaunch', (options) => stack().reLaunch(textOf(options, 'url'))),
    navigateBack: move('navigateBack', (options) => stack().navigateBack(delta(options))),
  }
}
