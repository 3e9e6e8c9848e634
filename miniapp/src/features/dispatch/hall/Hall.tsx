import { View } from '@tarojs/components'
import { useState } from 'react'
import { serviceKindNames } from '@shared/dispatch/menu'
import type { OrderCard } from '@shared/dispatch/view'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import type { Instant } from '@shared/kernel/instant'
import { goesTo } from '@shared/volunteer/reach'
import { languageNames, reachNames } from '@shared/volunteer/skill'
import { asApiError, serverNow } from '@/api'
import { toOrder, toVolunteer } from '@/navigation'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Fold } from '@/ui/Fold'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { classes } from '@/ui/a11y'
import { useSlow } from '@/ui/text/store'
import { useRefresh } from '@/ui/useRefresh'
import { useShown } from '@/ui/useShown'
import { ClaimButton } from '../order/TeamPart'
import { useNews } from '../news'
import { useHall } from '../queries'
import { useOwnVolunteer } from '../volunteers'
import { type HallFilter, type PlacedOrder, byNearness, everything, passes } from '../sort'
import { useWhere } from '../useWhere'
import { sayDistance, sayMinutes, sayNear, sayParty, sayWanted } from '../words'

interface OpenOrderProps extends PlacedOrder {
  readonly now: Instant
  /** Which team took it while it was looked at. */
  readonly lost: string | null
  readonly onLost: (team: string) => void
}

/** An open order as the hall shows it: what, when, roughly where; no name, no door. */
export function OpenOrder({ card, away, now, lost, onLost }: OpenOrderProps) {
  const urgent = card.urgent !== null
  return (
    <View className={classes('card', 'open-order', urgent && lost === null && 'open-order-urgent', lost !== null && 'open-order-lost')}>
      <View className="open-order-head">
        <Tag tone={lost !== null ? 'quiet' : urgent ? 'amber' : 'teal'}>
          {lost !== null
            ? '刚被接走'
            : urgent
              ? `加急 · ${sayMinutes(card.contactMinutes)}内联系`
              : card.title === serviceKindNames[card.kind]
                ? '等人接单'
                : serviceKindNames[card.kind]}
        </Tag>
        <View className="open-order-away">{away === null ? card.communityName : sayDistance(away)}</View>
      </View>
      <Title level={3}>{card.title}</Title>
      {lost === null ? (
        <>
          <View className="order-words">{sayParty(card)}</View>
          <View className="order-words">
            {away === null ? '' : `${card.communityName} · `}
            {sayWanted(card.wanted, now)}
          </View>
          <View className="order-number">
            工单 {card.number} · {sayNear(card.createdAt, now)} 点的
          </View>
          <View className="place-act">
            <ClaimButton order={card} secondary={!urgent} now={now} onClaimed={(taken) => toOrder(taken.orderId)} onLost={onLost} />
          </View>
        </>
      ) : (
        <View className="order-words">已由“{lost}”接单。下面是附近别的单。</View>
      )}
    </View>
  )
}

interface FilterProps {
  readonly cards: readonly OrderCard[]
  readonly filter: HallFilter
  readonly onChange: (filter: HallFilter) => void
}

/** By time, kind and language; only kinds and languages that are there can be chosen. */
function Filter({ cards, filter, onChange }: FilterProps) {
  const kinds = [...new Set(cards.map(({ kind }) => kind))]
  const languages = [...new Set(cards.flatMap((card) => card.languages.filter((one) => one !== 'mandarin')))]
  const said = [
    ...(filter.kind === null ? [] : [serviceKindNames[filter.kind]]),
    ...(filter.language === null ? [] : [languageNames[filter.language]]),
  ]
  return (
    <>
      <View className="hall-when">
        <Choices
          label="什么时候"
          options={[
            { value: 'all', name: '全部' },
            { value: 'today', name: '今天' },
            { value: 'week', name: '一周内' },
          ]}
          value={filter.when}
          onChoose={(when) => onChange({ ...filter, when })}
        />
      </View>
      {kinds.length < 2 && languages.length === 0 ? null : (
        <Fold title="挑一挑" aside={said.length === 0 ? '按种类、按话' : said.join('、')}>
          <Choices
            label="种类"
            stacked
            options={[
              { value: 'all', name: '各种都看' },
              ...kinds.map((kind) => ({ value: kind as string, name: serviceKindNames[kind] })),
            ]}
            value={filter.kind ?? 'all'}
            onChoose={(value) => onChange({ ...filter, kind: kinds.find((kind) => kind === value) ?? null })}
          />
          {languages.length === 0 ? null : (
            <View className="place-act">
              <Choices
                label="说什么话"
                stacked
                options={[
                  { value: 'all', name: '说什么话都行' },
                  ...languages.map((one) => ({ value: one as string, name: `要会${languageNames[one]}` })),
                ]}
                value={filter.language ?? 'all'}
                onChoose={(value) => onChange({ ...filter, language: languages.find((one) => one === value) ?? null })}
              />
            </View>
          )}
        </Fold>
      )}
    </>
  )
}

/** 接单大厅: urgent first, then the nearest; live while somebody looks. */
export function Hall({ place }: { place: PlaceId }) {
  const shown = useShown()
  const slow = useSlow()
  const district = ancestorAt(place, 'district')
  const hall = useHall(district)
  useNews({ place, board: 'hall' }, shown, hall)
  useRefresh(hall)
  const where = useWhere()
  const profile = useOwnVolunteer(true).data?.profile ?? null
  // What lies beyond the distance that somebody registered is asked for, not shown.
  const [beyond, setBeyond] = useState(false)
  const [filter, setFilter] = useState(everything)
  // What another team took while it was looked at stays for a moment, with who has it.
  const [lost, setLost] = useState<readonly { readonly card: OrderCard; readonly team: string }[]>([])
  if (hall.error !== null && asApiError(hall.error).code === 'ORDER_VOLUNTEERS_ONLY')
    return <State icon="hands" title="还不能接单" words={asApiError(hall.error).sentence} />
  return (
    <Loaded query={hall} blocks={3}>
      {({ pages }) => {
        const now = serverNow()
        const cards = pages.flatMap((page) => page.items)
        const open = cards.filter((card) => !lost.some((one) => one.card.orderId === card.orderId))
        const passing = open.filter((card) => passes(card, filter, now))
        const within = passing.filter((card) => profile === null || goesTo(profile, card.community))
        const found = byNearness(beyond ? passing : within, where.position)
        const farther = beyond ? 0 : passing.length - within.length
        return (
          <>
            <View className="hall-head">
              <Title level={1}>{slow ? `${found.length} 单等人接` : `附近 ${found.length} 单`}</Title>
              <View className="order-words">{where.position === null ? '按等的时间排' : '按距离排'}</View>
            </View>
            {where.position === null ? (
              <View className="place-act">
                <Button kind="plain" busy={where.busy && '正在找位置…'} onPress={() => void where.find()}>
                  <Icon name="pin" />
                  用我的位置，近的排前面
                </Button>
              </View>
            ) : null}
            {where.told === null ? null : <Note tone="attention">{where.told}</Note>}
            <Filter cards={cards} filter={filter} onChange={setFilter} />
            {lost.map(({ card, team }) => (
              <OpenOrder key={card.orderId} card={card} away={null} now={now} lost={team} onLost={() => undefined} />
            ))}
            {found.length === 0 ? (
              <State
                icon="check"
                title={open.length === 0 ? '现在没有等人接的单' : farther > 0 ? '近处没有等人接的单' : '没有合这些条件的单'}
                words={open.length === 0 ? '有新单会自己出现在这里。' : farther > 0 ? '远一些的地方有，可以看看。' : '换个条件看看。'}
              />
            ) : (
              found.map((one) => (
                <OpenOrder
                  key={one.card.orderId}
                  {...one}
                  now={now}
                  lost={null}
                  onLost={(team) => setLost([...lost, { card: one.card, team }])}
                />
              ))
            )}
            {farther > 0 && profile !== null ? (
              <View className="home-call">
                <Button kind="plain" onPress={() => setBeyond(true)}>
                  {reachNames[profile.reach]}以外还有 {farther} 单，也看看
                </Button>
              </View>
            ) : null}
            {hall.hasNextPage ? (
              <View className="home-call">
                <Button kind="secondary" busy={hall.isFetchingNextPage && '正在取…'} onPress={() => void hall.fetchNextPage()}>
                  再看一些
                </Button>
              </View>
            ) : null}
          </>
        )
      }}
    </Loaded>
  )
}

/** The hall of the district where somebody volunteers. */
export function MyHall() {
  const own = useOwnVolunteer(true)
  return (
    <Loaded query={own} blocks={3}>
      {({ teams }) => {
        const team = teams.find(({ state }) => state === 'active')?.team
        return team === undefined ? (
          <State icon="hands" title="还不能接单" words="接单大厅是给志愿者看的。请先登记志愿者，并加入一支服务队。">
            <Button onPress={() => toVolunteer('home')}>去登记、找服务队</Button>
          </State>
        ) : (
          <Hall place={team.place} />
        )
      }}
    </Loaded>
  )
}
