import { View } from '@tarojs/components'
import { useState } from 'react'
import { PickPlace } from '@/features/binding/PickUnit'
import { Toggle } from '@/features/notice/Toggle'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { useSlow } from '@/ui/text/store'
import { addressOf } from '../community'
import { itemOf } from '../draftOrder'
import { useMenu } from '../queries'
import { useWhere } from '../useWhere'
import type { QuestionProps } from './props'

/** Where: at home or elsewhere, the address, and by a press the position, which only shows where roughly until somebody comes. */
export function Where({ me, draft, wrong, onChange }: QuestionProps) {
  const { community, address, atHome, minors, position, forWhom } = draft
  const [picking, setPicking] = useState(community === null)
  const slow = useSlow()
  const where = useWhere()
  const menu = useMenu(community)
  const notAtHome = itemOf(draft, menu.data?.items ?? [])?.atHome === false
  const homes = forWhom === 'self' ? me.homes.map((home) => addressOf(home.label)).filter((one) => one !== address) : []
  return (
    <Card title="在哪里">
      {picking ? (
        <PickPlace
          level="community"
          onPick={(way) => {
            onChange({ community: way.at(-1)?.placeId ?? null, itemId: null })
            setPicking(false)
          }}
        />
      ) : (
        <>
          <Choices
            label="在家里还是别处"
            stacked={slow}
            options={[
              ...(notAtHome ? [] : [{ value: 'home', name: '请到家里来' }]),
              { value: 'elsewhere', name: slow ? '我到社区去' : '在社区或别处' },
            ]}
            value={atHome === null ? null : atHome ? 'home' : 'elsewhere'}
            onChoose={(value) => {
              const home = value === 'home'
              const known = homes[0] ?? ''
              onChange({
                atHome: home,
                ...(home && address === '' ? { address: known } : {}),
                ...(!home && slow && address === '' ? { address: '社区' } : {}),
              })
            }}
          />
          {notAtHome ? <View className="order-words">这一项不上门，请写在社区或别的什么地方。</View> : null}
          {atHome === null ? null : (
            <Field
              id="order-address"
              label={atHome ? '几幢几单元几室' : '什么地方'}
              value={address}
              maxLength={80}
              help={atHome ? '约好时间以后，来的志愿者才看得到门牌。' : '例如：社区活动室、某某小学礼堂。'}
              onChange={(next) => onChange({ address: next })}
            />
          )}
          {atHome === true
            ? homes.map((home) => (
                <View key={home} className="place-act">
                  <Button kind="plain" onPress={() => onChange({ address: home })}>
                    填我家：{home}
                  </Button>
                </View>
              ))
            : null}
          {slow || atHome === null ? null : (
            <>
              <View className="place-act">
                <Button
                  kind="plain"
                  busy={where.busy && '正在找位置…'}
                  onPress={() => void where.find().then((found) => found && onChange({ position: found }))}
                >
                  <Icon name="pin" />
                  {position === null ? '人就在那里？加上位置' : '位置加上了，重新定位'}
                </Button>
              </View>
              {where.told === null ? null : <Note tone="attention">{where.told}</Note>}
              <View className="place-act">
                <Toggle name="有 18 岁以下的孩子在场" on={minors} onPress={() => onChange({ minors: !minors })} />
              </View>
            </>
          )}
          {wrong?.where ? <Note tone="attention">{wrong.where}</Note> : null}
          {slow ? null : (
            <View className="place-act">
              <Button kind="plain" onPress={() => setPicking(true)}>
                不在我的社区？换一个
              </Button>
            </View>
          )}
        </>
      )}
    </Card>
  )
}
