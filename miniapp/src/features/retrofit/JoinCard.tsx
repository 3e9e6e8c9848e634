import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Home } from '@shared/identity/model'
import { OwnerKey } from '@shared/registry/model'
import type { CaseView } from '@shared/retrofit/view'
import { asApiError } from '@/api'
import { useMe } from '@/session/store'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { useOffer } from './queries'

/** While it is open who takes part: from consent until the agreement is being signed. */
const open: readonly CaseView['state'][] = ['consented', 'bodyAppointed', 'schemeReady', 'noticeRunning', 'noticeReported']

/** 参加出资: the home says that it takes part and pays; the community confirms the list. Nothing for whoever is on it already. */
export function JoinCard({ head }: { head: CaseView }) {
  const homes = useMe()?.homes ?? []
  const home = homes.find(({ standing, units }) => standing === 'voter' && head.units.some(({ unit }) => units.includes(unit)))
  const mayJoin = home !== undefined && open.includes(head.state) && !head.as.includes('builder')
  return mayJoin ? <Ask head={head} home={home} /> : null
}

type Wish = 'join' | 'rep' | 'no'
const wishes = [
  { value: 'join' as const, name: '参加出资' },
  { value: 'rep' as const, name: '参加，也愿意当代表' },
  { value: 'no' as const, name: '不参加' },
]

function Ask({ head, home }: { head: CaseView; home: Home }) {
  const [wish, setWish] = useState<Wish | null>(null)
  const offer = useOffer(head.caseId, OwnerKey.parse(home.ownerKey))
  const told = offer.isSuccess && wish !== null
  return (
    <Card title="您家要不要参加出资？">
      <View className="link-words">参加的业主一起出钱、签协议。这里先报个名，社区会和您核对；签协议以前可以改。</View>
      <View className="wish-acts">
        <Choices
          label="您家要不要参加出资"
          stacked
          options={wishes}
          value={wish}
          onChoose={(next) => {
            offer.reset()
            setWish(next)
          }}
        />
        {told ? (
          <Note icon="check">已告诉社区：{wishes.find(({ value }) => value === wish)?.name}。</Note>
        ) : (
          <Button
            disabled={wish === null}
            busy={offer.isPending && '正在报名…'}
            onPress={() => wish !== null && offer.mutate({ joins: wish !== 'no', asRep: wish === 'rep' })}
          >
            告诉社区
          </Button>
        )}
        {offer.error === null ? null : <Note tone="danger">{asApiError(offer.error).sentence}</Note>}
      </View>
    </Card>
  )
}
