import { View } from '@tarojs/components'
import { useState } from 'react'
import { type UrgentReason, type WantedTime, clockTimes, partOfDayNames, sayPart, urgentReasonNames } from '@shared/dispatch/order'
import type { Day } from '@shared/kernel/day'
import { addDays, dayOf, sayDay } from '@shared/kernel/day'
import { serverNow } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { useSlow } from '@/ui/text/store'
import { partsLeft } from '../times'
import { sayNearDay } from '../words'
import type { QuestionProps } from './props'

const MOST_TIMES = 3
interface TimesProps {
  readonly wanted: readonly WantedTime[]
  readonly onChange: (wanted: WantedTime[]) => void
}

/** Up to three times, each a day and a part of it; the hour is for whoever can only then, and not asked in elder mode. */
export function Times({ wanted, onChange }: TimesProps) {
  const now = serverNow()
  const slow = useSlow()
  const [week, setWeek] = useState(0)
  const [day, setDay] = useState<Day | null>(null)
  /** The time of which the hour is being chosen. */
  const [exact, setExact] = useState<WantedTime | null>(null)
  const today = dayOf(now)
  const days = Array.from({ length: slow ? 4 : 7 }, (_, index) => addDays(today, week * 7 + index)).filter(
    (one) => partsLeft(one, now).length > 0,
  )
  const add = (part: WantedTime['part']) => {
    if (day === null) return
    const others = wanted.filter((one) => one.day !== day || one.part !== part)
    onChange([...others, { day, part }].slice(-MOST_TIMES))
    setDay(null)
  }
  return (
    <View>
      {wanted.map((time) => (
        <View key={`${time.day}${sayPart(time)}`}>
          <View className="time-row">
            <View className="time-words">
              {sayNearDay(time.day, now)}
              {sayPart(time)}
            </View>
            {slow ? null : (
              <Button
                kind="plain"
                label={`选${sayDay(time.day)}${partOfDayNames[time.part]}几点`}
                onPress={() => setExact(exact === time ? null : time)}
              >
                {time.at ? '改钟点' : '选钟点'}
              </Button>
            )}
            <Button
              kind="plain"
              label={`去掉${sayDay(time.day)}${partOfDayNames[time.part]}`}
              onPress={() => onChange(wanted.filter((one) => one !== time))}
            >
              去掉
            </Button>
          </View>
          {exact === time ? (
            <Choices
              label="几点"
              options={[{ value: '', name: '几点都行' }, ...clockTimes[time.part].map((at) => ({ value: at as string, name: at }))]}
              value={time.at ?? ''}
              onChoose={(at) => {
                setExact(null)
                onChange(wanted.map((one) => (one === time ? { ...one, at: clockTimes[time.part].find((each) => each === at) } : one)))
              }}
            />
          ) : null}
        </View>
      ))}
      {wanted.length >= MOST_TIMES ? null : (
        <>
          <View className="time-ask">{wanted.length === 0 ? '哪一天' : '再加一个时间，也可以不加'}</View>
          <Choices
            label="哪一天"
            stacked={slow}
            options={days.map((one) => ({ value: one, name: sayNearDay(one, now) }))}
            value={day}
            onChoose={(value) => setDay(value as Day)}
          />
          {slow ? null : (
            <View className="place-act">
              <Button kind="plain" onPress={() => setWeek(week === 0 ? 1 : 0)}>
                {week === 0 ? '看再后面一周' : '看这一周'}
              </Button>
            </View>
          )}
          {day === null ? null : (
            <>
              <View className="time-ask">{sayNearDay(day, now)}什么时候</View>
              <Choices
                label="什么时候"
                stacked={slow}
                options={partsLeft(day, now).map((part) => ({ value: part, name: partOfDayNames[part] }))}
                value={null}
                onChoose={add}
              />
            </>
          )}
        </>
      )}
    </View>
  )
}

/** When it would suit. */
export function When({ draft, wrong, onChange }: QuestionProps) {
  const { anyTime, wanted } = draft
  return (
    <Card title="什么时间方便" aside="最多选 3 个">
      <Choices
        label="时间"
        stacked
        options={[{ value: 'any', name: '什么时间都行' }]}
        value={anyTime ? 'any' : null}
        onChoose={() => onChange({ anyTime: !anyTime, wanted: [] })}
      />
      {anyTime ? null : <Times wanted={wanted} onChange={(next) => onChange({ wanted: next })} />}
      {wrong?.when ? <Note tone="attention">{wrong.when}</Note> : null}
    </Card>
  )
}

const reasons = Object.keys(urgentReasonNames) as UrgentReason[]

/** Whether it is urgent, with what that means: a tag that everybody takes helps nobody. */
export function Urgent({ draft, onChange }: QuestionProps) {
  return (
    <Card title="急不急">
      <View className="order-words">等到明天会有人受伤、受骗，或者误了补不回来的事，才选急。</View>
      <View className="urgent-choices">
        <Choices
          label="急不急"
          stacked
          options={[{ value: 'no', name: '不急，按我选的时间' }, ...reasons.map((value) => ({ value, name: urgentReasonNames[value] }))]}
          value={draft.urgent ?? 'no'}
          onChoose={(value) => onChange({ urgent: reasons.find((one) => one === value) ?? null })}
        />
      </View>
      {draft.urgent === null ? null : <Note tone="attention">急单两小时内会有人接手。有生命危险，请先打 120、119 或 110。</Note>}
    </Card>
  )
}
