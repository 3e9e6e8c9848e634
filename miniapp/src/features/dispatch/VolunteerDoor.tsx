import { View } from '@tarojs/components'
import { sayMinutes } from '@shared/volunteer/hours'
import { sayStars } from '@shared/volunteer/stars'
import { leads } from '@shared/volunteer/team'
import type { OwnVolunteer } from '@shared/volunteer/view'
import { volunteerStateNames } from '@shared/volunteer/volunteer'
import { toHall, toMyServices, toTeamOrders, toVolunteer } from '@/navigation'
import { LinkRow } from '@/ui/Rows'
import { Title } from '@/ui/Title'
import { useReading } from '@/ui/text/store'
import { useOwnVolunteer } from './volunteers'

const sayOwn = ({ profile, total }: OwnVolunteer): string =>
  profile?.state !== 'active' && profile !== null
    ? volunteerStateNames[profile.state]
    : total.minutes === 0
      ? '还没有服务时长'
      : `${sayMinutes(total.minutes)}，${sayStars(total.minutes)}`

/**
 * What a volunteer finds under 服务: the hall, the board of each team, what they are named for, their hours. Whoever is none yet finds the
 * way to become one, except in 长辈版, where the page has one task.
 */
export function VolunteerDoor() {
  const own = useOwnVolunteer(true).data
  const elder = useReading((reading) => reading.elder)
  if (own === undefined) return null
  if (own.profile === null)
    return elder ? null : (
      <LinkRow name="我也来做志愿者" words="教邻居用手机、陪老人说话，时长如实记录" onPress={() => toVolunteer('home')} />
    )
  const teams = own.teams.filter(({ state }) => state === 'active')
  return (
    <View className="home-section">
      <Title level={2}>我是志愿者</Title>
      {teams.length === 0 ? null : <LinkRow name="接单大厅" words="附近等人接的单" onPress={toHall} />}
      {teams.map(({ team, role }) => (
        <LinkRow
          key={team.teamId}
          name={team.name}
          words={leads(role) ? '派给我们的单，我们接的单' : '我们队的单'}
          onPress={() => toTeamOrders(team.teamId)}
        />
      ))}
      {teams.length === 0 ? null : <LinkRow name="我的服务" words="签到、签退、志愿者证" onPress={toMyServices} />}
      <LinkRow name="时长、证书和登记" words={sayOwn(own)} onPress={() => toVolunteer('home')} />
    </View>
  )
}
