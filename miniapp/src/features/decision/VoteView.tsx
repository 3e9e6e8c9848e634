import { View } from '@tarojs/components'
import { type Choice, type DecisionView, type MyVote, type Phase, type VoterId } from '@shared/decision/model'
import { AskForNews } from '@/features/outreach/AskForNews'
import { MeetingEntry } from '@/features/meeting/MeetingEntry'
import { ProxyEntry } from '@/features/proxy/ProxyEntry'
import { toNotice } from '@/navigation'
import { Card } from '@/ui/Card'
import { Fold } from '@/ui/Fold'
import { Meter } from '@/ui/Meter'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { LinkRow } from '@/ui/Rows'
import { Title } from '@/ui/Title'
import { useReading } from '@/ui/text/store'
import { DecisionTag } from './DecisionTag'
import { Drawings } from './Drawings'
import { Grid } from './Grid'
import { HelperWays } from './HelperWays'
import { participationMeters } from './meters'
import { PaperPart } from './paper/PaperPart'
import { RuleCard } from './RuleCard'
import { firstSentence, scopeWords } from './sentences'
import { spokenVote } from './spoken'
import { Timeline } from './Timeline'
import { VotePicker } from './VotePicker'

interface VoteViewProps {
  readonly view: DecisionView
  readonly phase: Phase
  readonly vote: MyVote | null
  readonly onPick: (voter: VoterId) => void
  /** Opens the ballot for a choice. */
  readonly onChoose: (choice: Choice) => void
}

/** A vote as its owners see it: one sentence first, then the scheme, who took part, and the rule for who wants it. */
export function VoteView({ view, phase, vote, onPick, onChoose }: VoteViewProps) {
  const elder = useReading((reading) => reading.elder)
  const { roll, participation, scheme, matter, withdrawn } = view
  return (
    <>
      <Title level={1}>{view.title}</Title>
      {view.title.includes(scopeWords(view)) ? null : <View className="scope-line">{scopeWords(view)}</View>}
      <View className="lead">{firstSentence(phase, view, view.mine)}</View>
      <View className="lead-tag">
        <DecisionTag card={view} phase={phase} />
      </View>
      {withdrawn === null ? null : <Note tone="attention">撤回原因：{withdrawn.reason}</Note>}
      {vote === null ? null : (
        <PaperPart view={view} vote={vote} open={phase === 'open'} onChoose={vote.standing === 'voter' ? onChoose : null} />
      )}
      {vote?.standing === 'helper' && vote.current === null && (phase === 'open' || phase === 'upcoming') ? (
        <HelperWays view={view} vote={vote} />
      ) : null}
      <ReadAloud id={view.decisionId} what="这次表决" text={() => spokenVote(view, phase)} />
      {phase === 'open' && view.mine.length > 1 ? <VotePicker votes={view.mine} picked={vote?.voterId ?? null} onPick={onPick} /> : null}

      <ProxyEntry view={view} phase={phase} as="call" />
      <MeetingEntry view={view} />

      <Card title="方案" aside={scheme.drawings.length > 0 ? `${scheme.drawings.length} 份图纸和文件` : undefined}>
        <View className="scheme-text">{scheme.text}</View>
        {scheme.drawings.length > 0 ? <Drawings drawings={scheme.drawings} /> : null}
      </Card>

      {roll === null || participation === null ? null : (
        <Part title="参与情况" aside="同意与否，截止后公布">
          {participationMeters(matter, roll, participation).map((meter) => (
            <Meter key={meter.name} {...meter} />
          ))}
        </Part>
      )}
      {roll === null ? null : (
        <Part title="谁参与了">
          <Grid view={view} />
        </Part>
      )}
      <ProxyEntry view={view} phase={phase} as="way" />
      <RuleCard matter={matter} />
      <LinkRow name="看通知公告" words="任何人都能看，可以转给家人" onPress={() => toNotice(view.decisionId, 'consultation')} />
      <Fold title="进行到哪一步了" startOpen={!elder}>
        <Timeline view={view} phase={phase} />
      </Fold>
      {phase === 'open' && vote?.current === null ? <AskForNews moment="reading" /> : null}
    </>
  )
}
