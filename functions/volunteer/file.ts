import type { FileId } from '@shared/content/model'
import { dayOf } from '@shared/kernel/day'
import { maskName, maskPhone } from '@shared/registry/mask'
import { isMinorOn } from '@shared/volunteer/needs'
import { relationNames } from '@shared/volunteer/person'
import type { readVolunteer } from '@shared/volunteer/deskContract'
import type { VolunteerFile, VolunteerLine } from '@shared/volunteer/view'
import { confirmedFiles } from '@functions/content/exports'
import { placesOf } from '@functions/registry/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import { linkTo } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { mustKeep } from './access'
import { type ProfileItem, TotalItem } from './items'
import { nameOf, phoneOf } from './names'
import { guardianOf, proofView, readPerson, teamsOfMine, textOf } from './person'
import { LOOK, portraitView } from './portraitView'
import { serviceViews } from './serviceView'
import { keys, table } from './store'

/** Lines of a list of staff, with sums; one batch for them, one for the names of places. */
export const linesOf = async (profiles: readonly ProfileItem[]): Promise<VolunteerLine[]> => {
  const [places, totals] = await Promise.all([
    placesOf([...new Set(profiles.map(({ place }) => place))]),
    table.getMany(profiles.map(({ personId }) => keys.total(personId))),
  ])
  const names = new Map(places.map(({ placeId, name }) => [placeId, name]))
  const sums = new Map(totals.map((item) => [String(item.pk), TotalItem.parse(item)]))
  const today = dayOf(now())
  return profiles.map((profile) => ({
    ...{ personId: profile.personId, name: maskName(nameOf(profile)), phone: maskPhone(phoneOf(profile)), badge: profile.badge },
    ...{ place: profile.place, placeName: names.get(profile.place) ?? '', state: profile.state, waiting: profile.waiting },
    minor: isMinorOn(profile.adultFrom, today),
    ...{
      skills: profile.skills,
      languages: profile.languages,
      slots: profile.slots,
      reach: profile.reach,
      elder: profile.elder,
      post: profile.post,
    },
    total: sums.get(keys.total(profile.personId).pk) ?? { minutes: 0, services: 0 },
    ...{ registeredAt: profile.registeredAt, version: profile.version },
  }))
}

const photosOf = async (ids: readonly FileId[]): Promise<Map<FileId, string>> => {
  const files = await confirmedFiles(ids)
  return new Map(await Promise.all([...files].map(async ([id, { key }]) => [id, await linkTo(key, undefined, LOOK)] as const)))
}

/** The file of a volunteer as it now stands, for a keeper. */
export const fileOf = async (caller: Caller, { personId }: Pick<ProfileItem, 'personId'>): Promise<VolunteerFile> => {
  const { profile, portrait, proofs, members, services, passed } = await readPerson(personId)
  if (!profile) throw new Error('a volunteer that was just read')
  const [[line], photos, teams, views, face] = await Promise.all([
    linesOf([profile]),
    photosOf(proofs.flatMap(({ file, state }) => (file && state === 'waiting' ? [file] : []))),
    teamsOfMine(members),
    serviceViews(services),
    portraitView(portrait),
  ])
  if (!line) throw new Error('one profile, one line')
  const guardian = guardianOf(profile)
  return {
    ...line,
    adultFrom: profile.adultFrom,
    guardian: guardian && { name: maskName(guardian.name), phone: maskPhone(guardian.phone), relation: relationNames[guardian.relation] },
    ...{ reason: textOf(profile, 'reason'), suspendedUntil: profile.suspendedUntil, teams },
    portrait: face,
    proofs: proofs.map((proof) => ({ ...proofView(proof), photo: (proof.file && photos.get(proof.file)) ?? null })),
    services: [...views].sort((a, b) => (a.from < b.from ? 1 : -1)),
    trainings: passed.map(({ title, passedAt }) => ({ title, passedAt })),
    own: personId === caller.personId,
  }
}

export const read: UseCase<typeof readVolunteer> = async ({ params: { personId } }, caller) =>
  fileOf(caller, await mustKeep(caller, personId))
