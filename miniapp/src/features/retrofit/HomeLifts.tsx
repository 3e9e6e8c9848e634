import { toWish } from '@/navigation'
import { LinkRow } from '@/ui/Rows'
import { LiftCard } from './LiftCard'
import { useMyCases } from './queries'

/** On the first page: the lifts of my units, or the way to wishing for one. Says nothing while it is not known. */
export function HomeLifts() {
  const { data } = useMyCases(true)
  if (data === undefined) return null
  const live = data.items.filter(({ state }) => state !== 'cancelled')
  return live.length === 0 ? (
    <LinkRow name="想给楼里装电梯？" words="先说一声想装，够多邻居想装就立项" onPress={toWish} />
  ) : (
    <>
      {live.map((card) => (
        <LiftCard key={card.caseId} card={card} />
      ))}
    </>
  )
}
