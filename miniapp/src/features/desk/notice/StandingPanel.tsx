import { Button, Input, Form } from 'antd'
import { useState } from 'react'
import * as z from 'zod'
import { issueReport, withdrawNotice } from '@shared/notice/contract'
import { consultationRows, feedbackLines, markRows, periodRows } from '@shared/notice/documents/parts'
import { postingPlaceNames } from '@shared/notice/model'
import { daysElapsed } from '@shared/notice/period'
import { type PublicNotice, noticeStandingNames } from '@shared/notice/view'
import { dayOf, sayDay } from '@shared/kernel/day'
import { sayDigest } from '@shared/kernel/digest'
import { call } from '@/api'
import { useNow } from '../app/useNow'
import { RecordDialog } from '../cases/fields/RecordDialog'
import { Badge, type Tone } from '../kit/Badge'
import { CopyText } from '../kit/CopyText'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'
import { MorePhotosDialog } from './MorePhotosDialog'
import type { NoticePartProps } from './NoticePanel'
import { Pictures } from './Pictures'

const tones: Record<PublicNotice['standing'], Tone> = { running: 'teal', over: 'amber', reported: 'teal', withdrawn: 'red', void: 'red' }

/** Address of the public notice, readable without signing in. */
const publicUrl = (caseId: string): string =>
  `${window.location.origin}${window.location.pathname}#/packages/notice/pages/notice/index?caseId=${caseId}`

type Open = 'photos' | 'withdraw' | 'report' | null

/** The notice that hangs: its days as a row of marks, what is to be done, what it says. */
export const StandingPanel = ({ head, file, notice }: NoticePartProps & { readonly notice: PublicNotice }) => {
  const [open, setOpen] = useState<Open>(null)
  const now = useNow()
  const { may, count, report } = file
  const close = () => setOpen(null)
  const running = notice.standing === 'running'
  const ready = notice.standing === 'over' && count.withoutRecord === 0
  return (
    <Panel
      title="公示"
      remark={`${sayStamp(notice.postedAt)} 贴出`}
      actions={
        <span className="dk-row">
          <Badge tone={tones[notice.standing]}>{noticeStandingNames[notice.standing]}</Badge>
          <CopyText text={publicUrl(head.caseId)} label="复制公示链接" />
          {(may.compose || may.handle) && notice.report === null && <Button onClick={() => setOpen('photos')}>补拍照片</Button>}
          {may.compose && <Button onClick={() => setOpen('withdraw')}>撤回公示</Button>}
          {may.report && notice.report === null && (
            <Button type="primary" disabled={!ready} onClick={() => setOpen('report')}>
              出具公示报告
            </Button>
          )}
        </span>
      }
    >
      <Days notice={notice} />
      {notice.report === null && (
        <p className={ready ? undefined : 'dk-quiet'}>
          {running
            ? `公示期满（${sayDay(notice.lastDay)}${notice.provisional ? '，预计' : ''}）以后才能出具公示报告。`
            : count.withoutRecord > 0
              ? `公示期已满，还有 ${count.withoutRecord} 件书面异议没有协商记录，补齐后才能出具公示报告。`
              : '公示期已满，书面异议都有协商记录，可以出具公示报告。'}
        </p>
      )}
      {report !== null && count.withoutRecord > 0 && (
        <p className="dk-fault">
          报告出具后又登记了 {count.withoutRecord} 件公示期内收到的书面异议，请补充协商并记录，把情况书面告诉建设者和街道。
        </p>
      )}
      {report !== null && (
        <Facts
          of={[
            ['公示报告', `${report.number}，${sayStamp(report.at)}，指纹 ${sayDigest(report.digest)}`],
            ['社区意见', report.opinion],
          ]}
        />
      )}
      <details className="dk-more-facts">
        <summary>公示的内容</summary>
        <Facts
          of={[...periodRows({ ...notice, voided: null }), ...consultationRows(notice), ['文字说明', notice.text], ...markRows(notice)]}
        />
        <h3>反馈方式</h3>
        <ol>
          {feedbackLines(notice.feedback).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <h3>图纸和张贴照片</h3>
        <Pictures
          files={[
            ...notice.drawings.map(({ kind, file: drawing }) => ({
              ...drawing,
              caption: kind === 'plan' ? '平面图' : kind === 'elevation' ? '立面图' : '其他图',
            })),
            ...notice.photos.map((photo) => ({
              ...photo.file,
              caption: `${photo.where || postingPlaceNames[photo.place]} ${sayDay(photo.takenOn)}`,
            })),
          ]}
        />
        <p className="dk-quiet">公示指纹 {sayDigest(notice.digest)}；贴出后内容不能改。</p>
      </details>
      {open === 'photos' && <MorePhotosDialog head={head} today={dayOf(now)} onDone={close} />}
      {open === 'withdraw' && (
        <RecordDialog
          title="撤回公示？"
          ok="撤回公示"
          start={{ reason: '' }}
          schema={withdrawNotice.body}
          send={(body) => call(withdrawNotice, { params: { caseId: head.caseId }, body })}
          onDone={close}
        >
          <p>撤回以后这次公示作废，改好后重新公示，公示期从头算。已经收到的异议留作存档。</p>
          <Form.Item name="reason" label="原因（大家都能看到）">
            <Input maxLength={300} placeholder="例如：立面图标注的距离有误" />
          </Form.Item>
        </RecordDialog>
      )}
      {open === 'report' && (
        <RecordDialog
          title="出具公示报告"
          ok="出具报告"
          start={{ opinion: '公示程序符合规定，书面异议均已协商并记录，同意进入下一步。' }}
          schema={issueReport.body}
          send={(body) => call(issueReport, { params: { caseId: head.caseId }, body })}
          onDone={close}
        >
          <p>
            收到书面异议 {count.inTime} 件，都有协商记录；逾期 {count.late} 件，口头 {count.oral} 条。报告出具后不能改，项目进入签协议。
          </p>
          <Form.Item name="opinion" label="社区意见">
            <Input.TextArea rows={4} maxLength={1000} showCount />
          </Form.Item>
        </RecordDialog>
      )}
    </Panel>
  )
}

/** One mark for each day of the period, those that are over filled. */
const Days = ({ notice: { postedAt, lastDay, standing } }: { notice: PublicNotice }) => {
  const now = useNow()
  const of = daysElapsed(postedAt, z.iso.datetime().parse(`${lastDay}T15:00:00.000Z`) as typeof postedAt)
  const day = Math.min(of, daysElapsed(postedAt, now))
  return (
    <div className="dk-days" role="img" aria-label={`公示共 ${of} 天，已过 ${day} 天`}>
      <strong>{standing === 'running' ? (day === 0 ? '今天贴出' : `第 ${day} 天`) : '已满'}</strong>
      <span className="dk-days-row" aria-hidden>
        {Array.from({ length: of }, (_, n) => (
          <i key={n} className={n < day ? 'dk-days-done' : undefined} />
        ))}
      </span>
      <span className="dk-quiet">
        共 {of} 天，到 {sayDay(lastDay)}
      </span>
    </div>
  )
}
