import type { Count, Phase } from '@shared/decision/model'

interface Standing {
  phase: Phase
  roll: Pick<Count, 'people'> | null
  participation: Pick<Count, 'people'> | null
}

/** Why a vote cannot be closed now, in words, or null when it can. The server decides by its own count. */
export const whyNotClose = ({ phase, roll, participation }: Standing): string | null => {
  if (phase === 'upcoming') return '表决还没有开始。'
  if (phase === 'counting') return null
  const missing = (roll?.people ?? 0) - (participation?.people ?? 0)
  return missing > 0 ? `还有 ${missing} 人没有表决。全部业主都表决之后才能提前截止，否则要等到截止时间。` : null
}
