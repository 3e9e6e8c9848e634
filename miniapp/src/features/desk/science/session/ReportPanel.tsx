import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Image, Tag } from 'antd'
import type * as z from 'zod'
import { exportSession, sessionReport } from '@shared/activity/afterContract'
import { sessionPhotos } from '@shared/activity/photoContract'
import { Face, type Report, faceNames } from '@shared/activity/report'
import type { SessionId } from '@shared/activity/session'
import { call } from '@/api'
import { mayCall, useStaff } from '../../app/staff'
import { saveMarked } from '../../data/markedBook'
import { Loaded } from '../../kit/Loaded'
import { Panel } from '../../kit/Panel'
import { problemOf } from '../../kit/problems'
import { Bars, type Bar } from '../Bars'
import { sayLesson } from '../words'
import { keyOf } from '../useScience'
import type { PartProps } from './Session'

/** `12 / 20，60%`; nothing is promised of nothing. */
const share = (part: number, whole: number): string =>
  whole === 0 ? `${part} 人` : `${part} / ${whole}，${Math.round((part / whole) * 100)}%`

/** What a session came to, as pictures: how full, who came and by which way, who did not, and how it was. */
export const ReportPanel = ({ session }: PartProps) => {
  const { me } = useStaff()
  const { message } = App.useApp()
  const params = { sessionId: session.sessionId }
  const found = useQuery({ queryKey: keyOf(sessionReport, session.sessionId), queryFn: () => call(sessionReport, { params }) })
  const take = useMutation({
    mutationFn: async () => saveMarked(await call(exportSession, { params })),
    onError: (error) => void message.error(problemOf(error).sentence),
  })
  return (
    <Panel
      title="这一场怎么样"
      remark="不含姓名"
      actions={
        mayCall(me, exportSession, session.place) && (
          <Button icon={<DownloadOutlined aria-hidden />} loading={take.isPending} onClick={() => take.mutate()}>
            导出签到名单（有水印，会记录）
          </Button>
        )
      }
    >
      <Loaded of={found}>
        {(report) => <Pictures sessionId={session.sessionId} report={report} lessons={session.lessons} over={session.booking === 'over'} />}
      </Loaded>
    </Panel>
  )
}

/** Photos that everybody sees. */
const Seen = ({ sessionId }: { sessionId: SessionId }) => {
  const shown = useQuery({ queryKey: keyOf(sessionPhotos, sessionId), queryFn: () => call(sessionPhotos, { params: { sessionId } }) })
  const items = shown.data?.items ?? []
  return items.length === 0 ? null : (
    <section className="dk-words">
      <h3>现场照片</h3>
      <div className="dk-photos">
        {items.map(({ photoId, url }, n) => (
          <Image key={photoId} src={url} alt={`第 ${n + 1} 张现场照片`} />
        ))}
      </div>
    </section>
  )
}

interface PicturesProps {
  sessionId: SessionId
  report: z.infer<typeof Report>
  lessons: PartProps['session']['lessons']
  /** Before the end nobody is missing yet. */
  over: boolean
}

const Pictures = ({ sessionId, report, lessons, over }: PicturesProps) => {
  const { seats, booked, persons, attendances, children, elders, absent, byPhone, byStaff, cancelled, waiting, faces } = report
  const said = Face.options.reduce((sum, face) => sum + faces[face], 0)
  const of = (name: string, part: number, whole: number): Bar => ({ name, part, whole, words: share(part, whole) })
  return (
    <div className="dk-two">
      <Bars
        title="坐得满不满"
        bars={[of('约了', booked, seats), of('来了', persons, booked), ...(over ? [of('没来', absent, booked)] : [])]}
      />
      <Bars
        title="谁来了"
        bars={[of('孩子', children, persons), of('老人', elders, persons), of('其他大人', persons - children - elders, persons)]}
      />
      <Bars title="怎么约的" bars={[of('自己在手机上', byPhone, booked), of('电话、柜台、现场', byStaff, booked)]} />
      <Bars
        title="觉得怎么样"
        empty="还没有人评价。"
        bars={said === 0 ? [] : Face.options.map((face) => of(faceNames[face], faces[face], said))}
      />
      {lessons.length > 1 && (
        <Bars
          title={`每次课来了多少，共 ${attendances} 人次`}
          bars={report.lessons.map(({ came, late }, n) => ({
            ...{ name: `第 ${n + 1} 次`, part: came, whole: booked },
            words: `${share(came, booked)}${late > 0 ? `，迟到 ${late}` : ''}`,
          }))}
        />
      )}
      <section>
        <h3>还有</h3>
        <p>
          取消 {cancelled} 人，候补 {waiting} 人，共 {attendances} 人次，学习 {Math.round(report.learningMinutes / 6) / 10} 小时
          {lessons.length === 1 && lessons[0] ? `（${sayLesson(lessons[0])}）` : ''}。
        </p>
      </section>
      <Seen sessionId={sessionId} />
      <section className="dk-words">
        <h3>大家说的话</h3>
        {report.words.length === 0 ? (
          <p className="dk-quiet">还没有人留言。</p>
        ) : (
          report.words.map(({ face, text, risky }, n) => (
            <p key={n}>
              <Tag>{faceNames[face]}</Tag> {text} {risky && <span className="dk-fault">（可能不文明，只有工作人员看得到）</span>}
            </p>
          ))
        )}
      </section>
    </div>
  )
}
