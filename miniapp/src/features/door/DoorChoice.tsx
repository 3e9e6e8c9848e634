import { useQueries } from '@tanstack/react-query'
import { organisers } from '@shared/activity/access'
import type { SessionCard } from '@shared/activity/view'
import type { Me } from '@shared/identity/model'
import { dayOf } from '@shared/kernel/day'
import { type Instant, sayMoment } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { asApiError } from '@/api'
import { underWay } from '@/features/activity/queries'
import { toDoor } from '@/navigation'
import { useNow } from '@/ui/Countdown/useNow'
import { Note } from '@/ui/Note'
import { LinkRow } from '@/ui/Rows'
import { Failure, Loading, State } from '@/ui/States'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { useKeptLists } from './store'

interface Line {
  readonly sessionId: SessionCard['sessionId']
  readonly title: string
  readonly where: string
  readonly at: Instant
}

const ofDay = (lessons: readonly { startsAt: Instant }[], day: string): Instant | null =>
  lessons.find(({ startsAt }) => dayOf(startsAt) === day)?.startsAt ?? null

/** Which door: sessions of today where one works, and those whose list this device keeps. */
export function DoorChoice({ staff }: Pick<Me, 'staff'>) {
  const today = dayOf(useNow())
  const places = [...new Set<PlaceId>(staff.filter(({ role }) => organisers.some((one) => one === role)).map(({ place }) => place))]
  const kept = useKeptLists()
  const found = useQueries({ queries: places.map((place) => underWay(place, today)) })
  useRefresh(...found.map((one) => ({ isStale: one.isStale, isEnabled: true, refetch: one.refetch })))
  const lines = new Map<string, Line>()
  for (const { sessionId, title, where, lessons } of kept) {
    const at = ofDay(lessons, today)
    if (at !== null) lines.set(sessionId, { sessionId, title, where, at })
  }
  for (const { sessionId, title, venue, lessons, booking } of found.flatMap(({ data }) => data ?? [])) {
    const at = ofDay(lessons, today)
    if (at !== null && booking !== 'cancelled') lines.set(sessionId, { sessionId, title, where: venue.name, at })
  }
  const shown = [...lines.values()].sort((a, b) => (a.at < b.at ? -1 : 1))
  if (shown.length === 0 && found.some(({ isPending }) => isPending)) return <Loading />
  const failed = found.find(({ error }) => error !== null)
  if (shown.length === 0 && failed) return <Failure error={asApiError(failed.error)} onRetry={() => void failed.refetch()} />
  if (shown.length === 0) return <State icon="info" title="今天没有活动" words="有活动的当天，这里会列出来。排场次请到电脑工作台。" />
  return (
    <>
      <Title level={1}>给哪一场签到？</Title>
      {failed ? <Note tone="attention">没有连上网，下面是这台手机存过名单的。</Note> : null}
      {shown.map(({ sessionId, title, where, at }) => (
        <LinkRow key={sessionId} name={title} words={`${sayMoment(at)} · ${where}`} onPress={() => toDoor(sessionId)} />
      ))}
      <Note>出门前先点开一次，名单就存在手机里，到了没有网的地方也能记。</Note>
    </>
  )
}
