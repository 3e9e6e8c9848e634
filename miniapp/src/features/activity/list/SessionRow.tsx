import { View } from '@tarojs/components'
import type { BookingView } from '@shared/activity/booking'
import { programmeKindNames } from '@shared/activity/model'
import type { SessionCard } from '@shared/activity/view'
import { toActivity } from '@/navigation'
import { Tag } from '@/ui/Tag'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { useReading } from '@/ui/text/store'
import { usePosition } from '../usePosition'
import { metresTo } from '../where'
import { keptWords, openTag, ownTag, sayDistance, seatWords, whenWords } from '../words'
import { Cover } from './Cover'
import { SeatBar } from './SeatBar'

interface SessionRowProps {
  readonly card: SessionCard
  /** The caller's live booking of it. */
  readonly own: BookingView | null
  /** The first of a list shows its cover. */
  readonly first?: boolean
}

/** A session in a list: what, when, where and how far, and whether there are seats. */
export function SessionRow({ card, own, first = false }: SessionRowProps) {
  const from = usePosition((found) => found.at)
  const elder = useReading((reading) => reading.elder)
  const tag = own === null ? openTag(card) : ownTag(own)
  const metres = metresTo(from, card.venue)
  const seats = own === null ? seatWords(card) : null
  const kept = own === null ? keptWords(card) : null
  return (
    <Tap className={first ? 'act-card act-card-first' : 'act-card'} onPress={() => toActivity(card.sessionId)}>
      {first && !elder ? <Cover kind={card.kind} /> : null}
      <View className="act-top">
        <View className="act-kind">{programmeKindNames[card.kind]}</View>
        <Tag tone={tag.tone}>{tag.text}</Tag>
      </View>
      <Title level={3}>{card.title}</Title>
      <View className="act-line">{whenWords(card.lessons)}</View>
      <View className="act-line">
        {card.venue.name}
        {metres === null ? '' : `，离您约 ${sayDistance(metres)}`}
      </View>
      {seats === null ? null : (
        <>
          <SeatBar card={card} />
          <View className="act-seats">{seats}</View>
        </>
      )}
      {kept === null ? null : <View className="act-seats">{kept}</View>}
    </Tap>
  )
}
