import { specialNames, specialSentence } from '@shared/decision/explain'
import type { Result } from '@shared/decision/model'
import { Card } from '@/ui/Card'
import { Meter } from '@/ui/Meter'

/** Consents that no majority replaces. */
export function Special({ special }: Pick<Result, 'special'>) {
  if (special.length === 0) return null
  return (
    <Card title="单独同意" aside="多数票不能代替">
      {special.map((result) => (
        <Meter
          key={result.ask}
          name={specialNames[result.ask]}
          value={`${result.given} / ${result.needed} 户`}
          part={result.given}
          whole={result.needed}
          mark={{ at: 1, words: '需全部同意' }}
          state={specialSentence(result).split('，').at(-1) ?? ''}
          reached={result.passed}
        />
      ))}
    </Card>
  )
}
