import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { CaseId } from '@shared/retrofit/model'
import { VendorDraft, VendorId } from '@shared/retrofit/vendorContract'
import { absent, clause, exists } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Key, Write } from '@functions/platform/table'
import { table } from '../store'

/** Keys and conditions of the firms that a community recommends. A firm and what builders said of it lie with the community. */

const pk = (community: PlaceId): string => `VENDORS#${community}`
const vendorKey = (community: PlaceId, id: VendorId): Key => ({ pk: pk(community), sk: `VENDOR#${id}` })
const evaluationKey = (
  community: PlaceId,
  { vendorId, caseId, ownerKey }: Pick<EvaluationItem, 'vendorId' | 'caseId' | 'ownerKey'>,
): Key => ({
  pk: pk(community),
  sk: `SAID#${vendorId}#${caseId}#${ownerKey}`,
})

export const VendorItem = VendorDraft.extend({
  vendorId: VendorId,
  at: Instant,
  by: z.string(),
  dropped: z.object({ at: Instant, reason: z.string() }).optional(),
})
export type VendorItem = z.infer<typeof VendorItem>

export const EvaluationItem = z.object({
  vendorId: VendorId,
  caseId: CaseId,
  ownerKey: OwnerKey,
  score: z.number().int(),
  text: z.string(),
  at: Instant,
})
export type EvaluationItem = z.infer<typeof EvaluationItem>

/** Everything of a community's list; one query. */
export const readVendors = async (community: PlaceId): Promise<{ vendors: VendorItem[]; said: EvaluationItem[] }> => {
  const [vendors, said]: [VendorItem[], EvaluationItem[]] = [[], []]
  for await (const item of table.each({ pk: pk(community), consistent: true }))
    if (String(item.sk).startsWith('VENDOR#')) vendors.push(VendorItem.parse(item))
    else said.push(EvaluationItem.parse(item))
  return { vendors, said }
}

export const vendorWrite = (community: PlaceId, vendor: VendorItem, event: DomainEvent): Write => ({
  put: { ...vendorKey(community, vendor.vendorId), ...vendor, event },
  when: [clause('isNew', 'a firm is put on the list once', absent())],
})

const isThere = clause('isThere', 'the firm is on the list of this community', exists())
const notDropped = clause('notDropped', 'a firm is taken off once', absent('dropped'))

export const dropWrite = (community: PlaceId, id: VendorId, dropped: NonNullable<VendorItem['dropped']>, event: DomainEvent): Write => ({
  update: vendorKey(community, id),
  set: { dropped, event },
  when: [isThere, notDropped],
})

/** A home's word about a firm, in the place of its earlier one; about nobody who is not on the list. */
export const evaluationWrites = (community: PlaceId, said: EvaluationItem): Write[] => [
  { put: { ...evaluationKey(community, said), ...said }, when: [] },
  { check: vendorKey(community, said.vendorId), when: [isThere] },
]
