import type { Browser } from 'playwright-core'
import type { Actor } from './actor'
import { type OpenWindow, enterAs, goTo, openWindow, shoot } from './browser'
import { sees, signOn } from './seats'
import { signInAs } from './stack'
import type { Phone } from './weapp/phone'
import { phoneOf, sign } from './weapp/owner'

/** A phone in somebody's hand, whichever build of the mini-program runs on it, so that one story is played on both. */
export interface Hand {
  /** Opens a page as a link would. */
  open(route: string): Promise<void>
  see(words: string): Promise<void>
  tap(name: string): Promise<void>
  /** Signs on the pad with a finger. */
  sign(): Promise<void>
  network(state: 'online' | 'offline'): Promise<void>
  /** Keeps a picture, where there is one to keep. */
  shoot(name: string): Promise<void>
  /** Puts the phone away. @throws Error when anything went wrong inside */
  away(): Promise<void>
}
/** Gives somebody a phone on which they are signed in. */
export type Take = (owner: Actor) => Promise<Hand>

/** The web build in Chromium, at the size of a phone. */
export const inBrowser =
  (browser: Browser): Take =>
  async (owner) => {
    const seat: OpenWindow = await openWindow(browser, 'phone')
    const { page, context, wrong } = seat
    await enterAs(seat, await signInAs(owner.person))
    return {
      open: (route) => goTo(page, route),
      see: (words) => sees(page, words),
      tap: (name) => page.getByRole('button', { name, exact: true }).first().click(),
      sign: () => signOn(page),
      network: (state) => context.setOffline(state === 'offline'),
      shoot: (name) => shoot(page, name),
      away: async () => {
        await context.close()
        if (wrong.length > 0) throw new Error(wrong.join('\n'))
      },
    }
  }

/** The built WeChat bundle on the simulated phone. */
export const onWechat: Take = async (owner) => {
  const phone: Phone = phoneOf(owner)
  await phone.launch()
  return {
    open: (route) => phone.open(route),
    see: (words) => phone.see(words),
    tap: (name) => phone.tap(name),
    sign: () => sign(phone),
    network: (state) => phone.setNetwork(state),
    shoot: () => Promise.resolve(),
    away: () => Promise.resolve(phone.end()),
  }
}
