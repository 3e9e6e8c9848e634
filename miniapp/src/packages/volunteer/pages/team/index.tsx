import { useRouter } from '@tarojs/taro'
import { TeamId } from '@shared/volunteer/ids'
import { Signed } from '@/features/identity/Signed'
import { TeamPage } from '@/features/volunteer/TeamPage'
import { Page } from '@/ui/Page'
import { State } from '@/ui/States'

/** 服务队, of the team that the address names. */
export default function Team() {
  const teamId = TeamId.safeParse(useRouter().params.id)
  return (
    <Page title="服务队">
      {teamId.success ? (
        <Signed>{() => <TeamPage teamId={teamId.data} />}</Signed>
      ) : (
        <State icon="alert" title="没有找到这支队伍" words="请从服务队名单里再点一次。" />
      )}
    </Page>
  )
}
