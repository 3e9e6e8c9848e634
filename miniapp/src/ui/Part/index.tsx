import type { ReactNode } from 'react'
import { Card } from '../Card'
import { Fold } from '../Fold'
import { useReading } from '../text/store'

interface PartProps {
  readonly title: string
  /** A few words beside the title. */
  readonly aside?: string
  /** In 长辈版 all but one part of a page begin closed. */
  readonly startOpen?: boolean
  readonly children: ReactNode
}

/** One subject among several of a page: a card, and in 长辈版 a card that opens when it is wanted, so that one thing is seen at a time. */
export function Part({ title, aside, startOpen = false, children }: PartProps) {
  const elder = useReading((reading) => reading.elder)
  return elder ? (
    <Fold title={title} aside={aside} startOpen={startOpen}>
      {children}
    </Fold>
  ) : (
    <Card title={title} aside={aside}>
      {children}
    </Card>
  )
}
