import { View } from '@tarojs/components'
import type { PublicNotice } from '@shared/notice/view'
import { useNow } from '@/ui/Countdown/useNow'
import { a11y, classes } from '@/ui/a11y'
import { dayCount, leftWords } from './words'

/** The days of a notice as a row of marks, those that are over filled, and how many are left in words. */
export function Period({ notice }: { notice: PublicNotice }) {
  const now = useNow()
  const { day, of } = dayCount(notice, now)
  const running = notice.standing === 'running'
  return (
    <View className={classes('period', !running && 'period-over')}>
      {running ? (
        <View className="period-day">
          {day === 0 ? '今天贴出' : `第 ${day} 天`}
          <View className="period-of">共 {of} 天</View>
        </View>
      ) : null}
      <View className="period-row" {...a11y('img', `公示共 ${of} 天，已过 ${day} 天`)}>
        {Array.from({ length: of }, (_, n) => (
          <View key={n} className={classes('period-mark', n < day && 'period-done', running && n === day && 'period-now')} />
        ))}
      </View>
      <View className="period-left">{leftWords(notice, now)}</View>
    </View>
  )
}
