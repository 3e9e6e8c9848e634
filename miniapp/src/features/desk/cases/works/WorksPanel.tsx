import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Image } from 'antd'
import { useState } from 'react'
import { sayDay } from '@shared/kernel/day'
import { type WorksView, readWorks } from '@shared/retrofit/fileContract'
import { actorNames } from '@shared/retrofit/state'
import { SafetyItem, safetyItemNames, worksKindNames } from '@shared/retrofit/works'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { Badge } from '../../kit/Badge'
import { Loaded } from '../../kit/Loaded'
import { More } from '../../kit/More'
import { Panel } from '../../kit/Panel'
import { actsAs, builds } from '../keeps'
import { MendDialog } from './MendDialog'
import { WorksDialog } from './WorksDialog'

/** What happened on the site: days, inspections, and what must be mended by when (XL-20). */
export const WorksPanel = ({ head }: { head: CaseView }) => {
  const [writing, setWriting] = useState<WorksView['kind'] | null>(null)
  const works = useInfiniteQuery({
    queryKey: [readWorks.id, head.caseId],
    queryFn: ({ pageParam }) => call(readWorks, { params: { caseId: head.caseId }, query: { limit: 20, cursor: pageParam || undefined } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  })
  const running = head.state === 'construction' || head.state === 'filed'
  return (
    <Panel
      title="施工日志和安全检查"
      remark="小微工程每次检查都要记录"
      actions={
        running && (
          <span className="dk-row">
            {builds(head) && <Button onClick={() => setWriting('diary')}>写施工日志</Button>}
            {actsAs(head, 'communityWorker', 'streetOfficer') && <Button onClick={() => setWriting('inspection')}>记安全检查</Button>}
          </span>
        )
      }
    >
      <Loaded of={works} rows={2}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items)
          return entries.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="开工后，施工日志和安全检查都记在这里。" />
          ) : (
            <>
              {entries.map((entry) => (
                <Entry key={entry.worksId} entry={entry} head={head} />
              ))}
              <More of={works} words="再看更早的" />
            </>
          )
        }}
      </Loaded>
      {writing && <WorksDialog head={head} kind={writing} onDone={() => setWriting(null)} />}
    </Panel>
  )
}

const Entry = ({ entry, head }: { entry: WorksView; head: CaseView }) => {
  const [mending, setMending] = useState(false)
  const { problem, mended } = entry
  const bad = SafetyItem.options.filter((item) => entry.safety[item] === false)
  const good = SafetyItem.options.filter((item) => entry.safety[item] === true)
  const mends = problem !== null && mended === null && actsAs(head, 'builder', 'communityWorker', 'streetOfficer')
  return (
    <div className="dk-line">
      <span>
        <strong>
          {sayDay(entry.on)} {worksKindNames[entry.kind]}
        </strong>{' '}
        <span className="dk-quiet">{actorNames[entry.as]}记</span>
        <span className="dk-block dk-text">{entry.text}</span>
        {good.length > 0 && <span className="dk-quiet dk-block">合格：{good.map((item) => safetyItemNames[item]).join('、')}</span>}
        {bad.length > 0 && <span className="dk-fault dk-block">不合格：{bad.map((item) => safetyItemNames[item]).join('、')}</span>}
        {problem && (
          <span className="dk-block">
            <Badge tone={mended ? 'teal' : entry.overdue ? 'red' : 'amber'}>
              {mended ? '已整改' : entry.overdue ? '超期没有整改' : `${sayDay(problem.mendBy)}前整改`}
            </Badge>{' '}
            {problem.text}
          </span>
        )}
        {mended && <span className="dk-quiet dk-block">整改：{mended.text}</span>}
        {entry.photos.length > 0 && (
          <Image.PreviewGroup>
            <span className="dk-thumbs">
              {entry.photos.map((photo, n) => (
                <Image key={photo.fileId} src={photo.url} alt={`现场照片 ${n + 1}`} width={72} height={72} />
              ))}
            </span>
          </Image.PreviewGroup>
        )}
      </span>
      {mends && (
        <Button className="dk-push" onClick={() => setMending(true)}>
          登记整改
        </Button>
      )}
      {mending && <MendDialog head={head} worksId={entry.worksId} onDone={() => setMending(false)} />}
    </div>
  )
}
