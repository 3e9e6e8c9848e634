import type { EntryState } from '@shared/contest/entry'
import type { Phase } from '@shared/contest/machine'
import type { Tone } from '../kit/Badge'

export const phaseTones: Record<Phase, Tone> = {
  draft: 'plain',
  soon: 'plain',
  registering: 'teal',
  working: 'teal',
  waiting: 'amber',
  judging: 'amber',
  scored: 'amber',
  publicity: 'amber',
  awarded: 'teal',
  archived: 'plain',
  cancelled: 'red',
}
export const entryTones: Record<EntryState, Tone> = {
  registered: 'amber',
  sentBack: 'plain',
  eligible: 'teal',
  refused: 'red',
  withdrawn: 'plain',
}
