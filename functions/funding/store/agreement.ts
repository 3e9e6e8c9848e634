import type { Digest } from '@shared/kernel/digest'
import type { Instant } from '@shared/kernel/instant'
import type { CaseId } from '@shared/retrofit/model'
import { above, absent, clause, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { AgreementItem, SignerItem } from '../items'
import { isNew, keys, linkUnit } from '../store'

/** Conditions by which an agreement is made, signed and completed. */

const standsAsRead = (state: AgreementItem['state']) =>
  clause('standsAsRead', 'nobody completed or replaced it meanwhile', is('state', state))
const isSigning = clause('isSigning', 'only an agreement that is out for signature is signed', is('state', 'signing'))
const sameText = (digest: Digest) => clause('sameText', 'what was shown is what is signed', is('digest', digest))
const isTheLast = clause('isTheLast', 'the signature that completes it is the only one missing', is('unsigned', 1))
const notTheLast = clause('notTheLast', 'a signature that others must follow completes nothing', above('unsigned', 1))
const signerTurnIs = (turn: number) =>
  clause('signerTurnIs', 'nobody signed, withdrew or entered a paper for this builder meanwhile', turn === 0 ? absent() : is('turn', turn))

/** A new version takes the place of the former one, which stays as it was last seen. @throws ConditionFailed through the transaction */
export const makeWrites = (id: CaseId, item: AgreementItem, former: AgreementItem | undefined, event: DomainEvent): Write[] => [
  { put: { ...keys.agreement(id, item.content.version), ...item, event }, when: [isNew] },
  ...(former && former.state !== 'replaced'
    ? [{ update: keys.agreement(id, former.content.version), set: { state: 'replaced' }, when: [standsAsRead(former.state)] }]
    : []),
  ...[...new Set(item.content.flats.map(({ unit }) => unit))].map((unit) => linkUnit(unit, id)),
]

/** Places of the writes in a transaction of signatures, as `ConditionFailed` numbers them. */
export const signWrites = { agreement: 0, signer: 1 } as const

/** An act of one builder, kept beside the present state for ever. */
const actWrites = (id: CaseId, version: number, item: SignerItem, event: DomainEvent): Write[] => [
  { put: { ...keys.signer(id, version, item.signer), ...item, event }, when: [signerTurnIs(item.turn - 1)] },
  { put: { ...keys.act(id, version, item.signer, item.turn), ...item }, when: [isNew] },
]

/**
 * A signature that counts. `last`: it is the one that completes the agreement, at `at`; the condition proves it, so that of two who sign
 * at the same moment exactly one does, whichever comes second.
 */
export const countSignature = (
  id: CaseId,
  agreement: AgreementItem,
  item: SignerItem,
  last: boolean,
  at: Instant,
  event: DomainEvent,
): Write[] => [
  {
    update: keys.agreement(id, agreement.content.version),
    ...(last && { set: { state: 'complete', completedAt: at } }),
    add: { unsigned: -1 },
    when: [isSigning, sameText(agreement.digest), last ? isTheLast : notTheLast],
  },
  ...actWrites(id, agreement.content.version, item, event),
]

/** A signature that is taken back while others are missing. */
export const takeBack = (id: CaseId, agreement: AgreementItem, item: SignerItem, event: DomainEvent): Write[] => [
  { update: keys.agreement(id, agreement.content.version), add: { unsigned: 1 }, when: [isSigning] },
  ...actWrites(id, agreement.content.version, item, event),
]

/** An act that does not count: a paper that waits for its second reader, or did not pass. */
export const noteAct = (id: CaseId, agreement: AgreementItem, item: SignerItem, event: DomainEvent): Write[] => [
  { check: keys.agreement(id, agreement.content.version), when: [isSigning] },
  ...actWrites(id, agreement.content.version, item, event),
]
