import { View } from '@tarojs/components'
import { leads } from '@shared/volunteer/team'
import { toHall, toMyServices, toTeamOrders } from '@/navigation'
import { LinkRow } from '@/ui/Rows'
import { Title } from '@/ui/Title'
import { useOwnVolunteer } from './volunteers'

/** What somebody who belongs to a team finds under 服务: the hall, the board of each team, what they are named for. */
export function VolunteerDoor() {
  const own = useOwnVolunteer(true)
  const teams = own.data?.teams.filter(({ state }) => state === 'active') ?? []
  if (teams.length === 0) return null
  return (
    <View className="home-section">
      <Title level={2}>我是志愿者</Title>
      <LinkRow name="接单大厅" words="附近等人接的单" onPress={toHall} />
      {teams.map(({ team, role }) => (
        <LinkRow
          key={team.teamId}
          name={team.name}
          words={leads(role) ? '派给我们的单，我们接的单' : '我们队的单'}
          onPress={() => toTeamOrders(team.teamId)}
        />
      ))}
      <LinkRow name="我的服务" words="签到、签退、志愿者证" onPress={toMyServices} />
    </View>
  )
}
