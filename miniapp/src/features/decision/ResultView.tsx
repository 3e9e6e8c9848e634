import { View } from '@tarojs/components'
import { nextStep, verdictSentence } from '@shared/decision/explain'
import { type DecisionView, type Result, outcomeNames } from '@shared/decision/model'
import { exceptionSentence, standingOutcome } from '@shared/decision/exception'
import { inquiryEndsAt, resultStanding } from '@shared/decision/inquiry'
import { sayEndOf } from '@shared/document/say'
import { sayMoment } from '@shared/kernel/instant'
import { Inquiries } from '@/features/document/Inquiries'
import { MeetingEntry } from '@/features/meeting/MeetingEntry'
import { toBulletin, toNotice } from '@/navigation'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { Fold } from '@/ui/Fold'
import { Meter } from '@/ui/Meter'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { LinkRow } from '@/ui/Rows'
import { Verdict } from '@/ui/Verdict'
import { useReading } from '@/ui/text/store'
import { Grid } from './Grid'
import { resultMeters } from './meters'
import { MyResult } from './MyResult'
import { Recount } from './Recount'
import { RuleCard } from './RuleCard'
import { Special } from './Special'
import { spokenResult } from './spoken'
import { TallyTable } from './TallyTable'

/** The verdict's sentence without the outcome that stands above it in large letters. */
const reason = (result: Result): string => verdictSentence(result).replace(`${outcomeNames[result.outcome]}：`, '')

/** A result for owners of the scope: the picture first, then the arithmetic, then the means to check it. */
export function ResultView({ view, result }: { view: DecisionView; result: Result }) {
  const elder = useReading((reading) => reading.elder)
  const ends = inquiryEndsAt(result.closedAt)
  const isFinal = resultStanding(result.closedAt, useNow()) === 'final'
  return (
    <>
      <Verdict outcome={result.outcome} over={`${view.title} · ${sayMoment(result.closedAt)} 截止`} words={reason(result)} />
      <ReadAloud id={`result-${view.decisionId}`} what="这次结果" text={() => spokenResult(view, result)} />
      {view.exception === null ? null : (
        <Card title="街道作了例外认定" aside={sayMoment(view.exception.at)}>
          <View>{exceptionSentence(view.exception)}</View>
          <View className="exception-reason">街道写明的理由：{view.exception.reason}</View>
        </Card>
      )}
      <Card title="接下来">
        {nextStep(standingOutcome(result, view.exception) ?? result.outcome, view.matter.kind).replace('下一步：', '')}
      </Card>
      <MeetingEntry view={view} />
      <MyResult view={view} result={result} />
      <Part title="四项是否达到" startOpen>
        {resultMeters(result.tests).map((meter) => (
          <Meter key={meter.name} {...meter} />
        ))}
      </Part>
      <Special special={result.special} />
      {view.roll === null ? null : (
        <Fold title="人数和面积" aside="同意、反对、弃权各多少" startOpen={!elder}>
          <TallyTable tally={result.tally} participation={result.participation} roll={view.roll} />
        </Fold>
      )}
      <Fold title="每一户的选择" aside="只有本次表决的业主和工作人员看得到" startOpen={!elder}>
        <Grid view={view} />
      </Fold>
      <RuleCard matter={view.matter} />
      <Recount decisionId={view.decisionId} result={result} />
      {view.mine.some((vote) => vote.standing !== 'helper') ? (
        <Fold title="对结果有疑问" aside={isFinal ? '询异期已结束' : `可以提到 ${sayEndOf(ends)}`}>
          <Inquiries id={view.decisionId} />
        </Fold>
      ) : null}
      <LinkRow
        name={isFinal ? '看表决结果公告' : '看初步统计结果公示'}
        words="任何人都能看，只有总数，可以存成 PDF"
        onPress={() => toNotice(view.decisionId, isFinal ? 'result' : 'preliminary')}
      />
      <LinkRow name="看公告" words="任何人都能看，只有总数，可以查回执号" onPress={() => toBulletin(view.decisionId)} />
    </>
  )
}
