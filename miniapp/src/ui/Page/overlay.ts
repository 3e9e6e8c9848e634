import type { ReactNode } from 'react'

let shown: ReactNode = null

/** What every page can be asked to show above itself; said once, when the app starts. A mini-program has no place above its pages. */
export const setOverlay = (overlay: ReactNode): void => {
  shown = overlay
}
export const overlay = (): ReactNode => shown
