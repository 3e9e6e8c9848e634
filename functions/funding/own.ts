import type { OwnerGrant } from '@shared/contract/roles'
import { signatureNames } from '@shared/funding/model'
import { payWayNames } from '@shared/funding/payments'
import type { PersonId } from '@shared/identity/model'
import { sayFullMoment } from '@shared/kernel/instant'
import { addFen, sayFen } from '@shared/kernel/money'
import { type OwnRecord, type OwnSection, factsOf } from '@shared/privacy/model'
import type { CaseId } from '@shared/retrofit/model'
import { builderFlats } from './folder'
import type { AgreementItem } from './items'
import { type Folder, casesOfUnit, readActs, readFolder } from './store'

/** A home of the person, present or former. */
type OwnHome = Pick<OwnerGrant, 'ownerKey' | 'units' | 'standing'> & { readonly endedAt?: string | undefined }

/** What this person signed and took back, of one version. */
const signed = async (personId: PersonId, caseId: CaseId, { content }: AgreementItem): Promise<OwnRecord[]> => {
  const acts = (await readActs(caseId, content.version)).filter(({ by, way }) => by === personId && way === 'phone')
  return acts.map(({ ownerKey, state, at, ink }) => {
    const own = content.flats.filter((flat) => flat.ownerKey === ownerKey)
    return {
      title: `${content.title} 协议 ${content.number}`,
      facts: factsOf(
        ['房号', own.map(({ label }) => label).join('、')],
        ['分摊', sayFen(addFen(own.map(({ share }) => share)))],
        ['签字', signatureNames[state]],
        ['时间', sayFullMoment(at)],
        ['手写签名', ink && '已加密保存'],
      ),
    }
  })
}

/** What came in for the flats that the person's present homes hold. */
const paid = (folder: Folder, homes: readonly OwnHome[]): OwnRecord[] => {
  const agreement = folder.agreements.at(-1)
  if (!agreement) return []
  const mine = builderFlats(folder, agreement).filter((flat) =>
    homes.some((home) => home.endedAt === undefined && home.standing !== 'helper' && home.ownerKey === flat.ownerKey),
  )
  return folder.payments.flatMap(({ flat, amount, on, way, voided }) => {
    const own = mine.find((one) => one.flat === flat)
    return own
      ? [
          {
            title: `${own.label}交款`,
            facts: factsOf(['金额', sayFen(amount)], ['日期', on], ['方式', payWayNames[way]], ['作废', voided?.reason]),
          },
        ]
      : []
  })
}

/** Agreements that a person signed and payments of the own homes: the part of one's own data that is kept here. */
export const ownMoney = async (personId: PersonId, homes: readonly OwnHome[]): Promise<OwnSection[]> => {
  const units = [...new Set(homes.flatMap((home) => home.units))]
  const cases = [...new Set((await Promise.all(units.map(casesOfUnit))).flat())]
  const folders = await Promise.all(cases.map(async (caseId) => ({ caseId, folder: await readFolder(caseId) })))
  const agreements = await Promise.all(
    folders.flatMap(({ caseId, folder }) => folder.agreements.map((agreement) => signed(personId, caseId, agreement))),
  )
  return [
    { kind: 'agreement', records: agreements.flat() },
    { kind: 'payment', records: folders.flatMap(({ folder }) => paid(folder, homes)) },
  ]
}
