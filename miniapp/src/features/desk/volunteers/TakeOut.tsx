import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { dayOf } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import { exportVolunteers } from '@shared/volunteer/deskContract'
import { call, serverNow } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { saveMarked } from '../data/markedBook'
import { problemOf } from '../kit/problems'
import { useAct } from './useVolunteers'

type What = 'people' | 'services'

/** Takes the record out in the order of the national one, with a number, a watermark and an entry in the log. */
export const TakeOut = ({ place }: { place: PlaceId }) => {
  const { me } = useStaff()
  const { message } = App.useApp()
  const year = Number(dayOf(serverNow()).slice(0, 4))
  const act = useAct(async (what: What) => saveMarked(await call(exportVolunteers, { body: { place, what, year } })))
  if (!mayCall(me, exportVolunteers, place)) return null
  const take = (what: What) => act.mutate(what, { onError: (error) => void message.error(problemOf(error).sentence) })
  return (
    <Dropdown
      menu={{
        items: [
          { key: 'people', label: '志愿者登记表' },
          { key: 'services', label: `${year} 年服务记录` },
        ],
        onClick: ({ key }) => take(key === 'people' ? 'people' : 'services'),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={act.isPending}>
        导出 Excel
      </Button>
    </Dropdown>
  )
}
