import type { Position } from '@shared/dispatch/order'

/** Where the device is. @throws what the browser says when it is not allowed or not known */
export const whereAmI = (): Promise<Position> =>
  new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      ({ message, code }) => reject(new Error(code === 1 ? `auth denied: ${message}` : message)),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
