import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Signature } from '../decision/model'
import { Digest } from '../kernel/digest'
import { Fen } from '../kernel/money'
import { PlaceId } from '../kernel/place'
import { OfCase, clientKey } from '../retrofit/caseContract'
import { FundingView } from './model'
import { preparers } from './readers'

export const JoinerId = z.string().regex(/^j_[0-9a-v]{20}$/)
const OfJoiner = OfCase.extend({ joinerId: JoinerId })

export const offerJoining = endpoint({
  id: 'funding.offerJoining',
  method: 'POST',
  path: '/cases/{caseId}/joiners',
  summary: 'Prepares the addition by which a flat that did not pay joins later: by the ratio of the agreement, or the amount negotiated.',
  access: preparers,
  params: OfCase,
  query: Nothing,
  body: z.object({ flat: PlaceId, amount: Fen.nullable(), joinerKey: clientKey }),
  reply: FundingView,
  refusals: [
    'NOT_FOUND',
    'CASE_NOT_YOURS',
    'AGREEMENT_MISSING',
    'JOIN_NOT_SETTLED',
    'JOIN_ALREADY',
    'JOIN_NO_RATIO',
    'JOIN_AMOUNT',
    'JOIN_WAITS',
  ],
  repeat: 'safe: client key',
})

export const signJoining = endpoint({
  id: 'funding.signJoining',
  method: 'POST',
  path: '/cases/{caseId}/joiners/{joinerId}/signatures',
  summary: 'The joining owner or a representative of the builders signs the addition; with both signatures it is in force.',
  access: ['owner', 'communityWorker'],
  params: OfJoiner,
  query: Nothing,
  body: z.object({
    as: z.enum(['joiner', 'builder']),
    digest: Digest,
    /** Signed on the phone, or `scan`: on paper, entered by a worker. */
    signature: Signature.nullable(),
    scan: FileId.nullable(),
  }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'NOT_A_BUILDER', 'AGREEMENT_DIFFERS', 'JOIN_OVER', 'FILE_MISSING'],
  repeat: 'safe: natural key',
})

export const cancelJoining = endpoint({
  id: 'funding.cancelJoining',
  method: 'POST',
  path: '/cases/{caseId}/joiners/{joinerId}/cancellation',
  summary: 'Gives up an addition that is not in force; it stays to be read with the reason.',
  access: preparers,
  params: OfJoiner,
  query: Nothing,
  body: z.object({ reason: z.string().trim().min(2, '请写明原因').max(200) }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'JOIN_OVER'],
  repeat: 'safe: same effect',
})

export const joinerContract = { offerJoining, signJoining, cancelJoining }
