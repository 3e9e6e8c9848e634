import { View } from '@tarojs/components'
import { consultationRows, feedbackLines, markRows, paragraphs } from '@shared/notice/documents/parts'
import { drawingNames, postingPlaceNames } from '@shared/notice/model'
import { type NoticePage, type PublicNotice, noticeStandingNames } from '@shared/notice/view'
import { sayDay } from '@shared/kernel/day'
import { sayDigest } from '@shared/kernel/digest'
import { sayMoment } from '@shared/kernel/instant'
import type { CaseId } from '@shared/retrofit/model'
import { Pictures } from '@/files/Pictures'
import { toCasePart } from '@/navigation'
import { useMe } from '@/session/store'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { Note } from '@/ui/Note'
import { Page } from '@/ui/Page'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { LinkRow, Rows } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { Period } from './Period'
import { useMyObjections, useNoticePage } from './queries'
import { spokenPage, standingTones } from './words'

/** Whether something written now still reaches this notice. */
const takes = (notice: PublicNotice | null): boolean => notice !== null && notice.standing !== 'withdrawn' && notice.standing !== 'void'

/** The public notice of a lift as a 75-year-old reads it: how long, what, the drawings large, and how to say something. */
export function NoticeScreen({ caseId }: { caseId: CaseId }) {
  const page = useNoticePage(caseId)
  useRefresh(page)
  const notice = page.data?.notice ?? null
  return (
    <Page title="加装电梯公示" foot={takes(notice) ? <Button onPress={() => toCasePart('object', caseId)}>我要提意见</Button> : undefined}>
      <Loaded query={page} blocks={3}>
        {(found) => (found.notice === null ? <None page={found} /> : <Shown page={found} notice={found.notice} />)}
      </Loaded>
    </Page>
  )
}

const None = ({ page }: { page: NoticePage }) => (
  <State icon="document" title="还没有公示" words={`${page.title}还没有贴出公示。贴出以后在这里能看到。`} />
)

/** The way to what one wrote; nothing for whoever wrote nothing. */
const Mine = ({ caseId }: { caseId: CaseId }) => {
  const mine = useMyObjections(caseId, useMe() !== null)
  const count = mine.data?.items.length ?? 0
  return count === 0 ? null : (
    <LinkRow name="我提的意见" words={`${count} 份，看办到哪一步`} onPress={() => toCasePart('objection', caseId)} />
  )
}

function Shown({ page, notice }: { page: NoticePage; notice: PublicNotice }) {
  const now = useNow()
  const { standing, feedback, withdrawn, report } = notice
  return (
    <View>
      <View className="case-top">
        <Tag tone={standingTones[standing]}>{noticeStandingNames[standing]}</Tag>
      </View>
      <Title level={1}>{page.title}</Title>
      <View className="scope-line">
        {page.where} {page.units.join('、')}
      </View>
      <Card kind={standing === 'running' ? 'first' : 'plain'}>
        <Period notice={notice} />
      </Card>
      {withdrawn === null ? null : <Note tone="attention">撤回的原因：{withdrawn.reason}</Note>}
      <ReadAloud id={`notice-${notice.digest}`} what="这份公示" text={() => spokenPage(page, now)} />
      <Mine caseId={page.caseId} />
      {report === null ? null : (
        <Part title="公示报告" aside={report.number}>
          <View className="notice-words">
            {report.objections === 0
              ? '公示期内没有收到书面异议。'
              : `公示期内收到书面异议 ${report.objections} 件，都组织了协商：撤回 ${report.withdrawn} 件，达成一致 ${report.agreed} 件，未达成一致 ${report.notAgreed} 件。`}
          </View>
        </Part>
      )}
      <Part title="要装什么样的电梯" startOpen>
        {paragraphs(notice.text).map((line) => (
          <View key={line} className="notice-words">
            {line}
          </View>
        ))}
      </Part>
      <Part title="图纸" aside="点一下看大图" startOpen>
        <Pictures
          large
          pictures={notice.drawings.map(({ kind, file }) => ({
            url: file.url,
            name: file.name,
            picture: file.contentType.startsWith('image/'),
            caption: drawingNames[kind],
          }))}
        />
        <Rows rows={markRows(notice)} />
      </Part>
      <Part title="大家的表决结果" aside="只有合计">
        <Rows rows={consultationRows(notice)} />
      </Part>
      <Part title="有意见怎么提">
        {feedbackLines(feedback).map((line, n) => (
          <View key={line} className="doc-line">
            <View className="doc-number">{n + 1}.</View>
            <View className="doc-words">{line}</View>
          </View>
        ))}
      </Part>
      <Part title="贴在哪里" aside={`${notice.photos.length} 张照片`}>
        <Pictures
          pictures={notice.photos.map(({ place, where, takenOn, file }) => ({
            url: file.url,
            name: file.name,
            picture: file.contentType.startsWith('image/'),
            caption: `${where === '' ? postingPlaceNames[place] : where} ${sayDay(takenOn)}`,
          }))}
        />
      </Part>
      <LinkRow name="文书" words="公示、异议书、公示报告，可以打印" onPress={() => toCasePart('documents', page.caseId)} />
      <View className="doc-foot">
        {sayMoment(notice.postedAt)} 贴出，公示期 {notice.days} 天，公示当天不算
        {notice.extended ? '；最后一天是休息日，顺延到工作日' : ''}。公示指纹 {sayDigest(notice.digest)}
      </View>
    </View>
  )
}
