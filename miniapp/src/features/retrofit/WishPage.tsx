import { View } from '@tarojs/components'
import type { Me } from '@shared/identity/model'
import { OwnerKey } from '@shared/registry/model'
import { toHome } from '@/navigation'
import { Button } from '@/ui/Button'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { State } from '@/ui/States'
import { Steps } from '@/ui/Steps'
import { Title } from '@/ui/Title'
import { SelfCheck } from './SelfCheck'
import { WishUnit } from './WishUnit'
import './retrofit.scss'

const opening = '先说一声想不想装。这不是表决，不用出钱，随时可以改。邻居只看得到有几户想装，看不到是谁；社区看得到，好上门商量。'

/** What follows from a wish, in the order in which it comes. */
const next = [
  { name: '登记意愿', words: '够多邻居想装，社区就立项' },
  { name: '社区初筛', words: '看这幢楼能不能装' },
  { name: '全体业主表决', words: '每一户都来说同意不同意' },
  { name: '做方案、公示', words: '有意见可以书面提' },
  { name: '签协议、申报', words: '谁出多少钱写清楚' },
  { name: '施工、验收、用起来', words: '办好登记才能用，还能申请补贴' },
] as const

/** 想装电梯: one tap for each of my homes, and what happens then. */
export function WishPage({ me }: { me: Me }) {
  const homes = me.homes.flatMap((home) => home.units.map((unit) => ({ home, unit })))
  if (homes.length === 0) {
    return (
      <State icon="home" title="先找到您家" words="绑定自己的房子以后，才能替您家登记意愿。">
        <Button onPress={toHome}>去首页绑定</Button>
      </State>
    )
  }
  return (
    <View>
      <Title level={1}>想给楼里装电梯吗？</Title>
      <View className="case-sentence">{opening}</View>
      <ReadAloud id="wish" what="装电梯要办哪些事" text={() => [opening, ...next.map(({ name, words }) => `${name}：${words}。`)]} />
      {homes.map(({ home, unit }) => (
        <WishUnit
          key={`${home.ownerKey} ${unit}`}
          unit={unit}
          ownerKey={OwnerKey.parse(home.ownerKey)}
          speaks={home.standing === 'voter'}
        />
      ))}
      <SelfCheck />
      <Part title="接下来会怎样">
        <Steps steps={next.map((step, n) => ({ ...step, state: n === 0 ? 'now' : 'later' }))} />
      </Part>
    </View>
  )
}
