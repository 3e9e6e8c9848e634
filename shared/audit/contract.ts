import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { StaffRole } from '../contract/roles'
import { PlaceId } from '../kernel/place'
import { AuditEntry } from './model'

export const readLog = endpoint({
  id: 'audit.readLog',
  method: 'GET',
  path: '/audit',
  summary:
    'The log of one subject (`decision:<id>`, `roll:<estate>`, `staff:<place>`) in order; `intact` says whether every hash of this page follows from the one before.',
  access: StaffRole.options,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId, subject: z.string().min(3).max(120) }),
  body: Nothing,
  reply: page(AuditEntry).extend({ intact: z.boolean() }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const auditContract = { readLog }
