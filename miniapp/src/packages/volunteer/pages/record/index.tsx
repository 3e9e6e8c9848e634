import { useRouter } from '@tarojs/taro'
import { TeamId } from '@shared/volunteer/ids'
import { Signed } from '@/features/identity/Signed'
import { RecordPage } from '@/features/volunteer/RecordPage'
import { Page } from '@/ui/Page'
import { State } from '@/ui/States'

/** 登记服务, of the team that the address names. */
export default function Record() {
  const teamId = TeamId.safeParse(useRouter().params.id)
  return (
    <Page title="登记服务">
      {teamId.success ? (
        <Signed>{() => <RecordPage teamId={teamId.data} />}</Signed>
      ) : (
        <State icon="alert" title="没有找到这支队伍" words="请从服务队名单里再点一次。" />
      )}
    </Page>
  )
}
