import { programmeKindNames } from '@shared/activity/model'
import type { ThemeDay } from '@shared/activity/theme'
import { type SessionCard, bookingNames } from '@shared/activity/view'
import { type Day, dayOf, sayDay } from '@shared/kernel/day'
import { hrefOf } from '../app/useRoute'
import { daysOf, weeksOf } from './filter'
import { sayFull, sayHour } from './words'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

interface MonthGridProps {
  readonly month: string
  readonly today: Day
  readonly cards: readonly SessionCard[]
  readonly themes: readonly ThemeDay[]
}

/** A month as a sheet of the wall calendar: a course stands on each of its lessons, theme days head their day. */
export const MonthGrid = ({ month, today, cards, themes }: MonthGridProps) => (
  <table className="dk-month">
    <caption className="dk-hear">{month} 的场次</caption>
    <thead>
      <tr>
        {weekdays.map((day) => (
          <th key={day} scope="col">
            周{day}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeksOf(month).map((week) => (
        <tr key={week[0]}>
          {week.map((day) => (
            <td key={day} className={day === today ? 'dk-month-today' : day.slice(0, 7) === month ? undefined : 'dk-month-other'}>
              <span className="dk-month-no">
                <span className="dk-hear">{sayDay(day)}</span>
                <span aria-hidden="true">{Number(day.slice(8))}</span>
              </span>
              {themes
                .filter((theme) => theme.from === day || (theme.from < day && day <= theme.to && day.slice(8) === '01'))
                .map((theme) => (
                  <span key={theme.dayId} className="dk-month-theme" title={theme.text}>
                    {theme.name}
                    {theme.expected ? '（预计）' : ''}
                  </span>
                ))}
              {cards
                .filter((card) => daysOf(card).includes(day))
                .map((card) => (
                  <Entry key={card.sessionId} card={card} day={day} />
                ))}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Entry = ({ card, day }: { card: SessionCard; day: Day }) => {
  const n = card.lessons.findIndex(({ startsAt }) => dayOf(startsAt) === day)
  const lesson = card.lessons[n]
  const course = card.lessons.length > 1 ? `第 ${n + 1} 课 ` : ''
  const words = `${programmeKindNames[card.kind]}，${bookingNames[card.booking]}，${sayFull(card)}`
  return (
    <a
      className={`dk-month-entry dk-month-${card.booking}`}
      href={hrefOf({ at: 'session', session: card.sessionId, tab: 'main' })}
      title={`${card.title}：${words}`}
    >
      <span className="dk-figures">{lesson ? sayHour(lesson.startsAt) : ''}</span> {course}
      {card.title}
      <span className="dk-hear">：{words}</span>
    </a>
  )
}
