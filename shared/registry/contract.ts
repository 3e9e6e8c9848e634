import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { StaffRole } from '../contract/roles'
import { FileId } from '../content/model'
import { PlaceId } from '../kernel/place'
import { FlatView, Issue, Place, RollImport, RollTotals } from './model'
import { PhoneReveal, RevealReason } from './reveal'

const keepers = ['communityWorker', 'streetOfficer', 'administrator'] as const
export const ImportId = z.string().regex(/^i_[0-9A-Z]{26}$/)
const OfImport = z.object({ importId: ImportId })

export const browsePlace = endpoint({
  id: 'registry.browsePlace',
  method: 'GET',
  path: '/places/{placeId}',
  summary: 'A place with its way down from the district and the places inside it, with roll totals for units.',
  access: StaffRole.options,
  params: z.object({ placeId: PlaceId }),
  query: PageQuery,
  body: Nothing,
  reply: z.object({ lineage: z.array(Place), children: page(Place.extend({ totals: RollTotals.nullable() })) }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const addPlace = endpoint({
  id: 'registry.addPlace',
  method: 'POST',
  path: '/places/{placeId}/children',
  summary: 'Adds a street, community or estate inside a place; buildings, units and flats come with the roll.',
  access: ['administrator', 'streetOfficer', 'communityWorker'],
  params: z.object({ placeId: PlaceId }),
  query: Nothing,
  body: z.object({
    code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,23}$/, '编号用小写字母和数字'),
    name: z.string().trim().min(2).max(30),
    phone: z
      .string()
      .regex(/^[0-9-]{5,20}$/, '电话只写数字和横线')
      .nullable(),
  }),
  reply: Place,
  refusals: ['NOT_FOUND', 'PLACE_EXISTS'],
  repeat: 'safe: natural key',
})

export const previewImport = endpoint({
  id: 'registry.previewImport',
  method: 'POST',
  path: '/places/{placeId}/roll-imports',
  summary: 'Reads an uploaded roll of an estate and says what it holds and what is wrong with it; writes no roll.',
  access: keepers,
  params: z.object({ placeId: PlaceId }),
  query: Nothing,
  body: z.object({ fileId: FileId }),
  reply: RollImport,
  refusals: ['FILE_MISSING', 'IMPORT_UNREADABLE', 'NOT_FOUND'],
  repeat: 'makes another',
})

export const readImport = endpoint({
  id: 'registry.readImport',
  method: 'GET',
  path: '/roll-imports/{importId}',
  summary: 'An import as it was previewed and how far it is written, for a desk that was closed or loaded again in the middle.',
  access: keepers,
  params: OfImport,
  query: Nothing,
  body: Nothing,
  reply: RollImport,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const listImportIssues = endpoint({
  id: 'registry.listImportIssues',
  method: 'GET',
  path: '/roll-imports/{importId}/issues',
  summary: 'All problems of an import, in row order.',
  access: keepers,
  params: OfImport,
  query: PageQuery,
  body: Nothing,
  reply: page(Issue),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const commitImport = endpoint({
  id: 'registry.commitImport',
  method: 'POST',
  path: '/roll-imports/{importId}/commit',
  summary:
    'Writes a previewed roll; works for a few seconds and answers how far it came, so call again until `state` is committed. Each unit changes over all at once.',
  access: keepers,
  params: OfImport,
  query: Nothing,
  body: Nothing,
  reply: RollImport,
  refusals: ['IMPORT_HAS_ERRORS', 'IMPORT_STALE', 'NOT_FOUND'],
  repeat: 'safe: natural key',
})

export const readUnitRoll = endpoint({
  id: 'registry.readUnitRoll',
  method: 'GET',
  path: '/units/{placeId}/roll',
  summary: 'The present roll of a unit, names and phones masked.',
  access: [...keepers, 'auditor'],
  params: z.object({ placeId: PlaceId }),
  query: PageQuery,
  body: Nothing,
  reply: z.object({ totals: RollTotals, version: z.number().int(), flats: page(FlatView) }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const revealPhones = endpoint({
  id: 'registry.revealPhones',
  method: 'POST',
  path: '/units/{placeId}/flats/{room}/phone-reveals',
  summary:
    'The full phone numbers of a flat for whoever has to ring its owners; every reveal needs a reason and is logged, and a worker has a limited number of them an hour.',
  access: ['communityWorker', 'streetOfficer'],
  params: z.object({ placeId: PlaceId, room: z.string().min(1).max(20) }),
  query: Nothing,
  body: RevealReason,
  reply: PhoneReveal,
  refusals: ['NOT_FOUND', 'NO_PHONE_ON_ROLL', 'REVEALS_USED_UP'],
  repeat: 'makes another',
})

export const directory = endpoint({
  id: 'registry.directory',
  method: 'GET',
  path: '/directory',
  summary: 'Names of the places inside a place, from the districts down to units, for a resident who looks for the own building.',
  access: 'signedIn',
  params: Nothing,
  query: PageQuery.extend({ inside: PlaceId.optional() }),
  body: Nothing,
  reply: page(Place.pick({ placeId: true, level: true, name: true })),
  refusals: [],
  repeat: 'safe: reads only',
})

export const registryContract = {
  browsePlace,
  addPlace,
  previewImport,
  readImport,
  listImportIssues,
  commitImport,
  readUnitRoll,
  revealPhones,
  directory,
}
