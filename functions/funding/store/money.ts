import type { Instant } from '@shared/kernel/instant'
import type { CaseId } from '@shared/retrofit/model'
import { type Item, absent, clause, either, exists, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { AccountItem, ConfirmationItem, EntryItem, HolderItem, JoinerItem, PaymentItem, RunningItem } from '../items'
import { EntryItem as EntryShape, RunningItem as RunningShape } from '../items'
import { isNew, keys, table } from '../store'

/** Conditions of payments, account, later joiners and the ledger. Each of these is written once; what ends it is a state. */

const isThere = clause('isThere', 'what is to be changed exists', exists())
const counts = clause('counts', 'it is made void once', is('voided', null))
const noneOpen = (joiner: string) =>
  clause('noneOpen', 'one addition waits for signatures at a time', either(absent('joinerId'), is('joinerId', ''), is('joinerId', joiner)))
const isOpen = clause('isOpen', 'an addition that is in force or cancelled is not changed', is('state', 'offered'))

export const putPayment = (id: CaseId, item: PaymentItem, event: DomainEvent): Promise<void> =>
  table.write({ put: { ...keys.payment(id, item.paymentId), ...item, event }, when: [isNew] })

export const voidPaymentAt = (id: CaseId, payment: string, voided: Item, event: DomainEvent): Promise<void> =>
  table.write({ update: keys.payment(id, payment), set: { voided, event }, when: [isThere, counts] })

export const putAccount = (id: CaseId, item: AccountItem, event: DomainEvent): Promise<void> =>
  table.write({ put: { ...keys.account(id, item.version), ...item, event }, when: [isNew] })

/** Only the version that is confirmed may be the present one: a newer account is not there yet. */
export const putConfirmation = (id: CaseId, item: ConfirmationItem, event: DomainEvent): Promise<void> =>
  table.transact([
    { put: { ...keys.confirmation(id, item.version, item.signer), ...item, event }, when: [isNew] },
    { check: keys.account(id, item.version), when: [isThere] },
    {
      check: keys.account(id, item.version + 1),
      when: [clause('isPresent', 'what is confirmed is the account as it stands now', absent())],
    },
  ])

export const putHolder = (id: CaseId, item: HolderItem, turn: number, event: DomainEvent): Promise<void> =>
  table.write({ put: { ...keys.holder(id, item.flat, turn), ...item, event }, when: [isNew] })

// --- later joiners

export const offerWrites = (id: CaseId, item: JoinerItem, event: DomainEvent): Write[] => [
  { put: { ...keys.joiner(id, item.joinerId), ...item, event }, when: [isNew] },
  { update: keys.joining(id), set: { joinerId: item.joinerId }, when: [noneOpen(item.joinerId)] },
]

const freed = (id: CaseId): Write => ({ update: keys.joining(id), set: { joinerId: '' }, when: [] })

/** One of the two signatures; with `inForceAt` it is the second. The condition is that the other one is as it was read. */
export const joinWrites = (
  id: CaseId,
  { joinerId }: JoinerItem,
  as: 'joiner' | 'builder',
  signed: { readonly at: Instant; readonly by: string; readonly ink?: string; readonly scan?: Item; readonly last: boolean },
  event: DomainEvent,
): Write[] => {
  const other = as === 'joiner' ? 'builderSignedAt' : 'joinerSignedAt'
  const { at, by, ink, scan, last } = signed
  return [
    {
      update: keys.joiner(id, joinerId),
      set: {
        [`${as}SignedAt`]: at,
        [`${as}By`]: by,
        ...(ink && { [`${as}Ink`]: ink }),
        ...(scan && { [`${as}Scan`]: scan }),
        ...(last && { state: 'inForce', inForceAt: at }),
        event,
      },
      when: [
        isOpen,
        clause('signsOnce', 'each side signs once', absent(`${as}SignedAt`)),
        clause('otherAsRead', 'the second signature, and no other, puts it in force', last ? exists(other) : absent(other)),
      ],
    },
    ...(last ? [freed(id)] : []),
  ]
}

export const cancelJoinWrites = (id: CaseId, joiner: string, reason: string, event: DomainEvent): Write[] => [
  { update: keys.joiner(id, joiner), set: { state: 'cancelled', reason, event }, when: [isOpen] },
  freed(id),
]

// --- running

export const putRunning = (id: CaseId, item: RunningItem, event: DomainEvent): Promise<void> =>
  table.write({ put: { ...keys.running(id, item.version), ...item, event }, when: [isNew] })

export const putEntry = (id: CaseId, item: EntryItem, event: DomainEvent): Promise<void> =>
  table.write({ put: { ...keys.entry(id, item.entryId), ...item, event }, when: [isNew] })

export const voidEntryAt = (id: CaseId, entry: string, voided: Item, event: DomainEvent): Promise<void> =>
  table.write({ update: keys.entry(id, entry), set: { voided, event }, when: [isThere, counts] })

/** The latest plan and every entry, oldest first. */
export const readBooks = async (id: CaseId): Promise<{ running: RunningItem | null; entries: EntryItem[] }> => {
  const { pk } = keys.running(id, 1)
  const entries: EntryItem[] = []
  const [plans] = await Promise.all([
    table.query({ pk, prefix: 'PLAN#', descending: true, limit: 1, consistent: true }),
    (async () => {
      for await (const item of table.each({ pk, prefix: 'ENTRY#', consistent: true })) entries.push(EntryShape.parse(item))
    })(),
  ])
  const [latest] = plans.items
  return { running: latest ? RunningShape.parse(latest) : null, entries }
}
