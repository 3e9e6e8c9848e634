import { type ErrorCode, Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import type { PersonId } from '@shared/identity/model'
import { type FormLack, adultFromMonth, formLacks } from '@shared/volunteer/form'
import type { leaveVolunteering, registerVolunteer } from '@shared/volunteer/ownContract'
import { placesOf } from '@functions/registry/exports'
import { lookupHash, seal } from '@functions/platform/cipher'
import { absent, clause } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { personEvent } from './event'
import type { ProfileItem } from './items'
import { nameOf, phoneOf } from './names'
import { ownView } from './own'
import { leavingPortrait } from './portrait'
import { guardianOf } from './person'
import { sealedIn } from './sealed'
import { districtOf, keys, membershipsOf, readProfile, table } from './store'
import { readPortrait } from './store/portrait'
import { countedWrites, freePhone, profileWrite, takePhone } from './store/profile'
import { memberWrite, sizeWrite } from './store/team'

const lackCodes: Record<FormLack, ErrorCode> = {
  tooYoung: 'VOLUNTEER_TOO_YOUNG',
  guardianMissing: 'GUARDIAN_MISSING',
  guardianIsSelf: 'GUARDIAN_MISSING',
}

/** `ZY-` and seven characters that follow from the person by keyed hash. */
const badgeOf = (person: PersonId): string => `ZY-${lookupHash('badge', person, 7).toUpperCase()}`

/**
 * Registers, or changes what was said. Name, number, guardian or community anew must be checked anew; what one can do and when one has time
 * need not. @throws Refusal those of the contract
 */
export const register: UseCase<typeof registerVolunteer> = async ({ body: { version, form } }, { personId }) => {
  const at = now()
  const lack = formLacks(form, at)
  if (lack) throw new Refusal(lackCodes[lack])
  const [before, [place]] = await Promise.all([readProfile(personId), placesOf([form.place])])
  if (place?.level !== 'community') throw new Refusal('NOT_FOUND', {}, 'no such community')
  if (before?.state === 'suspended') throw new Refusal('VOLUNTEER_BANNED')
  if (before && version === null && before.state !== 'left') return ownView(personId)
  if (before && version !== null && version !== before.version) throw new Refusal('EDITED_BY_OTHER')
  const phoneHash = lookupHash('volunteerPhone', form.phone)
  const born = form.born === null ? null : adultFromMonth(form.born)
  const adultFrom = born === null || born <= dayOf(at) ? null : born
  const guardian = adultFrom === null ? null : form.guardian
  const same =
    before?.state === 'active' &&
    before.place === form.place &&
    before.phoneHash === phoneHash &&
    before.adultFrom === adultFrom &&
    nameOf(before) === form.name &&
    JSON.stringify(guardianOf(before)) === JSON.stringify(guardian)
  const key = keys.profile(personId)
  const sealed = (field: string, text: string): string => seal(text, sealedIn(key, field))
  const { skills, languages, slots, reach, elder, post } = form
  const next: ProfileItem = {
    ...{ personId, badge: before?.badge ?? badgeOf(personId), state: same ? 'active' : 'waiting' },
    ...{ place: form.place, district: districtOf(form.place), phoneHash, adultFrom },
    ...{ name: sealed('name', form.name), phone: sealed('phone', form.phone) },
    guardian: guardian === null ? null : sealed('guardian', JSON.stringify(guardian)),
    ...{ skills, languages, slots, reach, elder, post, consentAt: at, registeredAt: before?.registeredAt ?? at },
    ...{ decidedAt: before?.decidedAt ?? null, decidedBy: before?.decidedBy ?? null, reason: null, suspendedUntil: null },
    ...{ waiting: before?.waiting ?? 0, version: (before?.version ?? 0) + 1 },
  }
  const event = personEvent(before ? 'profileChanged' : 'registered', next, personId, { state: next.state, minor: adultFrom !== null })
  const writes: Write[] = [
    profileWrite(before, next, event),
    takePhone(phoneHash, personId),
    ...(before && before.phoneHash !== phoneHash && before.phone !== '' ? [freePhone(before.phoneHash)] : []),
    ...countedWrites(before, next),
  ]
  try {
    await table.transact(writes)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    throw new Refusal(error.at(0) ? 'EDITED_BY_OTHER' : 'VOLUNTEER_PHONE_TAKEN', {}, error.message)
  }
  return ownView(personId)
}

/** Clears what is only needed for serving; name and hours stay, since the right to a certificate does (regulations 2017 §21). */
export const leave: UseCase<typeof leaveVolunteering> = async ({ body: { version } }, { personId }) => {
  const before = await readProfile(personId)
  if (!before) throw new Refusal('NOT_FOUND')
  if (before.state === 'left') return ownView(personId)
  if (version !== before.version) throw new Refusal('EDITED_BY_OTHER')
  const [all, face] = await Promise.all([membershipsOf(personId), readPortrait(personId)])
  const members = all.filter(({ state }) => state === 'active' || state === 'asked')
  const portrait = leavingPortrait(face, before)
  const next: ProfileItem = {
    ...before,
    ...{ state: 'left', phone: '', guardian: null, skills: [], languages: [], slots: [], elder: null, post: null, reason: null },
    waiting: before.waiting - portrait.waited,
    version: before.version + 1,
  }
  const at = now()
  const writes: Write[] = [
    profileWrite(before, next, personEvent('left', next, personId)),
    { check: keys.serving(personId), when: [clause('servesNowhere', 'is not at a service', absent('orderId'))] },
    ...(phoneOf(before) === '' ? [] : [freePhone(before.phoneHash)]),
    ...countedWrites(before, next),
    ...portrait.writes,
    ...members.flatMap((member) => [
      memberWrite(member, { ...member, state: 'left', role: 'member', since: at, version: member.version + 1 }, null),
      ...(member.state === 'active' ? [sizeWrite(member.teamId, -1, member.role === 'leader' ? -1 : 0)] : []),
    ]),
  ]
  try {
    await table.transact(writes)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const code = error.has('servesNowhere') ? 'SERVING_ALREADY' : error.has('anotherLeads') ? 'TEAM_NEEDS_LEADER' : 'EDITED_BY_OTHER'
    throw new Refusal(code, {}, error.message)
  }
  return ownView(personId)
}
