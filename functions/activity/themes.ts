import { calendarText } from '@shared/activity/ics'
import { type Month, addMonths, monthAt } from '@shared/activity/month'
import { type ThemeDay, themeDaysOf } from '@shared/activity/theme'
import type { placeCalendar, setThemeDay, themeDays } from '@shared/activity/themeContract'
import { Refusal } from '@shared/contract/errors'
import { levelOf } from '@shared/kernel/place'
import { placesOf } from '@functions/registry/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { index, readSessions, sessionIdsIn, table } from './store'
import { putTheme, themesSet } from './store/themes'

export const list: UseCase<typeof themeDays> = async ({ query: { district, year } }) => ({
  items: themeDaysOf(year, await themesSet(district, year)),
})

export const set: UseCase<typeof setThemeDay> = async ({ params: { district, year, dayId }, body }, caller) => {
  if (levelOf(district) !== 'district') throw new Refusal('NOT_FOUND')
  caller.mustHold(['associationOfficer', 'administrator'], district)
  const item: ThemeDay = { ...body, dayId, expected: false }
  const event = eventOf({
    type: 'activity.themeDaySet',
    subject: `themes:${district}`,
    place: district,
    actor: caller.personId,
    facts: { dayId, year, from: item.from, to: item.to, hidden: item.hidden },
  })
  await table.write(putTheme(district, year, item, event))
  return item
}

const nextMonths = (count: number): Month[] => Array.from({ length: count }, (_, n) => addMonths(monthAt(now()), n))

const MOST_A_MONTH = 100

export const calendar: UseCase<typeof placeCalendar> = async ({ params: { place } }) => {
  const [here] = await placesOf([place])
  if (!here) throw new Refusal('NOT_FOUND')
  const pages = await Promise.all(
    nextMonths(3).map((month) => table.query({ pk: index.month(place, month), index: 'byKey', limit: MOST_A_MONTH })),
  )
  const found = await readSessions(pages.flatMap(sessionIdsIn))
  const events = found
    .filter(({ session }) => session.state !== 'draft')
    .flatMap(({ session: { sessionId, terms, state }, programme }) =>
      terms.lessons.map(({ startsAt, endsAt }, n) => ({
        ...{ uid: `${sessionId}-${n}`, startsAt, endsAt, title: programme.title, where: terms.where, text: programme.summary },
        cancelled: state === 'cancelled',
      })),
    )
  const name = `${here.name}科普活动`
  return { fileName: `${name}.ics`, text: calendarText(name, events, now()) }
}
