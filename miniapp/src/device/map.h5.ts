export interface Spot {
  readonly name: string
  readonly address: string
  readonly latitude: number
  readonly longitude: number
}

/** Opens a map in a new window; it counts in GCJ-02 as we do. */
export const openMap = ({ name, latitude, longitude }: Spot): Promise<void> => {
  const place = new URLSearchParams({ position: `${longitude},${latitude}`, name, src: 'linli', coordinate: 'gaode', callnative: '0' })
  window.open(`https://uri.amap.com/marker?${place.toString()}`, '_blank', 'noopener')
  return Promise.resolve()
}
