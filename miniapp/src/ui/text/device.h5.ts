import type { Device } from './wishes'

const night = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)')

/** A browser enlarges pages by itself, so only the dark mode of the system counts. */
export const readDevice = (): Device => ({ scale: 1, dark: night().matches })

export const watchDevice = (changed: () => void): void => night().addEventListener('change', changed)
