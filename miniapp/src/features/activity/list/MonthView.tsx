import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingView } from '@shared/activity/booking'
import { type Month, addMonths, monthAt, sayMonth, weeksOf } from '@shared/activity/month'
import type { ThemeDay } from '@shared/activity/theme'
import type { SessionCard } from '@shared/activity/view'
import { type Day, dayOf, sayDay } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import { a11y, classes } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { Tag } from '@/ui/Tag'
import { Tap } from '@/ui/Tap'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useSlow } from '@/ui/text/store'
import { liveOf } from '../own'
import { useMonth, useThemeDays } from '../queries'
import { SessionRow } from './SessionRow'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const
const daysOf = ({ lessons }: SessionCard): Day[] => [...new Set(lessons.map(({ startsAt }) => dayOf(startsAt)))]

interface MonthViewProps {
  readonly place: PlaceId
  readonly bookings: readonly BookingView[]
}

/** A month as a page of the calendar, with its theme days; in large text as a list of days, since seven columns leave no room. */
export function MonthView({ place, bookings }: MonthViewProps) {
  const now = useNow()
  const today = dayOf(now)
  const slow = useSlow()
  const [month, setMonth] = useState<Month>(() => monthAt(now))
  const [chosen, setChosen] = useState<Day | null>(null)
  const sessions = useMonth(place, month)
  const themes = useThemeDays(place, Number(month.slice(0, 4)))
  const go = (by: number) => {
    setMonth(addMonths(month, by))
    setChosen(null)
  }
  const ofMonth = (themes.data?.items ?? []).filter(({ from, to }) => from.slice(0, 7) <= month && month <= to.slice(0, 7))
  return (
    <>
      <View className="month-head">
        <Button kind="plain" label="上个月" disabled={month <= addMonths(monthAt(now), -6)} onPress={() => go(-1)}>
          ‹
        </Button>
        <View className="month-name" {...a11y('status')}>
          {sayMonth(month)}
        </View>
        <Button kind="plain" label="下个月" disabled={month >= addMonths(monthAt(now), 12)} onPress={() => go(1)}>
          ›
        </Button>
      </View>
      {ofMonth.length === 0 ? null : <Themes days={ofMonth} />}
      <Loaded query={sessions}>
        {(cards) => {
          const on = (day: Day) => cards.filter((card) => daysOf(card).includes(day))
          const days = [...new Set(cards.flatMap(daysOf))].filter((day) => day.startsWith(month)).sort()
          const shownDay = chosen ?? days.find((day) => day >= today) ?? null
          if (days.length === 0) return <View className="act-end">这个月没有活动</View>
          if (slow)
            return days.map((day) => (
              <View key={day}>
                <View className="month-day-name">
                  <Title level={2}>{sayDay(day)}</Title>
                </View>
                {on(day).map((card) => (
                  <SessionRow key={card.sessionId} card={card} own={liveOf(bookings, card.sessionId)} />
                ))}
              </View>
            ))
          return (
            <>
              <View className="month" {...a11y('group', `${sayMonth(month)}的日历`)}>
                <View className="week" aria-hidden>
                  {weekdays.map((name) => (
                    <View key={name} className="weekday">
                      {name}
                    </View>
                  ))}
                </View>
                {weeksOf(month).map((week, n) => (
                  <View key={n} className="week">
                    {week.map((day, at) => (
                      <DayCell
                        key={day ?? at}
                        day={day}
                        count={day === null ? 0 : on(day).length}
                        mine={day !== null && on(day).some(({ sessionId }) => liveOf(bookings, sessionId) !== null)}
                        today={day === today}
                        chosen={day === shownDay}
                        onPress={setChosen}
                      />
                    ))}
                  </View>
                ))}
              </View>
              {shownDay === null ? null : (
                <View className="month-day-name">
                  <Title level={2}>{sayDay(shownDay)}</Title>
                  {on(shownDay).map((card) => (
                    <SessionRow key={card.sessionId} card={card} own={liveOf(bookings, card.sessionId)} />
                  ))}
                </View>
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

interface DayCellProps {
  readonly day: Day | null
  readonly count: number
  readonly mine: boolean
  readonly today: boolean
  readonly chosen: boolean
  readonly onPress: (day: Day) => void
}

function DayCell({ day, count, mine, today, chosen, onPress }: DayCellProps) {
  if (day === null) return <View className="day" aria-hidden />
  const number = String(Number(day.slice(8)))
  if (count === 0) return <View className={classes('day', today && 'day-today')}>{number}</View>
  const says = `${sayDay(day)}，${count} 场活动${mine ? '，有您约的' : ''}${chosen ? '，正在看' : ''}`
  return (
    <Tap className={classes('day', 'day-on', today && 'day-today', chosen && 'day-chosen')} label={says} onPress={() => onPress(day)}>
      {number}
      <View className={mine ? 'day-mark day-mine' : 'day-mark'}>{mine ? '已约' : `${count} 场`}</View>
    </Tap>
  )
}

/** Theme days of the plans in this month. */
function Themes({ days }: { days: readonly ThemeDay[] }) {
  return (
    <Card title="主题日">
      {days.map(({ dayId, name, from, to, text, expected }) => (
        <View key={dayId} className="theme">
          <View className="theme-name">
            {name}
            {expected ? <Tag>往年时间，等公布</Tag> : null}
          </View>
          <View className="act-seats">
            {from === to ? sayDay(from) : `${sayDay(from)} 至 ${sayDay(to)}`}
            {text === '' ? '' : `。${text}`}
          </View>
        </View>
      ))}
    </Card>
  )
}
