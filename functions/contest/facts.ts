import type * as z from 'zod'
import type { DeskCounts } from '@shared/contest/contestContract'
import type { ContestFacts } from '@shared/contest/machine'
import type { Instant } from '@shared/kernel/instant'
import { type ContestItem, PresentItem } from './items'
import { allOf, entriesOf } from './store'
import { readResultItem } from './views'

export type Counts = z.infer<typeof DeskCounts>

/** How many entries of a contest stand where, from the entries themselves. */
export const countsOf = async (head: ContestItem, at: Instant): Promise<Counts> => {
  const [entries, present] = await Promise.all([entriesOf(head.contestId), allOf(head.contestId, 'PRESENT#', PresentItem)])
  const count = (state: (typeof entries)[number]['state']): number => entries.filter((one) => one.state === state).length
  return {
    entries: entries.length,
    unchecked: count('registered'),
    sentBack: count('sentBack'),
    mending: entries.filter(({ state, mendUntil }) => state === 'sentBack' && mendUntil !== null && mendUntil > at).length,
    eligible: count('eligible'),
    refused: count('refused'),
    withdrawn: count('withdrawn'),
    worksMissing: head.mode === 'works' ? entries.filter(({ state, work }) => state === 'registered' && work === 0).length : 0,
    appealsOpen: entries.filter(({ state, appeal }) => appeal === 'open' && state !== 'withdrawn').length,
    present: present.length,
    jurors: head.jurors,
    objectionsOpen: head.openObjections,
  }
}

/** What the next step is decided by. An entry without a work is not checked: whoever handed nothing in is not waited for. */
export const factsOf = async (head: ContestItem, counts: Counts, at: Instant): Promise<ContestFacts> => ({
  at,
  plan: head,
  eligible: counts.eligible,
  unchecked: counts.unchecked - counts.worksMissing + counts.mending,
  appealsOpen: counts.appealsOpen,
  jurors: counts.jurors,
  ranked: head.state === 'scored' ? ((await readResultItem(head))?.lines.length ?? 0) : 0,
  publicityUntil: head.objectableUntil,
  objectionsOpen: counts.objectionsOpen,
})
