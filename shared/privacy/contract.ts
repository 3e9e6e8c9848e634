import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { OwnData } from './model'

export const ownData = endpoint({
  id: 'privacy.ownData',
  method: 'GET',
  path: '/me/data',
  summary: 'Everything that is held of the caller, by kind, with purpose, legal ground and term of each.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: OwnData,
  refusals: ['SESSION_ENDED'],
  repeat: 'safe: reads only',
})

export const privacyContract = { ownData }
