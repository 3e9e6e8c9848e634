import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import type { askCorrection, readOwnHours, readOwnVolunteer } from '@shared/volunteer/ownContract'
import type { OwnVolunteer } from '@shared/volunteer/view'
import { placesOf } from '@functions/registry/exports'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { orEdited } from './again'
import { certificatesOf } from './certificates'
import { personEvent } from './event'
import { EntryItem, type ServiceItem } from './items'
import { nameOf, phoneOf } from './names'
import { guardianOf, proofView, readPerson, teamsOfMine, textOf } from './person'
import { portraitView } from './portraitView'
import { sealedIn } from './sealed'
import { serviceViews } from './serviceView'
import { keys, readTeams, table } from './store'
import { readService, serviceWrite } from './store/hours'

export const ownView = async (personId: PersonId): Promise<OwnVolunteer> => {
  const { profile, portrait, total, year, servingSince, proofs, members, services } = await readPerson(personId)
  const [places, teams, pending, certificates, face] = await Promise.all([
    profile ? placesOf([profile.place]) : [],
    teamsOfMine(members.filter(({ state }) => state === 'active' || state === 'asked')),
    serviceViews(services.filter(({ state, asked }) => state === 'pending' || asked)),
    certificatesOf(personId, total.minutes),
    portraitView(portrait),
  ])
  return {
    profile: profile && {
      ...{ personId, place: profile.place, placeName: places[0]?.name ?? '', badge: profile.badge, state: profile.state },
      ...{ name: nameOf(profile), phone: phoneOf(profile), adultFrom: profile.adultFrom, guardian: guardianOf(profile) },
      ...{
        skills: profile.skills,
        languages: profile.languages,
        slots: profile.slots,
        reach: profile.reach,
        elder: profile.elder,
        post: profile.post,
      },
      ...{ registeredAt: profile.registeredAt, reason: textOf(profile, 'reason'), suspendedUntil: profile.suspendedUntil },
      version: profile.version,
    },
    portrait: face,
    proofs: proofs.map(proofView),
    ...{ total, year, teams, pending, servingSince, certificates, now: now() },
  }
}

export const readOwn: UseCase<typeof readOwnVolunteer> = async (_, { personId }) => ownView(personId)

const PAGE = 20

export const hours: UseCase<typeof readOwnHours> = async ({ query: { cursor, limit } }, { personId }) => {
  const found = await table.query({
    ...{ pk: keys.profile(personId).pk, prefix: 'ENTRY#', descending: true, limit: limit ?? PAGE, cursor, consistent: true },
  })
  const entries = found.items.map((item) => EntryItem.parse(item))
  const teams = await readTeams(entries.map(({ teamId }) => teamId))
  return {
    items: entries.map(({ source, teamId, title, day, minutes, at, correction }) => ({
      ...{ source, title, day, minutes, at, correction, teamName: teams.get(teamId)?.name ?? '' },
    })),
    cursor: found.cursor,
  }
}

/** Puts the service into the organisers' list with what the volunteer says; the hours stay as they are. */
export const ask: UseCase<typeof askCorrection> = async ({ params: { source }, body: { text } }, { personId }) => {
  const before = await readService(personId, source)
  if (!before) throw new Refusal('NOT_FOUND')
  const reason = seal(text, sealedIn(keys.service(personId, source), 'reason'))
  const next: ServiceItem = { ...before, reason, asked: true, version: before.version + 1 }
  await orEdited(table.write(serviceWrite(before, next, personEvent('correctionAsked', before, personId, { source }))))
  const [view] = await serviceViews([next])
  if (!view) throw new Refusal('NOT_FOUND')
  return view
}
