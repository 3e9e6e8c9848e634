import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { exportOrders } from '@shared/dispatch/figuresContract'
import { call } from '@/api'
import { mayCall, useStaff } from '../../app/staff'
import { saveMarked } from '../../data/markedBook'
import { problemOf } from '../../kit/problems'

/** Takes the orders of a month out as a marked spreadsheet, with an entry in the log. */
export const TakeOut = ({ month }: { month: string }) => {
  const { me, workplace } = useStaff()
  const { message } = App.useApp()
  const act = useMutation({
    mutationFn: async () => saveMarked(await call(exportOrders, { body: { place: workplace.place, month } })),
    onSuccess: () => void message.success('导出好了。文件带编号和水印，已记入操作记录。'),
    onError: (error) => void message.error(problemOf(error).sentence),
  })
  if (!mayCall(me, exportOrders, workplace.place)) return null
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={act.isPending} onClick={() => act.mutate()}>
      导出这个月的单子
    </Button>
  )
}
