import { type CaseState, stateNames } from '@shared/retrofit/state'
import { Badge, type Tone } from '../kit/Badge'

const tones: Partial<Record<CaseState, Tone>> = {
  coordinating: 'amber',
  correcting: 'amber',
  rejected: 'red',
  recovering: 'red',
  suspended: 'amber',
  cancelled: 'red',
}

/** How a case stands, in a word. */
export const StateBadge = ({ head }: { head: { readonly state: CaseState } }) => (
  <Badge tone={tones[head.state] ?? 'teal'}>{stateNames[head.state]}</Badge>
)
