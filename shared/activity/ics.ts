import type { Instant } from '../kernel/instant'

export interface CalendarEvent {
  /** Stays the same when the time changes, so that the calendar moves the entry. */
  readonly uid: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly title: string
  readonly where: string
  readonly text: string
  readonly cancelled?: boolean
}

/** Commas, semicolons, backslashes and line breaks are marked (RFC 5545 §3.3.11). */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- control characters are not allowed in a text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

const stamp = (at: Instant): string => at.replace(/[-:]|\.\d{3}/g, '')

/** Bytes of a character in UTF-8. */
const width = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** A line of at most 75 octets; longer ones go on after a line break and a space, never within a character (RFC 5545 §3.1). */
const folded = (line: string): string => {
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const character of line) {
    if (octets + width(character) > 75) {
      lines.push(current)
      ;[current, octets] = [' ', 1]
    }
    current += character
    octets += width(character)
  }
  return [...lines, current].join('\r\n')
}

const eventLines = ({ uid, startsAt, endsAt, title, where, text, cancelled }: CalendarEvent, at: Instant): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}@linli`,
  `DTSTAMP:${stamp(at)}`,
  `DTSTART:${stamp(startsAt)}`,
  `DTEND:${stamp(endsAt)}`,
  `SUMMARY:${escaped(title)}`,
  `LOCATION:${escaped(where)}`,
  `DESCRIPTION:${escaped(text)}`,
  `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER:-PT2H',
  `DESCRIPTION:${escaped(title)}`,
  'END:VALARM',
  'END:VEVENT',
]

/** A calendar as a phone or computer takes it (RFC 5545); moments are in UTC, so that no time zone has to travel along. */
export const calendarText = (name: string, events: readonly CalendarEvent[], at: Instant): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Linli//Activities//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
    '',
  ]
    .map((line, i, all) => (i === all.length - 1 ? line : folded(line)))
    .join('\r\n')
