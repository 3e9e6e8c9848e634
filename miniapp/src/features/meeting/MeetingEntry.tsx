import { View } from '@tarojs/components'
import { useState } from 'react'
import { meetingKindNames } from '@shared/decision/meeting'
import type { DecisionView } from '@shared/decision/model'
import { addToCalendar, canAddToCalendar } from '@/device/calendar'
import type { CalendarOutcome } from '@/device/calendarEntry'
import { toMeetings } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { Note } from '@/ui/Note'
import { LinkRow } from '@/ui/Rows'
import { calendarWords, owedWords, sayWhen } from './words'

/** On the page of a vote and of its result: the meeting to come, that one is owed, or simply the way to the minutes. */
export function MeetingEntry({ view }: { view: Pick<DecisionView, 'decisionId' | 'title' | 'matter' | 'nextMeeting' | 'coordination'> }) {
  const now = useNow()
  const [noted, setNoted] = useState<CalendarOutcome | null>(null)
  const { nextMeeting, coordination, decisionId } = view
  const go = () => toMeetings(decisionId)
  if (nextMeeting !== null) {
    const name = meetingKindNames[nextMeeting.kind]
    const { startsAt, venue: location } = nextMeeting
    const note = () => void addToCalendar({ title: `${name}：${view.title}`, startsAt, location }).then(setNoted)
    return (
      <Card title={name} aside={sayWhen(nextMeeting.startsAt, now)}>
        {sayWhen(nextMeeting.startsAt, now)}，{nextMeeting.venue}。请您来听一听、说一说；到场后扫码签到。
        <View className="meeting-acts">
          <Button kind="secondary" onPress={go}>
            看会议、签到
          </Button>
          {canAddToCalendar() && noted !== 'noted' ? (
            <Button kind="plain" onPress={note}>
              记到手机日历
            </Button>
          ) : null}
        </View>
        {noted === null || noted === 'calledOff' ? null : (
          <Note tone={noted === 'noted' ? 'info' : 'attention'}>{calendarWords(noted, startsAt)}</Note>
        )}
      </Card>
    )
  }
  if (coordination === 'due') return <Card title="意见协调会">{owedWords('due', view.matter.kind)}</Card>
  return (
    <LinkRow
      name="看会议和记录"
      words={coordination === null ? '意见征集会、协调会说了什么' : owedWords(coordination, view.matter.kind)}
      onPress={go}
    />
  )
}
