import { View } from '@tarojs/components'
import { useState } from 'react'
import { draw } from '@shared/activity/lottery'
import type { DrawView } from '@shared/activity/drawContract'
import { poolNames } from '@shared/activity/seats'
import type { BookingView } from '@shared/activity/booking'
import { digestText } from '@shared/kernel/digest'
import { sayMoment } from '@shared/kernel/instant'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Fold } from '@/ui/Fold'
import { Note } from '@/ui/Note'
import { Title } from '@/ui/Title'

/** Repeats the draw on this phone: the seed is the one whose digest stood there before, and it gives these winners in this order. */
export const recount = ({ seed, seedDigest, pools }: DrawView): 'agrees' | 'differs' => {
  if (seed === null || digestText(seed) !== seedDigest) return 'differs'
  const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, n) => id === b[n])
  return pools.every(({ applicants, seats, winners, others }) => {
    const again = draw(applicants, seats, seed)
    return (
      same(
        again.winners.map(({ id }) => id),
        winners.map(({ id }) => id),
      ) &&
      same(
        again.others.map(({ id }) => id),
        others,
      )
    )
  })
    ? 'agrees'
    : 'differs'
}

const short = (id: string): string => id.slice(-6)

/** A draw for anybody to check; of one's own application, what came of it. */
export function Draw({ view, own }: { view: DrawView; own: BookingView | null }) {
  const [told, setTold] = useState<ReturnType<typeof recount> | null>(null)
  const { drawnAt, pools, seedDigest, seed } = view
  const won = own !== null && pools.some(({ winners }) => winners.some(({ id }) => id === own.bookingId))
  return (
    <View>
      <Title level={1}>{drawnAt === null ? '还没有抽签' : '抽签结果'}</Title>
      <View className="act-sentence">
        {drawnAt === null
          ? '报名截止后由系统抽签。先报后报机会一样。'
          : own === null
            ? `${sayMoment(drawnAt)} 抽好了。`
            : won
              ? '您抽中了，名额给您留好了。'
              : '这次没有抽中，已经按抽签的顺序排进候补。'}
      </View>
      <Card title="怎样保证公平">
        <View className="act-item">报名开始前，系统定好一个谁也不知道的数（种子），先把它的指纹公布出来。</View>
        <View className="act-item">报名截止后公布种子。用种子和报名编号算出顺序，谁来算都一样，主办方也改不了。</View>
        <View className="act-seats">种子的指纹：{seedDigest.slice(0, 16)}…</View>
        {seed === null ? null : <View className="act-seats">种子：{seed}</View>}
        {drawnAt === null ? null : (
          <View className="act-acts">
            <Button kind="secondary" onPress={() => setTold(recount(view))}>
              自己核对一遍
            </Button>
          </View>
        )}
        {told === null ? null : told === 'agrees' ? (
          <Note icon="check">您的手机刚刚重新算过：种子和先前公布的指纹对得上，抽中的人和顺序也一样。</Note>
        ) : (
          <Note tone="danger">对不上。请截屏，打电话告诉主办方和社区。</Note>
        )}
      </Card>
      {drawnAt === null
        ? null
        : pools
            .filter(({ applicants }) => applicants.length > 0)
            .map(({ pool, seats, winners, others, applicants }) => (
              <Fold
                key={pool}
                title={poolNames[pool]}
                aside={`${applicants.length} 份报名，${seats} 席，抽中 ${winners.length} 份`}
                startOpen
              >
                {winners.map(({ id, names }) => (
                  <View key={id} className="act-item">
                    {names.join('、')}（编号 …{short(id)}）{own?.bookingId === id ? '，是您' : ''}
                  </View>
                ))}
                {others.length === 0 ? null : (
                  <View className="act-seats">
                    候补顺序：{others.map((id) => `…${short(id)}${own?.bookingId === id ? '（您）' : ''}`).join('、')}
                  </View>
                )}
              </Fold>
            ))}
    </View>
  )
}
