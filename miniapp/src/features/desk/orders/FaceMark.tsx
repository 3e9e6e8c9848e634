import { FrownOutlined, MehOutlined, SmileOutlined } from '@ant-design/icons'
import type { Face } from '@shared/dispatch/order'

const marks = { good: SmileOutlined, fair: MehOutlined, poor: FrownOutlined } as const

/** One of the three faces; the word stands beside it. */
export const FaceMark = ({ face }: { face: Face }) => {
  const Mark = marks[face]
  return <Mark aria-hidden className={`dk-face dk-face-${face}`} />
}
