import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { Licence } from './body'
import { OfCase, caseReaders, clientKey, keepers } from './caseContract'
import { Trade } from './works'

export const VendorId = z
  .string()
  .regex(/^s_[0-9A-Z]{26}$/)
  .brand<'VendorId'>()
export type VendorId = z.infer<typeof VendorId>

/** A firm that the community recommends for its record and service (Xinwu rules 九, 社区). Nobody pays to be on the list or to stand higher. */
export const VendorDraft = z.object({
  name: z.string().trim().min(2, '请填写单位名称').max(60),
  trades: z.array(Trade).min(1, '请选择承接的内容').max(5),
  licence: Licence,
  /** What it built and how it serves, as the community knows it. */
  about: z.string().trim().min(10, '请写明推荐的依据，至少 10 个字').max(500),
})
export type VendorDraft = z.infer<typeof VendorDraft>

export const VendorView = VendorDraft.extend({
  vendorId: VendorId,
  expired: z.boolean(),
  /** How many builders evaluated it, and their mean in tenths of a point; null while nobody did. */
  evaluations: z.number().int().nonnegative(),
  meanTenths: z.number().int().min(10).max(50).nullable(),
  /** What builders wrote, the latest first; nobody is named. */
  remarks: z.array(z.object({ score: z.number().int(), text: z.string(), at: Instant })),
})
export type VendorView = z.infer<typeof VendorView>

export const listVendors = endpoint({
  id: 'retrofit.listVendors',
  method: 'GET',
  path: '/lift-vendors',
  summary: 'Firms that a community recommends, in the order of their names, with what builders said of them.',
  access: caseReaders,
  params: Nothing,
  query: z.object({ place: PlaceId }),
  body: Nothing,
  reply: z.object({ items: z.array(VendorView) }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const recommendVendor = endpoint({
  id: 'retrofit.recommendVendor',
  method: 'POST',
  path: '/lift-vendors',
  summary: 'The community puts a firm on its list.',
  access: keepers,
  params: Nothing,
  query: Nothing,
  body: VendorDraft.extend({ place: PlaceId, vendorKey: clientKey }),
  reply: z.object({ vendorId: VendorId }),
  refusals: ['CASE_UNITS', 'NOT_FOUND'],
  repeat: 'safe: client key',
})

export const dropVendor = endpoint({
  id: 'retrofit.dropVendor',
  method: 'POST',
  path: '/lift-vendors/{vendorId}/removal',
  summary: 'Takes a firm off the list, with the reason; what builders said stays on record.',
  access: keepers,
  params: z.object({ vendorId: VendorId }),
  query: Nothing,
  body: z.object({ place: PlaceId, reason: z.string().trim().min(2, '请写明原因').max(200) }),
  reply: Nothing,
  refusals: ['NOT_FOUND', 'CASE_UNITS'],
  repeat: 'safe: same effect',
})

export const evaluateVendor = endpoint({
  id: 'retrofit.evaluateVendor',
  method: 'PUT',
  path: '/cases/{caseId}/vendor-evaluations/{vendorId}',
  summary: 'A home that builds says how a firm served it, once its lift is accepted; one word per home and case.',
  access: ['owner'],
  params: OfCase.extend({ vendorId: VendorId }),
  query: Nothing,
  body: z.object({ score: z.number().int().min(1).max(5), text: z.string().trim().max(300) }),
  reply: Nothing,
  refusals: ['NOT_FOUND', 'CASE_STEP_NOT_NOW', 'CASE_NOT_YOURS', 'BUSY'],
  repeat: 'safe: natural key',
})

export const vendorContract = { listVendors, recommendVendor, dropVendor, evaluateVendor }
