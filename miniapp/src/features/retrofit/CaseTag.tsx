import { type CaseState, stateNames } from '@shared/retrofit/state'
import { Tag, type TagTone } from '@/ui/Tag'

const tones: Partial<Record<CaseState, TagTone>> = {
  coordinating: 'amber',
  correcting: 'amber',
  rejected: 'red',
  recovering: 'red',
  suspended: 'amber',
  cancelled: 'quiet',
}

/** How the case of a lift stands, in a word. */
export const CaseTag = ({ state }: { state: CaseState }) => <Tag tone={tones[state] ?? 'teal'}>{stateNames[state]}</Tag>
