import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { Tag } from '@/ui/Tag'
import { Tap } from '@/ui/Tap'
import { type DoorGuest, type DoorList, type KeptMark, isHere } from './model'

export interface DoorPart {
  readonly list: DoorList
  readonly lesson: number
  readonly marks: readonly KeptMark[]
  /** Whether somebody can be noted now. */
  readonly may: boolean
  readonly onNote: (who: Pick<KeptMark['mark'], 'bookingId' | 'seat' | 'way'>, name: string) => void
}

/** Everybody with a seat, those who are not here yet first; one tap notes somebody, and can be taken back for some seconds. */
export function DoorNames({ list, lesson, marks, may, onNote }: DoorPart) {
  const [words, setWords] = useState('')
  const fits = ({ name, phoneEnd }: DoorGuest) => words.trim() === '' || name.includes(words.trim()) || phoneEnd.startsWith(words.trim())
  const shown = list.guests.filter(fits)
  const awaited = shown.filter((guest) => !isHere(guest, lesson, marks))
  const here = shown.filter((guest) => isHere(guest, lesson, marks))
  return (
    <>
      <Field id="doorWords" label="找人：姓，或手机后四位" value={words} onChange={setWords} maxLength={10} />
      <Card title={`还没到 ${awaited.length} 人`}>
        {awaited.length === 0 ? <View className="door-none">{shown.length === 0 ? '名单里没有找到。' : '都到了。'}</View> : null}
        {awaited.map((guest) =>
          may ? (
            <Tap
              key={`${guest.bookingId}#${guest.seat}`}
              className="door-guest"
              label={`${guest.name} ${guest.phoneEnd} 到了`}
              onPress={() => onNote({ bookingId: guest.bookingId, seat: guest.seat, way: 'tick' }, guest.name)}
            >
              <Who guest={guest} />
              <View className="door-act">到了</View>
            </Tap>
          ) : (
            <View key={`${guest.bookingId}#${guest.seat}`} className="door-guest">
              <Who guest={guest} />
            </View>
          ),
        )}
      </Card>
      {here.length === 0 ? null : (
        <Card title={`到了 ${here.length} 人`}>
          {here.map((guest) => (
            <View key={`${guest.bookingId}#${guest.seat}`} className="door-guest">
              <Who guest={guest} />
              <Icon name="check" />
            </View>
          ))}
        </Card>
      )}
    </>
  )
}

const Who = ({ guest }: { guest: DoorGuest }) => (
  <View className="door-who">
    <View className="door-name">
      {guest.name} {guest.child ? <Tag>孩子</Tag> : null} {guest.elder ? <Tag tone="amber">老人</Tag> : null}
    </View>
    <View className="door-end">
      {guest.phoneEnd === '' ? '没有留手机' : `手机后四位 ${guest.phoneEnd}`}
      {guest.helped ? ' · 社区代报' : ''}
    </View>
  </View>
)
