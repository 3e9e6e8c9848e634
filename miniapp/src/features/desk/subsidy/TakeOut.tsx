import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { PlaceId } from '@shared/kernel/place'
import { type SubsidyList, exportSubsidies, subsidyListNames } from '@shared/subsidy/planContract'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { saveMarked } from '../data/markedBook'
import { problemOf } from '../kit/problems'

/** Takes a list out as a spreadsheet, with a number and an entry in the log. */
export const TakeOut = ({ district, year, list }: { district: PlaceId; year: number; list: SubsidyList }) => {
  const { me } = useStaff()
  const { message } = App.useApp()
  const act = useMutation({
    mutationFn: async () => saveMarked(await call(exportSubsidies, { params: { placeId: district }, body: { list, year } })),
    onError: (error) => void message.error(problemOf(error).sentence),
  })
  if (!mayCall(me, exportSubsidies, district)) return null
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={act.isPending} onClick={() => act.mutate()}>
      导出{subsidyListNames[list]}
    </Button>
  )
}
