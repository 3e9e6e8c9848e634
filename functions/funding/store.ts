import type { PlaceId } from '@shared/kernel/place'
import { CaseId } from '@shared/retrofit/model'
import { type Item, absent, clause, is } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import type { DomainEvent } from '@functions/platform/outbox'
import { type Key, Table, type Write } from '@functions/platform/table'
import {
  AccountItem,
  ActualsItem,
  AgreementItem,
  ConfirmationItem,
  HolderItem,
  JoinerItem,
  PaymentItem,
  PlanItem,
  type SignerItem,
  SignerItem as SignerShape,
  UnitLink,
} from './items'

/** Keys of the funding table and what is read of it; conditions of the agreement, money and ledger are in store/. */
export const table = new Table(setting('TABLE_FUNDING'))

const three = (n: number): string => String(n).padStart(3, '0')
const pkOf = (id: CaseId): string => `CASE#${id}`
/** One act of a builder with an agreement, in the partition of that version's signatures. */
export const actKeyOf = (pk: string, signer: string, turn: number): Key => ({ pk, sk: `ACT#${signer}#${three(turn)}` })
export const keys = {
  plan: (id: CaseId): Key => ({ pk: pkOf(id), sk: 'PLAN' }),
  actuals: (id: CaseId, version: number): Key => ({ pk: pkOf(id), sk: `ACTUALS#${three(version)}` }),
  agreement: (id: CaseId, version: number): Key => ({ pk: pkOf(id), sk: `AGREEMENT#${three(version)}` }),
  account: (id: CaseId, version: number): Key => ({ pk: pkOf(id), sk: `ACCOUNT#${three(version)}` }),
  confirmation: (id: CaseId, version: number, signer: string): Key => ({ pk: pkOf(id), sk: `CONFIRMED#${three(version)}#${signer}` }),
  payment: (id: CaseId, payment: string): Key => ({ pk: pkOf(id), sk: `PAID#${payment}` }),
  /** `turn`: the how-manieth change of hands of the flat since the agreement. */
  holder: (id: CaseId, flat: PlaceId, turn: number): Key => ({ pk: pkOf(id), sk: `HOLDER#${flat}#${three(turn)}` }),
  joiner: (id: CaseId, joiner: string): Key => ({ pk: pkOf(id), sk: `JOINER#${joiner}` }),
  /** Which addition waits for signatures: one at a time, since the next is worked out from it. */
  joining: (id: CaseId): Key => ({ pk: pkOf(id), sk: 'OPENJOINER' }),
  /** Signatures lie apart: their ink is large, and only one version's are wanted at a time. */
  signer: (id: CaseId, version: number, signer: string): Key => ({ pk: `SIGN#${id}#${three(version)}`, sk: `S#${signer}` }),
  act: (id: CaseId, version: number, signer: string, turn: number): Key => actKeyOf(`SIGN#${id}#${three(version)}`, signer, turn),
  unit: (unit: PlaceId, id: CaseId): Key => ({ pk: `UNIT#${unit}`, sk: id }),
  running: (id: CaseId, version: number): Key => ({ pk: `RUN#${id}`, sk: `PLAN#${three(version)}` }),
  entry: (id: CaseId, entry: string): Key => ({ pk: `RUN#${id}`, sk: `ENTRY#${entry}` }),
  issued: (id: CaseId, event: string): Key => ({ pk: `ISSUED#${id}`, sk: event }),
}

/** What a sealed field is bound to: the item it stands in, so that it opens nowhere else. */
export const sealedIn = ({ pk, sk }: Key, field: string): string => `${pk}/${sk}.${field}`

// --- clauses

export const isNew = clause('isNew', 'written once', absent())
const turnIs = (turn: number) => clause('turnIs', 'nobody has changed the plan since it was read', turn === 0 ? absent() : is('turn', turn))

// --- writing

export const putPlan = (id: CaseId, item: PlanItem, event: DomainEvent): Promise<void> =>
  table.write({ put: { ...keys.plan(id), ...item, event }, when: [turnIs(item.turn - 1)] })

export const putActuals = (id: CaseId, item: ActualsItem, event: DomainEvent): Promise<void> =>
  table.write({ put: { ...keys.actuals(id, item.version), ...item, event }, when: [isNew] })

/** Notes what left the system. */
export const noteIssued = (id: CaseId, event: DomainEvent, facts: Item): Promise<void> =>
  table.write({ put: { ...keys.issued(id, event.id), ...facts, event }, when: [] })

export const linkUnit = (unit: PlaceId, caseId: CaseId): Write => ({ put: { ...keys.unit(unit, caseId), caseId }, when: [] })

// --- reading

/** Everything about the money of a case but signatures and ledger. Few dozen items. */
export interface Folder {
  readonly plan: PlanItem | null
  readonly actuals: ActualsItem | null
  /** Oldest first. */
  readonly agreements: readonly AgreementItem[]
  readonly account: AccountItem | null
  readonly confirmations: readonly ConfirmationItem[]
  readonly payments: readonly PaymentItem[]
  readonly holders: readonly HolderItem[]
  readonly joiners: readonly JoinerItem[]
}

export const readFolder = async (id: CaseId): Promise<Folder> => {
  const items: Item[] = []
  for await (const item of table.each({ pk: pkOf(id), consistent: true })) items.push(item)
  const of = (prefix: string): Item[] => items.filter(({ sk }) => String(sk).startsWith(prefix))
  const [plan, actuals, account] = [of('PLAN')[0], of('ACTUALS#').at(-1), of('ACCOUNT#').at(-1)]
  const last = account ? AccountItem.parse(account) : null
  return {
    plan: plan ? PlanItem.parse(plan) : null,
    actuals: actuals ? ActualsItem.parse(actuals) : null,
    agreements: of('AGREEMENT#').map((item) => AgreementItem.parse(item)),
    account: last,
    confirmations: of('CONFIRMED#')
      .map((item) => ConfirmationItem.parse(item))
      .filter(({ version }) => version === last?.version),
    payments: of('PAID#').map((item) => PaymentItem.parse(item)),
    holders: of('HOLDER#')
      .map((item) => HolderItem.parse(item))
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
    joiners: of('JOINER#')
      .map((item) => JoinerItem.parse(item))
      .sort((a, b) => (a.offeredAt < b.offeredAt ? -1 : 1)),
  }
}

export const readAgreement = async (id: CaseId, version: number): Promise<AgreementItem | null> => {
  const item = await table.get(keys.agreement(id, version))
  return item && AgreementItem.parse(item)
}

export const readSigners = async (id: CaseId, version: number): Promise<SignerItem[]> => {
  const signers: SignerItem[] = []
  for await (const item of table.each({ pk: keys.signer(id, version, '').pk, prefix: 'S#', consistent: true }))
    signers.push(SignerShape.parse(item))
  return signers
}

export const readSigner = async (id: CaseId, version: number, signer: string): Promise<SignerItem | null> => {
  const item = await table.get(keys.signer(id, version, signer))
  return item && SignerShape.parse(item)
}

/** Every act with a version of the agreement, builder by builder, oldest first. */
export const readActs = async (id: CaseId, version: number): Promise<SignerItem[]> => {
  const acts: SignerItem[] = []
  for await (const item of table.each({ pk: keys.signer(id, version, '').pk, prefix: 'ACT#' })) acts.push(SignerShape.parse(item))
  return acts
}

/** Cases whose agreements name flats of a unit; a handful at most. */
export const casesOfUnit = async (unit: PlaceId): Promise<CaseId[]> => {
  const { items } = await table.query({ pk: keys.unit(unit, CaseId.parse(`c_${'0'.repeat(26)}`)).pk, consistent: true })
  return items.map((item) => UnitLink.parse(item).caseId)
}
