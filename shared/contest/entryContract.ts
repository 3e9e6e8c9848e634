import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { OfContest, OfEntry, Reason, clientKey, contestOrganisers, contestWatchers } from './access'
import { EntryInput, EntryState, EntryView, WorkInput } from './entry'

const Entering = z.object({ entryKey: clientKey, entry: EntryInput })
const entering = [
  'NOT_FOUND',
  'CONTEST_NOT_YET',
  'CONTEST_CLOSED',
  'CONTEST_OVER',
  'CONTEST_FULL',
  'ENTRY_TWICE',
  'ENTRY_WRONG',
  'ENTRY_REPLAYED',
] as const

export const enterContest = endpoint({
  id: 'contest.enterContest',
  method: 'POST',
  path: '/contests/{contestId}/entries',
  summary: 'Enters a person or a team into a group, oneself or as parent, relative or teacher; each person once per group.',
  access: 'signedIn',
  params: OfContest,
  query: Nothing,
  body: Entering,
  reply: EntryView,
  refusals: [...entering],
  repeat: 'safe: client key',
})

export const enterHelped = endpoint({
  id: 'contest.enterHelped',
  method: 'POST',
  path: '/contests/{contestId}/helped-entries',
  summary: 'Staff enter somebody who came or rang.',
  access: contestOrganisers,
  params: OfContest,
  query: Nothing,
  body: Entering,
  reply: EntryView,
  refusals: [...entering, 'JUROR_BLIND'],
  repeat: 'safe: client key',
})

export const ObjectionView = z.object({
  objectionId: z.string(),
  contestTitle: z.string(),
  at: Instant,
  text: z.string(),
  answer: z.object({ at: Instant, upheld: z.boolean(), text: z.string() }).nullable(),
})
export type ObjectionView = z.infer<typeof ObjectionView>

export const myEntries = endpoint({
  id: 'contest.myEntries',
  method: 'GET',
  path: '/me/contest-entries',
  summary: 'Every entry that the account made, the newest first, and what it objected to.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(EntryView), objections: z.array(ObjectionView), now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const readEntry = endpoint({
  id: 'contest.readEntry',
  method: 'GET',
  path: '/contests/{contestId}/entries/{entryId}',
  summary: 'An entry for the account that made it and, with masked names, for staff.',
  access: 'signedIn',
  params: OfEntry,
  query: Nothing,
  body: Nothing,
  reply: z.object({ entry: EntryView, now: Instant }),
  refusals: ['NOT_FOUND', 'JUROR_BLIND'],
  repeat: 'safe: reads only',
})

export const submitWork = endpoint({
  id: 'contest.submitWork',
  method: 'POST',
  path: '/contests/{contestId}/entries/{entryId}/works',
  summary: 'Hands in a work, or a new version of it until the deadline; every version is kept.',
  access: 'signedIn',
  params: OfEntry,
  query: Nothing,
  body: z.object({
    workKey: clientKey,
    /** The version that the phone has seen; 0 before the first. */
    seen: z.number().int().min(0).max(99),
    work: WorkInput,
  }),
  reply: EntryView,
  refusals: ['NOT_FOUND', 'WORK_LATE', 'WORK_FILES', 'FILE_MISSING', 'ENTRY_STATE', 'CONTEST_OVER', 'EDITED_BY_OTHER'],
  repeat: 'safe: client key',
})

export const withdrawEntry = endpoint({
  id: 'contest.withdrawEntry',
  method: 'POST',
  path: '/contests/{contestId}/entries/{entryId}/withdrawal',
  summary: 'Takes an entry back before the jury begins; its place is free again.',
  access: 'signedIn',
  params: OfEntry,
  query: Nothing,
  body: Nothing,
  reply: EntryView,
  refusals: ['NOT_FOUND', 'ENTRY_STATE', 'CONTEST_OVER', 'JUROR_BLIND'],
  repeat: 'safe: same effect',
})

export const appealEntry = endpoint({
  id: 'contest.appealEntry',
  method: 'POST',
  path: '/contests/{contestId}/entries/{entryId}/appeal',
  summary: 'Says why a refusal of the entry was wrong, once.',
  access: 'signedIn',
  params: OfEntry,
  query: Nothing,
  body: z.object({ text: Reason }),
  reply: EntryView,
  refusals: ['NOT_FOUND', 'ENTRY_STATE', 'ENTRY_APPEALED', 'CONTEST_OVER'],
  repeat: 'safe: natural key',
})

export const listEntries = endpoint({
  id: 'contest.listEntries',
  method: 'GET',
  path: '/contests/{contestId}/entries',
  summary: 'Entries of a competition with masked names, for staff who are no jurors of it.',
  access: contestWatchers,
  params: OfContest,
  query: PageQuery.extend({ state: EntryState.optional() }),
  body: Nothing,
  reply: page(EntryView).extend({ now: Instant }),
  refusals: ['NOT_FOUND', 'JUROR_BLIND'],
  repeat: 'safe: reads only',
})

export const Decision = z.enum(['pass', 'sendBack', 'refuse'])
export const decideEntry = endpoint({
  id: 'contest.decideEntry',
  method: 'POST',
  path: '/contests/{contestId}/entries/{entryId}/decision',
  summary: 'Staff pass an entry, which gives it its number, send it back with what to mend and until when, or refuse it with the reason.',
  access: contestOrganisers,
  params: OfEntry,
  query: Nothing,
  body: z.object({
    decision: Decision,
    reason: Reason.nullable(),
    /** Of what is sent back: until when it can be mended. */
    mendUntil: Instant.nullable(),
    /** The version of the work that was looked at. */
    seen: z.number().int().min(0).max(99),
  }),
  reply: EntryView,
  refusals: ['NOT_FOUND', 'ENTRY_STATE', 'CONTEST_REASON', 'MEND_TIME', 'WORK_MISSING', 'CONTEST_OVER', 'EDITED_BY_OTHER', 'JUROR_BLIND'],
  repeat: 'safe: same effect',
})

export const decideEntryAppeal = endpoint({
  id: 'contest.decideEntryAppeal',
  method: 'POST',
  path: '/contests/{contestId}/entries/{entryId}/appeal/decision',
  summary: 'Staff answer an appeal; one that is granted is checked anew.',
  access: contestOrganisers,
  params: OfEntry,
  query: Nothing,
  body: z.object({ grant: z.boolean(), answer: Reason }),
  reply: EntryView,
  refusals: ['NOT_FOUND', 'ENTRY_STATE', 'CONTEST_OVER', 'JUROR_BLIND'],
  repeat: 'safe: same effect',
})

export const revealEntry = endpoint({
  id: 'contest.revealEntry',
  method: 'POST',
  path: '/contests/{contestId}/entries/{entryId}/reveals',
  summary: 'Names and numbers of an entry in the clear, after noting who asked and why.',
  access: contestOrganisers,
  params: OfEntry,
  query: Nothing,
  body: z.object({ reason: z.enum(['call', 'checkAge', 'certificate', 'other']) }),
  reply: z.object({
    people: z.array(z.object({ name: z.string(), phone: z.string().nullable(), bornYear: z.number().int().nullable() })),
    contact: z.object({ name: z.string(), phone: z.string() }),
    guardian: z.object({ name: z.string(), phone: z.string() }).nullable(),
    left: z.number().int(),
  }),
  refusals: ['NOT_FOUND', 'REVEALS_USED_UP', 'JUROR_BLIND'],
  repeat: 'makes another',
})

export const entryContract = {
  enterContest,
  enterHelped,
  myEntries,
  readEntry,
  submitWork,
  withdrawEntry,
  appealEntry,
  listEntries,
  decideEntry,
  decideEntryAppeal,
  revealEntry,
}
