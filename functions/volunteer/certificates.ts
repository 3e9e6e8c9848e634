import type { CertificateFace } from '@shared/certificate/face'
import { BODY, type CertificateNumber, certificateNumber } from '@shared/certificate/number'
import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import { maskName } from '@shared/registry/mask'
import { type Certificate, volunteerFace } from '@shared/volunteer/certificate'
import type { issueCertificate, verifyCertificate } from '@shared/volunteer/ownContract'
import { starsOf } from '@shared/volunteer/stars'
import { placesOf } from '@functions/registry/exports'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { personEvent } from './event'
import { CertificateItem, TotalItem } from './items'
import { nameOf } from './names'
import { sealedIn } from './sealed'
import { index, isNew, keys, readProfile, table } from './store'

const readTotal = async (person: PersonId) => TotalItem.parse((await table.get(keys.total(person))) ?? {})

const viewOf = (item: CertificateItem, total: number, name: (whole: string) => string): Certificate => ({
  number: item.number,
  name: name(unseal(item.name, sealedIn(keys.certificate(item.number), 'name'))),
  ...{ minutes: item.minutes, services: item.services, stars: item.stars, issuedAt: item.issuedAt, issuer: item.issuer },
  stands: total >= item.minutes,
})

/** The number follows from who and how much: the same hours are the same certificate, and a number tells nothing. */
const numberFor = (person: PersonId, minutes: number, services: number): CertificateNumber =>
  certificateNumber('volunteer', lookupHash('certificate', `${person}\n${minutes}\n${services}`, BODY))

export const issue: UseCase<typeof issueCertificate> = async (_, { personId }) => {
  const [profile, total] = await Promise.all([readProfile(personId), readTotal(personId)])
  if (!profile) throw new Refusal('NOT_FOUND')
  if (total.minutes < 1) throw new Refusal('NO_HOURS_YET')
  const number = numberFor(personId, total.minutes, total.services)
  const [place] = await placesOf([profile.place])
  const item: CertificateItem = {
    ...{ number, personId, minutes: total.minutes, services: total.services, stars: starsOf(total.minutes), issuedAt: now() },
    name: seal(nameOf(profile), sealedIn(keys.certificate(number), 'name')),
    issuer: place?.name ?? '',
  }
  const event = personEvent('certificateIssued', profile, personId, { minutes: total.minutes })
  try {
    await table.write({
      put: { ...keys.certificate(number), ...item, event, gpk: index.certificates(personId), gsk: item.issuedAt },
      when: [isNew],
    })
    return viewOf(item, total.minutes, (name) => name)
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    return viewOf(CertificateItem.parse(there), total.minutes, (name) => name)
  }
}

/** A certificate for its holder. @throws Refusal NOT_FOUND */
export const certificateFor = async (number: CertificateNumber, { personId }: Caller): Promise<CertificateFace> => {
  const found = await table.get(keys.certificate(number))
  const item = found && CertificateItem.parse(found)
  if (item?.personId !== personId) throw new Refusal('NOT_FOUND')
  return volunteerFace(viewOf(item, (await readTotal(personId)).minutes, (name) => name))
}

export const verify: UseCase<typeof verifyCertificate> = async ({ params: { number } }) => {
  const found = await table.get(keys.certificate(number))
  if (!found) throw new Refusal('NOT_FOUND')
  const item = CertificateItem.parse(found)
  return viewOf(item, (await readTotal(item.personId)).minutes, maskName)
}

export const certificatesOf = async (person: PersonId, minutes: number): Promise<Certificate[]> => {
  const found: Certificate[] = []
  for await (const item of table.each({ pk: index.certificates(person), index: 'byKey', descending: true }))
    found.push(viewOf(CertificateItem.parse(item), minutes, (name) => name))
  return found
}
