import { View } from '@tarojs/components'
import { type MeetingView, meetingKindNames } from '@shared/decision/meeting'
import type { DecisionId } from '@shared/decision/model'
import { type Instant, sayMoment } from '@shared/kernel/instant'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Rows } from '@/ui/Rows'
import { MeetingFiles } from './MeetingFiles'
import { SignIn } from './SignIn'
import { sayWhen, stageWords } from './words'

/** One meeting: when, where and about what; then what was said, without names. */
export function MeetingCard({ decisionId, meeting, now }: { decisionId: DecisionId; meeting: MeetingView; now: Instant }) {
  const { kind, startsAt, venue, topic, host, stage, minutes, additions, cancelled, signedIn, signInOpen, meetingId } = meeting
  return (
    <Part
      title={meetingKindNames[kind]}
      aside={stage === 'ahead' ? sayWhen(startsAt, now) : stageWords(meeting)}
      startOpen={stage !== 'recorded'}
    >
      <Rows
        rows={[
          ['时间', sayMoment(startsAt)],
          ['地点', venue],
          ['议题', topic],
          ['主持', host],
          ['现在', stageWords(meeting)],
        ]}
      />
      {cancelled === null ? null : <Note tone="attention">已取消：{cancelled.reason}</Note>}
      {signInOpen && !signedIn ? <SignIn decisionId={decisionId} meetingId={meetingId} /> : null}
      {signInOpen && signedIn ? <Note>您已经签到，请入座。</Note> : null}
      {minutes === null ? null : (
        <>
          <View className="meeting-head">会议记录</View>
          <View className="scheme-text">{minutes.text}</View>
          {minutes.inFavour === '' ? null : <Said title="赞成的理由" words={minutes.inFavour} />}
          {minutes.against === '' ? null : <Said title="反对或担心的" words={minutes.against} />}
          <MeetingFiles photos={minutes.photos} attachments={minutes.attachments} />
        </>
      )}
      {additions.map(({ at, by, text }) => (
        <View key={at} className="meeting-addition">
          <View className="link-words">
            {sayMoment(at)} {by} 补充
          </View>
          {text}
        </View>
      ))}
    </Part>
  )
}

const Said = ({ title, words }: { title: string; words: string }) => (
  <>
    <View className="meeting-head">{title}</View>
    <View className="scheme-text">{words}</View>
  </>
)
