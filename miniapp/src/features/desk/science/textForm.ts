import type { Audience, Programme, ProgrammeText, Venue } from '@shared/activity/model'
import type { Workplace } from '../app/workplacesOf'

/** What the composer holds: the text of a programme while parts of it may still be empty or wrong. */
export interface TextForm extends Omit<ProgrammeText, 'venue' | 'materials' | 'audience' | 'kind'> {
  kind: ProgrammeText['kind'] | null
  audience: Audience[]
  venue: Omit<Venue, 'position'> & { position: string }
  materials: (Omit<ProgrammeText['materials'][number], 'link'> & { link: string })[]
}

export const emptyText = ({ name, place }: Pick<Workplace, 'name' | 'place'>): TextForm => ({
  kind: null,
  title: '',
  summary: '',
  audience: [],
  ages: { from: null, to: null },
  themeDay: null,
  organiser: place.split('.').length === 3 ? `${name}居民委员会` : name,
  leadUnit: '',
  venue: { name: '', address: '', access: [], position: '' },
  materials: [],
  elderClass: null,
})

export const formOf = ({
  kind,
  title,
  summary,
  audience,
  ages,
  themeDay,
  organiser,
  leadUnit,
  venue,
  materials,
  elderClass,
}: Programme): TextForm => ({
  ...{ kind, title, summary, audience, ages, themeDay, organiser, leadUnit, elderClass },
  venue: { ...venue, position: sayPosition(venue) },
  materials: materials.map(({ kind: of, title: name, text, link, file }) => ({
    ...{ kind: of, title: name, text, link: link ?? '' },
    ...(file !== undefined && { file }),
  })),
})

/** `31.501, 120.401`; empty where it is not known. */
export const sayPosition = ({ position }: Pick<Venue, 'position'>): string =>
  position === null ? '' : `${position.latitude}, ${position.longitude}`

/** `31.501, 120.401` as a map gives it; null when empty, undefined when it makes no sense. */
export const positionOf = (text: string): Venue['position'] | undefined => {
  if (text.trim() === '') return null
  const [latitude, longitude, ...more] = text
    .split(/[,，\s]+/)
    .filter((part) => part !== '')
    .map(Number)
  return latitude !== undefined && longitude !== undefined && more.length === 0 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined
}

/** What the contract's schema reads: it says what is missing. */
export const sentOf = (form: TextForm): unknown => ({
  ...form,
  elderClass: form.kind === 'phoneClass' ? (form.elderClass ?? { level: undefined }) : null,
  venue: { ...form.venue, position: positionOf(form.venue.position) },
  materials: form.materials.map(({ link, file, ...rest }) => ({
    ...rest,
    link: file !== undefined || link.trim() === '' ? null : link.trim(),
    ...(file !== undefined && { file }),
  })),
})
