import { View } from '@tarojs/components'
import type { PlaceId } from '@shared/kernel/place'
import type { OwnerKey } from '@shared/registry/model'
import { type Stance, type UnitWishes, stanceNames } from '@shared/retrofit/wishContract'
import { asApiError } from '@/api'
import { toCase } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Meter } from '@/ui/Meter'
import { Note } from '@/ui/Note'
import { LinkRow } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { useUnitWishes, useWish } from './queries'

interface WishUnitProps {
  readonly unit: PlaceId
  readonly ownerKey: OwnerKey
  /** Only who votes for the home speaks for it; the others look. */
  readonly speaks: boolean
}

/** One unit: how many want a lift, and one tap to say so. */
export function WishUnit({ unit, ownerKey, speaks }: WishUnitProps) {
  const wishes = useUnitWishes(unit)
  return (
    <Loaded query={wishes} blocks={1}>
      {(found) => (
        <Card title={found.label}>
          <Wanting found={found} />
          {found.caseId === null ? null : (
            <LinkRow name="这个单元已经立项" words="看办到哪一步" onPress={() => found.caseId !== null && toCase(found.caseId)} />
          )}
          {speaks ? (
            <Say unit={unit} ownerKey={ownerKey} said={found.mine.find((home) => home.ownerKey === ownerKey)?.stance ?? null} />
          ) : (
            <Note>由家里负责表决的那位来说，您可以看。</Note>
          )}
        </Card>
      )}
    </Loaded>
  )
}

/** How many homes want a lift; half of them is when the community opens a case. */
function Wanting({ found: { wants, homes } }: { found: UnitWishes }) {
  if (homes === null || homes === 0) return <View>已有 {wants} 户说想装。</View>
  const short = Math.ceil(homes / 2) - wants
  return (
    <Meter
      name="想装的"
      value={`${wants} / ${homes} 户`}
      part={wants}
      whole={homes}
      mark={{ at: 0.5, words: '到一半，社区就可以立项' }}
      state={short <= 0 ? '已够' : `还差 ${short} 户`}
      reached={short <= 0}
    />
  )
}

const others: readonly Stance[] = ['undecided', 'against']

function Say({ unit, ownerKey, said }: { unit: PlaceId; ownerKey: OwnerKey; said: Stance | null }) {
  const wish = useWish(unit, ownerKey)
  const say = (stance: Stance | null) => wish.mutate(stance)
  return (
    <View className="wish-acts">
      {said === null ? null : (
        <Note icon="check">{said === 'wants' ? '您家已登记：想装。随时可以改。' : `您家说的是：${stanceNames[said]}。随时可以改。`}</Note>
      )}
      {said === 'wants' ? (
        <Button kind="plain" busy={wish.isPending && '正在收回…'} onPress={() => say(null)}>
          收回
        </Button>
      ) : (
        <>
          <Button busy={wish.isPending && '正在登记…'} onPress={() => say('wants')}>
            我想装电梯
          </Button>
          <Choices
            label="或者"
            options={others.map((value) => ({ value, name: stanceNames[value] }))}
            value={said}
            onChoose={(next) => say(said === next ? null : next)}
          />
        </>
      )}
      {wish.error === null ? null : <Note tone="danger">{asApiError(wish.error).sentence}</Note>}
    </View>
  )
}
