import { View } from '@tarojs/components'
import { useState } from 'react'
import {
  QUARTER_HOUR_METRES,
  type Site,
  SiteGroup,
  groupOfSite,
  siteGroupNames,
  siteKindNames,
  siteLevelNames,
} from '@shared/activity/site'
import type { PlaceId } from '@shared/kernel/place'
import { Fold } from '@/ui/Fold'
import { PhoneCall } from '@/ui/PhoneCall'
import { Rows } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { Chips } from '../list/Chips'
import { NearestFirst } from '../NearestFirst'
import { useSites } from '../queries'
import { VenueWords } from '../session/Where'
import { usePosition } from '../usePosition'
import { byDistance, metresTo } from '../where'
import { sayDistance } from '../words'

const all = { value: 'all', name: '全部' } as const

/** Where one can go and learn in a district: museums, bases, classrooms, trails; by what they are, the nearest first. */
export function Sites({ place }: { place: PlaceId }) {
  const sites = useSites(place)
  const [group, setGroup] = useState<SiteGroup | 'all'>('all')
  const { at } = usePosition()
  useRefresh(sites)
  return (
    <>
      <Title level={1}>场馆和基地</Title>
      <View className="act-sentence">家附近能去看、能去学的地方。</View>
      <Loaded query={sites} blocks={3}>
        {(items) => {
          const open = items.filter(({ closed }) => !closed)
          const groups = SiteGroup.options.filter((one) => open.some((site) => groupOfSite[site.kind] === one))
          const shown = byDistance(
            open.filter((site) => group === 'all' || groupOfSite[site.kind] === group),
            at,
          )
          if (open.length === 0)
            return <State icon="building" title="还没有登记场馆" words="社区登记以后会列在这里，也可以打电话问附近有什么。" />
          return (
            <>
              {groups.length < 2 ? null : (
                <Chips<SiteGroup | 'all'>
                  label="看哪一类"
                  options={[all, ...groups.map((value) => ({ value, name: siteGroupNames[value] }))]}
                  value={group}
                  onChoose={setGroup}
                />
              )}
              <NearestFirst />
              {shown.map((site) => (
                <One key={site.siteId} site={site} metres={metresTo(at, site.venue)} />
              ))}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

const asideOf = ({ kind, level }: Site, metres: number | null): string =>
  [
    `${level === null ? '' : siteLevelNames[level]}${siteKindNames[kind]}`,
    ...(metres === null
      ? []
      : [metres <= QUARTER_HOUR_METRES ? `离您约 ${sayDistance(metres)}，走一刻钟就到` : `离您约 ${sayDistance(metres)}`]),
  ].join('，')

function One({ site, metres }: { site: Site; metres: number | null }) {
  const { venue, summary, hours, fee, phone } = site
  return (
    <Fold title={venue.name} aside={asideOf(site, metres)}>
      <View className="act-text">{summary}</View>
      <Rows
        rows={[
          ['开放', hours],
          ['收费', fee],
        ]}
      />
      <VenueWords venue={venue} />
      {phone === null ? null : (
        <View className="act-acts">
          <PhoneCall name={venue.name} phone={phone} says="打电话问一问" />
        </View>
      )}
    </Fold>
  )
}
