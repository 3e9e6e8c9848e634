export type Located = { readonly latitude: number; readonly longitude: number } | 'denied' | 'failed'

/** Roughly where the browser is. It counts in WGS-84, a few hundred metres beside the map: enough to say what is near. */
export const locate = (): Promise<Located> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve('failed')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: false, timeout: 10_000, maximumAge: 600_000 },
    )
  })
