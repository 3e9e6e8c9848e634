import { View } from '@tarojs/components'
import { sayMinutes } from '@shared/volunteer/hours'
import { nextStar, sayStars, starHours, starsOf } from '@shared/volunteer/stars'
import type { Sums } from '@shared/volunteer/view'
import { a11y } from '@/ui/a11y'
import './volunteer.scss'

/** Hours and stars at a glance: what one has, and how far it is to the next star. */
export function HoursPicture({ total, year }: { total: Sums; year: Sums }) {
  const stars = starsOf(total.minutes)
  const next = nextStar(total.minutes)
  const before = stars === 0 ? 0 : (starHours[stars - 1] ?? 0) * 60
  const share = next === null ? 1 : (total.minutes - before) / (next.hours * 60 - before)
  const words = next === null ? '已经是最高的五星' : `再服务 ${sayMinutes(next.left)}，就是 ${next.star} 星（满 ${next.hours} 小时）`
  return (
    <View {...a11y('img', `累计 ${sayMinutes(total.minutes)}，${sayStars(total.minutes)}，${words}`)}>
      <View className="stars">
        {starHours.map((hours, n) => (
          <View key={hours} className={n < stars ? 'star star-on' : 'star'}>
            {n < stars ? '★' : '☆'}
          </View>
        ))}
      </View>
      <View className="hours-big">{sayMinutes(total.minutes)}</View>
      <View className="vo-words">
        累计服务 {total.services} 次，今年 {sayMinutes(year.minutes)}
      </View>
      <View className="hours-track">
        <View className="hours-fill" style={{ width: `${Math.round(share * 1000) / 10}%` }} />
      </View>
      <View className="vo-words">{words}</View>
    </View>
  )
}
