import type { Me } from '@shared/identity/model'
import type { PlaceId } from '@shared/kernel/place'
import type { ReactNode } from 'react'
import { PickPlace } from '@/features/binding/PickUnit'
import { Card } from '@/ui/Card'
import { choose, communityOf, useChosen } from './community'

/** Shows what a community offers; somebody who belongs to none here chooses one first. */
export function OfCommunity({ me, children }: { me: Me; children: (community: PlaceId) => ReactNode }) {
  const chosen = useChosen((state) => state.chosen)
  const community = communityOf(me) ?? chosen?.placeId ?? null
  if (community !== null) return <>{children(community)}</>
  return (
    <Card title="您在哪个社区">
      <PickPlace
        level="community"
        onPick={(way) => {
          const last = way.at(-1)
          if (last !== undefined) choose(last)
        }}
      />
    </Card>
  )
}
