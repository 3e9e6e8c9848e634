import { Button } from 'antd'
import { useState } from 'react'
import { postNotice } from '@shared/notice/contract'
import { feedbackLines, markRows } from '@shared/notice/documents/parts'
import { noticeLackSentences } from '@shared/notice/lacks'
import { dayOf, sayDay } from '@shared/kernel/day'
import { periodFrom } from '@shared/notice/period'
import { drawingNames, postingPlaceNames } from '@shared/notice/model'
import { call } from '@/api'
import { useNow } from '../app/useNow'
import { RecordDialog } from '../cases/fields/RecordDialog'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import { DraftDialog } from './DraftDialog'
import { FeedbackDialog } from './FeedbackDialog'
import type { NoticePartProps } from './NoticePanel'
import { Pictures } from './Pictures'

/** 准备公示: what is there, what is missing of it, and the button that posts it once nothing is. */
export const ComposePanel = ({ head, file }: NoticePartProps) => {
  const [open, setOpen] = useState<'draft' | 'feedback' | 'post' | null>(null)
  const now = useNow()
  const { draft, feedback, lacks, may } = file
  const close = () => setOpen(null)
  const last = periodFrom(now, draft.days)
  const postable = lacks.length === 0 && head.state === 'schemeReady'
  return (
    <Panel
      title="准备公示"
      remark={draft.version === 0 ? '还没有草稿' : `草稿第 ${draft.version} 版`}
      actions={
        <span className="dk-row">
          {may.setFeedback && <Button onClick={() => setOpen('feedback')}>{feedback ? '改反馈方式' : '定反馈方式'}</Button>}
          {may.compose && <Button onClick={() => setOpen('draft')}>{draft.version === 0 ? '写公示' : '改公示'}</Button>}
          {may.compose && (
            <Button type="primary" disabled={!postable} onClick={() => setOpen('post')}>
              贴出公示
            </Button>
          )}
        </span>
      }
    >
      {lacks.length > 0 && (
        <ul className="dk-lacks dk-tools">
          {lacks.map((lack) => (
            <li key={lack}>
              <span>{noticeLackSentences[lack]}</span>
            </li>
          ))}
        </ul>
      )}
      {lacks.length === 0 && head.state !== 'schemeReady' && (
        <p className="dk-quiet">公示齐了。先在“进度”里提交初步设计方案，再贴出公示。</p>
      )}
      {draft.version > 0 && (
        <>
          <Facts of={[['文字说明', draft.text], ...markRows(draft), ['公示期', `${draft.days} 天，今天贴出的话到 ${sayDay(last.day)}`]]} />
          <Pictures
            files={[
              ...draft.drawings.map(({ kind, file: drawing }) => ({ ...drawing, caption: drawingNames[kind] })),
              ...draft.photos.map((photo) => ({
                ...photo.file,
                caption: `${photo.where || postingPlaceNames[photo.place]} ${sayDay(photo.takenOn)}`,
              })),
            ]}
          />
        </>
      )}
      {feedback !== null && (
        <>
          <h3>意见反馈方式（社区定）</h3>
          <ol>
            {feedbackLines(feedback).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </>
      )}
      {open === 'draft' && <DraftDialog head={head} file={file} today={dayOf(now)} onDone={close} />}
      {open === 'feedback' && <FeedbackDialog head={head} found={feedback} onDone={close} />}
      {open === 'post' && (
        <RecordDialog
          title="贴出公示？"
          ok="贴出公示"
          start={{ version: draft.version }}
          schema={postNotice.body}
          sentOf={() => ({ version: draft.version })}
          send={(body) => call(postNotice, { params: { caseId: head.caseId }, body })}
          onDone={close}
        >
          <p>
            公示期 {draft.days} 天，从明天算起，到 {sayDay(last.day)} 24 点{last.provisional && '（预计，节假日安排公布后可能顺延）'}
            。贴出后内容不能改；要改只能撤回，公示期从头算。
          </p>
        </RecordDialog>
      )}
    </Panel>
  )
}
