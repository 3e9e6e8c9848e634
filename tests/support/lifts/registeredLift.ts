import { randomBytes } from 'node:crypto'
import type { FileRef } from '@shared/content/model'
import { FileId } from '@shared/content/model'
import type { StaffRole } from '@shared/contract/roles'
import { type AgreementContent, agreementDigest, firstPlan } from '@shared/funding/agreement'
import { PersonId } from '@shared/identity/model'
import { area } from '@shared/kernel/area'
import { Day, addDays, dayOf } from '@shared/kernel/day'
import { digestText } from '@shared/kernel/digest'
import { yuan } from '@shared/kernel/money'
import { PlaceId, childOf } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { CaseId, type Ownership } from '@shared/retrofit/model'
import type { CaseState } from '@shared/retrofit/state'
import type { SubsidyForm } from '@shared/subsidy/form'
import { reach } from '@shared/subsidy/tier'
import { addFile } from '@functions/content/store'
import { signerOf } from '@functions/funding/access'
import { keys as moneyKeys, sealedIn, table as money } from '@functions/funding/store'
import { lookupHash, seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import type { CaseItem } from '@functions/retrofit/items'
import { openWrites, table as cases } from '@functions/retrofit/store'
import { ownerToken } from '../frozen-vote'
import { tokenWith } from '../tokens'

/** A district of its own for one test: its plans, vouchers and years are nobody else's. */
export interface TestDistrict {
  readonly id: PlaceId
  readonly streets: readonly [PlaceId, PlaceId]
  readonly as: (role: StaffRole, place?: PlaceId) => Promise<string>
}
export const testDistrict = (): TestDistrict => {
  const id = PlaceId.parse(`t${randomBytes(5).toString('hex')}`)
  return {
    id,
    streets: [childOf(id, 's1'), childOf(id, 's2')],
    as: (role, place = id) => tokenWith({ staff: [{ role, place }] }),
  }
}

export interface Lift {
  readonly caseId: CaseId
  readonly head: CaseItem
  readonly community: PlaceId
  /** Token of the builders' representative, and of another owner who builds but does not represent. */
  readonly builder: string
  readonly neighbour: string
  readonly form: SubsidyForm
}

export interface LiftWishes {
  readonly street?: PlaceId
  /** The first community of the street unless told otherwise. */
  readonly community?: PlaceId
  readonly state?: CaseState
  readonly levelEntry?: boolean
  readonly ownership?: Ownership
  readonly storeys?: number
  readonly registeredOn?: Day
  /** False: one of the builders has not confirmed the account. */
  readonly confirmed?: boolean
}

/** A document of a case that has been uploaded, as the file store's list has it. */
export const caseFile = async (place: PlaceId, by: PersonId): Promise<FileRef> => {
  const fileId = newId(FileId, 'f')
  const ref = { fileId, name: '发票.jpg', contentType: 'image/jpeg', size: 4_000, sha256: digestText(fileId) }
  const at = now()
  await addFile({ ...ref, key: `cases/${fileId}`, purpose: 'caseDocument', place, requestedBy: by, requestedAt: at, confirmedAt: at })
  return ref
}

const builders = ['101', '201', '301']

const fund = async (head: CaseItem, owners: readonly OwnerKey[], confirmed: boolean): Promise<void> => {
  const { caseId, title, round, schemeVersion, units } = head
  const [unit] = units
  if (!unit) throw new Error('no unit')
  const house = builders.map((room, i) => ({ flat: childOf(unit, room), room, floor: i + 1, area: area(8_000 + i) }))
  const content: AgreementContent = {
    ...{ caseId, version: 1, number: `XY-${caseId.slice(-6)}`, title, round, schemeVersion, madeAt: now(), house, total: yuan(500_000) },
    plan: firstPlan(head.terms.levelEntry, house, []),
    flats: house.map((flat, i) => ({
      ...flat,
      unit,
      label: `1 幢 1 单元 ${flat.room} 室`,
      ownerKey: owners[i] ?? OwnerKey.parse(''),
      share: yuan(100_000),
    })),
  }
  const account = moneyKeys.account(caseId, 1)
  const sealed = { holder: seal('王甲一', sealedIn(account, 'holder')), number: seal('6222000000001234', sealedIn(account, 'number')) }
  const voters = confirmed ? owners : owners.slice(1)
  await money.transact([
    {
      put: {
        ...moneyKeys.agreement(caseId, 1),
        content,
        digest: agreementDigest(content),
        state: 'complete',
        unsigned: 0,
        completedAt: now(),
      },
      when: [],
    },
    { put: { ...account, version: 1, bank: '示例银行新区支行', tail: '1234', setAt: now(), ...sealed }, when: [] },
    ...voters.map((ownerKey) => {
      const signer = signerOf(caseId, ownerKey)
      return { put: { ...moneyKeys.confirmation(caseId, 1, signer), signer, version: 1, at: now() }, when: [] }
    }),
  ])
}

/** A lift that was built, filed and registered, with an agreement and an account that every builder confirmed; written straight to the tables. */
export const registeredLift = async (district: TestDistrict, wishes: LiftWishes = {}): Promise<Lift> => {
  const street = wishes.street ?? district.streets[0]
  const community = wishes.community ?? childOf(street, 'c1')
  const estate = childOf(community, `e${randomBytes(3).toString('hex')}`)
  const unit = childOf(childOf(estate, 'b1'), 'u1')
  const caseId = newId(CaseId, 'c')
  const on = wishes.registeredOn ?? addDays(dayOf(now()), -30)
  const owners = builders.map((room) => OwnerKey.parse(`o_${lookupHash('owner', `${unit} ${room}`, 26)}`))
  const [rep, other] = owners
  if (!rep || !other) throw new Error('no builders')
  const head: CaseItem = {
    ...{ caseId, title: '示例小区 1 幢 1 单元加装电梯', where: '示例街道 · 示例社区 · 示例小区', units: [unit], labels: ['1 幢 1 单元'] },
    ...{ estate, community, street, district: district.id, ownership: wishes.ownership ?? 'resettlement', storeys: wishes.storeys ?? 6 },
    terms: { units: [unit], levelEntry: wishes.levelEntry ?? false, occupiedFlats: [] },
    ...{ state: wishes.state ?? 'registered', since: now(), turn: 20, version: 40, suspendedFrom: null },
    ...{ round: 1, schemeVersion: 1, noticeRound: 1, filingRound: 1, decisionId: null, queues: ['communityWorker'] },
    builders: owners.map((ownerKey, i) => ({
      ownerKey,
      label: `1 幢 1 单元 ${builders[i] ?? ''} 室`,
      flats: [childOf(unit, builders[i] ?? '')],
    })),
    ...{ builderReps: [rep], receivedOn: null, askedOn: null, inspectedUntil: null, createdAt: now(), createdBy: newId(PersonId, 'p') },
    ...{ filing: { number: '备〔2026〕001号', on: Day.parse('2026-03-02') }, acceptedOn: addDays(on, -10), usedFrom: on },
    registration: { number: `梯11苏B${caseId.slice(-5)}`, on },
  }
  await cases.transact(openWrites(head))
  await fund(head, owners, wishes.confirmed ?? true)
  const by = newId(PersonId, 'p')
  const [copy, first, second] = [await caseFile(community, by), await caseFile(community, by), await caseFile(community, by)]
  const form: SubsidyForm = {
    ...{ top: reach(11), userUnit: '示例物业服务公司', registrationCopy: copy.fileId, totalCost: yuan(500_000), corridorPromise: true },
    invoices: [
      { number: `FP${randomBytes(4).toString('hex')}`, amount: yuan(300_000), file: first.fileId },
      { number: `FP${randomBytes(4).toString('hex')}`, amount: yuan(200_000), file: second.fileId },
    ],
  }
  return {
    caseId,
    head,
    community,
    builder: await ownerToken(by, rep, unit),
    neighbour: await ownerToken(newId(PersonId, 'p'), other, unit),
    form,
  }
}
