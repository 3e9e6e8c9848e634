import { Alert, Button, Image } from 'antd'
import { useState } from 'react'
import { dayOf, sayDay } from '@shared/kernel/day'
import type { CaseView } from '@shared/retrofit/view'
import { type SubsidyView, corridorNames } from '@shared/subsidy/model'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { CheckDialog } from './dialogs/CheckDialog'

/** Level entry: what the builders promised about the corridor, and what it looked like since. */
export const CorridorPanel = ({ view, head }: { view: SubsidyView; head: CaseView }) => {
  const [open, setOpen] = useState(false)
  const { corridor, can } = view
  const checks = can.includes('checkCorridor')
  if (!corridor && !checks) return null
  const overdue = corridor?.dueOn !== null && corridor?.dueOn !== undefined && corridor.dueOn < dayOf(view.now)
  return (
    <Panel
      title="平层入户廊道"
      remark={corridor?.dueOn ? `下次检查 ${sayDay(corridor.dueOn)}` : '还没有检查过'}
      actions={checks && <Button onClick={() => setOpen(true)}>登记检查</Button>}
    >
      {overdue && <Alert className="dk-tools" type="warning" showIcon message="今年的廊道检查已经到期，请尽快上门查看并拍照。" />}
      {corridor?.broken && (
        <Alert
          className="dk-tools"
          type="error"
          showIcon
          message="最近一次检查发现违背承诺：不能申请或拨付补贴；已经拨付的，请发起追回。"
        />
      )}
      {corridor?.promisedOn && <p className="dk-quiet">建设者 {sayDay(corridor.promisedOn)} 承诺：不封闭廊道、不变相增加室内空间。</p>}
      {(corridor?.checks ?? []).map(({ checkId, on, found, note, photos }) => (
        <div key={checkId} className="dk-line">
          <span>
            {sayDay(on)} <Badge tone={found === 'kept' ? 'teal' : 'red'}>{corridorNames[found]}</Badge>
            {note !== '' && <span className="dk-block dk-text">{note}</span>}
          </span>
          <span className="dk-push dk-subsidy-photos">
            <Image.PreviewGroup>
              {photos.map(({ fileId, url, name }) => (
                <Image key={fileId} src={url} alt={`${sayDay(on)}的廊道 ${name}`} />
              ))}
            </Image.PreviewGroup>
          </span>
        </div>
      ))}
      {open && <CheckDialog view={view} head={head} onDone={() => setOpen(false)} />}
    </Panel>
  )
}
