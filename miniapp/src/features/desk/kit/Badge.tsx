import type { ReactNode } from 'react'
import { phaseNames, type Phase } from '@shared/decision/model'

export type Tone = 'plain' | 'teal' | 'amber' | 'red'

/** A word that says how something stands; the word carries the meaning, the colour only underlines it. */
export const Badge = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`dk-badge dk-badge-${tone}`}>{children}</span>
)

const phaseTones: Record<Phase, Tone> = {
  draft: 'plain',
  upcoming: 'plain',
  open: 'teal',
  counting: 'amber',
  closed: 'teal',
  withdrawn: 'red',
}
export const PhaseBadge = ({ phase }: { phase: Phase }) => <Badge tone={phaseTones[phase]}>{phaseNames[phase]}</Badge>
