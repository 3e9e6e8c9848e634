import { Button, Empty } from 'antd'
import { useState } from 'react'
import { useNow } from '../app/useNow'
import { Panel } from '../kit/Panel'
import { EnterDialog } from './EnterDialog'
import type { NoticePartProps } from './NoticePanel'
import { ObjectionCard } from './ObjectionCard'
import { byUrgency } from './next'

/** 异议: the most pressing first, each with its next act. Builders see how many there are, bureaus no names. */
export const Objections = ({ head, file }: NoticePartProps) => {
  const [entering, setEntering] = useState(false)
  const now = useNow()
  const { count, objections, may } = file
  const remark = `书面 ${count.inTime} 件${count.withoutRecord > 0 ? `（${count.withoutRecord} 件还没有协商记录）` : ''}，逾期 ${count.late} 件，口头 ${count.oral} 条`
  return (
    <Panel title="异议" remark={remark} actions={may.handle && <Button onClick={() => setEntering(true)}>登记异议</Button>}>
      {objections === null ? (
        <p className="dk-quiet">异议人和内容只有社区、街道能看。</p>
      ) : objections.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有收到异议。" />
      ) : (
        byUrgency(objections, now).map((objection) => (
          <ObjectionCard key={objection.objectionId} head={head} file={file} objection={objection} />
        ))
      )}
      {entering && <EnterDialog head={head} onDone={() => setEntering(false)} />}
    </Panel>
  )
}
