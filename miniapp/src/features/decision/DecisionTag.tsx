import { type DecisionCard, type Phase, phaseNames } from '@shared/decision/model'
import { Countdown } from '@/ui/Countdown'
import { Tag, type TagTone } from '@/ui/Tag'

const tones: Record<Phase, TagTone> = {
  draft: 'quiet',
  upcoming: 'teal',
  open: 'amber',
  counting: 'quiet',
  closed: 'quiet',
  withdrawn: 'red',
}

/** Where a vote stands: the time left while it is open, otherwise a word. */
export function DecisionTag({ card, phase }: { card: Pick<DecisionCard, 'opensAt' | 'closesAt'>; phase: Phase }) {
  if (phase === 'open') return <Countdown to={card.closesAt} over="已截止" />
  if (phase === 'upcoming') return <Countdown to={card.opensAt} before="离开始 " over="已开始" />
  return <Tag tone={tones[phase]}>{phaseNames[phase]}</Tag>
}
