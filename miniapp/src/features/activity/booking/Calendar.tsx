import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { bookingCalendar } from '@shared/activity/afterContract'
import type { BookingView } from '@shared/activity/booking'
import { asApiError, call } from '@/api'
import { addToCalendar, canAddToCalendar } from '@/device/calendar'
import type { CalendarOutcome } from '@/device/calendarEntry'
import { canSaveCalendar, saveCalendar } from '@/device/calendarFile'
import { Button } from '@/ui/Button'
import { useNow } from '@/ui/Countdown/useNow'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { nextLesson } from '../own'

const words: Record<Exclude<CalendarOutcome, 'calledOff'>, string> = {
  noted: '已记到手机日历，开始前会提醒您。',
  denied: '手机没有允许写日历。请在手机设置里打开微信的日历权限再试。',
  failed: '没有记成。可以截屏留着时间和地点。',
}

/** Puts the lessons into the calendar: on WeChat the next one, in a browser a file with all of them. */
export function Calendar({ booking }: { booking: BookingView }) {
  const { sessionId, bookingId, title, where, lessons } = booking
  const now = useNow()
  const [noted, setNoted] = useState<CalendarOutcome | null>(null)
  const file = useMutation({
    mutationFn: () => call(bookingCalendar, { params: { sessionId, bookingId } }),
    onSuccess: ({ fileName, text }) => saveCalendar(fileName, text),
  })
  const next = nextLesson(lessons, now)
  if (!canSaveCalendar && !canAddToCalendar()) return null
  const press = () => {
    if (canSaveCalendar) file.mutate()
    else if (next !== null) void addToCalendar({ title, startsAt: next.lesson.startsAt, location: where }).then(setNoted)
  }
  return (
    <View>
      <Button kind="plain" busy={file.isPending && '正在准备…'} onPress={press}>
        <Icon name="calendar" />
        {canSaveCalendar || lessons.length === 1 ? '记到日历' : '把下一次课记到日历'}
      </Button>
      {file.isSuccess ? <Note icon="check">已下载，点开文件就能加进日历。</Note> : null}
      {file.error === null ? null : <Note tone="danger">{asApiError(file.error).sentence}</Note>}
      {noted === null || noted === 'calledOff' ? null : <Note tone={noted === 'noted' ? 'info' : 'attention'}>{words[noted]}</Note>}
    </View>
  )
}
