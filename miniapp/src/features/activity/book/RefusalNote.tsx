import { View } from '@tarojs/components'
import { Instant, sayMoment } from '@shared/kernel/instant'
import type { ApiError } from '@/api'
import { toLearn, toMyActivities } from '@/navigation'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { sayLacks } from './draft'

interface RefusalNoteProps {
  readonly error: ApiError
  /** Tries again as an order of the other kind. */
  readonly onWait: () => void
  readonly onBook: () => void
  /** Reads the session anew. */
  readonly onRefresh: () => void
}

/** Facts that make a sentence more exact. */
const factsOf = ({ code, facts }: ApiError): string => {
  const left = Number(facts.left)
  if (code === 'SEATS_SHORT' && left > 0) return `现在还剩 ${left} 席。`
  const opensAt = Instant.safeParse(facts.opensAt)
  if (code === 'BOOKING_NOT_YET' && opensAt.success) return `${sayMoment(opensAt.data)} 开始。`
  const until = Instant.safeParse(facts.blockedUntil)
  if (code === 'BOOKING_BLOCKED' && until.success) return `${sayMoment(until.data)} 后可以再约。`
  return code === 'PARTY_WRONG' ? (sayLacks(facts.lacks) ?? '') : ''
}

/** Why nothing was booked, and the next step for each reason. */
export function RefusalNote({ error, onWait, onBook, onRefresh }: RefusalNoteProps) {
  const next = ((): { name: string; go: () => void } | null => {
    switch (error.code) {
      case 'SEATS_SHORT':
      case 'SOMEBODY_WAITS':
        return { name: '加入候补', go: onWait }
      case 'NOBODY_WAITS':
        return { name: '直接报名', go: onBook }
      case 'SESSION_CHANGED':
      case 'NOT_FOUND':
      case 'BOOKING_REPLAYED':
        return { name: '刷新看最新情况', go: onRefresh }
      case 'ALREADY_BOOKED':
      case 'HOURS_TAKEN':
      case 'BOOKING_BLOCKED':
        return { name: '看我的预约', go: toMyActivities }
      case 'BOOKING_OVER':
      case 'SESSION_CANCELLED':
      case 'WAITLIST_FULL':
      case 'TERM_LIMIT':
        return { name: '看别的活动', go: toLearn }
      default:
        return null
    }
  })()
  return (
    <Note tone="danger">
      {error.sentence}
      {factsOf(error)}
      {next === null ? null : (
        <View className="act-acts">
          <Button kind="secondary" onPress={next.go}>
            {next.name}
          </Button>
        </View>
      )}
    </Note>
  )
}
