import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { DecisionId, VoterId } from '../decision/model'
import { Exported } from '../document/exported'
import { Attempt, AttemptBody, ConsentAnswer, ContactRow, ContactShow, Credit, MessageRow } from './model'
import { TemplateName } from './templates'

const visitors = ['communityWorker', 'streetOfficer'] as const
const watchers = ['communityWorker', 'streetOfficer', 'auditor', 'administrator'] as const
const OfDecision = z.object({ decisionId: DecisionId })
const OfVoter = OfDecision.extend({ voterId: VoterId })

// --- the ledger of authorisations

export const myCredits = endpoint({
  id: 'outreach.myCredits',
  method: 'GET',
  path: '/me/message-credits',
  summary: 'For each message the caller may be sent: WeChat’s template id, and how many authorisations are left.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({ credits: z.array(Credit) }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const addCredits = endpoint({
  id: 'outreach.addCredits',
  method: 'POST',
  path: '/me/message-credits',
  summary: 'Notes what the caller answered in WeChat’s consent dialogue; each acceptance is good for one message.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: z.object({
    /** Made by the phone once per dialogue. */ requestKey: z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/),
    answers: z
      .array(z.object({ template: TemplateName, answer: ConsentAnswer }))
      .min(1)
      .max(3)
      .refine((all) => new Set(all.map((a) => a.template)).size === all.length, 'each template once'),
  }),
  reply: z.object({ credits: z.array(Credit) }),
  refusals: [],
  repeat: 'safe: client key',
})

// --- who was told, and who was sought

export const messages = endpoint({
  id: 'outreach.messages',
  method: 'GET',
  path: '/decisions/{decisionId}/messages',
  summary: 'The messages of a vote by voter and what became of each, for staff.',
  access: watchers,
  params: OfDecision,
  query: PageQuery,
  body: Nothing,
  reply: page(MessageRow),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const contacts = endpoint({
  id: 'outreach.contacts',
  method: 'GET',
  path: '/decisions/{decisionId}/contacts',
  summary: 'The list of calls and doors: every voter with rooms, masked names, whether something is in, and how often they were sought.',
  access: watchers,
  params: OfDecision,
  query: PageQuery,
  body: Nothing,
  reply: page(ContactRow),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const exportContacts = endpoint({
  id: 'outreach.exportContacts',
  method: 'POST',
  path: '/decisions/{decisionId}/contact-exports',
  summary: 'Takes the list of calls and doors out as a spreadsheet, with a number and a watermark that name who took it; logged.',
  access: watchers,
  params: OfDecision,
  query: Nothing,
  body: z.object({ show: ContactShow }),
  reply: Exported,
  refusals: ['NOT_FOUND', 'VOTE_NOT_OPEN'],
  repeat: 'makes another',
})

export const attempts = endpoint({
  id: 'outreach.attempts',
  method: 'GET',
  path: '/decisions/{decisionId}/voters/{voterId}/attempts',
  summary: 'Every attempt to reach one voter, oldest first, with notes and links to photos.',
  access: watchers,
  params: OfVoter,
  query: Nothing,
  body: Nothing,
  reply: z.object({ attempts: z.array(Attempt) }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const logAttempt = endpoint({
  id: 'outreach.logAttempt',
  method: 'POST',
  path: '/decisions/{decisionId}/voters/{voterId}/attempts',
  summary: 'Writes down one attempt to reach a voter; nothing is changed afterwards, a correction is another entry.',
  access: visitors,
  params: OfVoter,
  query: Nothing,
  body: AttemptBody,
  reply: z.object({ attempt: Attempt, attempts: z.number().int(), days: z.number().int() }),
  refusals: [
    'NOT_FOUND',
    'VOTE_NOT_OPEN',
    'DECISION_OVER',
    'ATTEMPT_REPLAYED',
    'ATTEMPT_TIME',
    'ATTEMPT_OUTCOME',
    'ATTEMPT_UNKNOWN',
    'FILE_MISSING',
  ],
  repeat: 'safe: client key',
})

export const outreachContract = { myCredits, addCredits, messages, contacts, exportContacts, attempts, logAttempt }
