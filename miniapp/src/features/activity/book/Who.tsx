import { type Relation, relationNames } from '@shared/activity/booking'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { useSlow } from '@/ui/text/store'
import { type Draft, type Who as Comes, newPerson } from './draft'
import type { QuestionProps } from './props'

export const relations: readonly Relation[] = ['child', 'spouse', 'grandchild', 'relative', 'neighbour']

/** For whom one may book. */
export const waysOf = ({ session, waits }: Pick<QuestionProps, 'session' | 'waits'>): readonly { value: Comes; name: string }[] => [
  { value: 'self', name: session.terms.party.most > 1 ? '我自己，可以带家人' : '我自己' },
  { value: 'other', name: '替家人或邻居报名' },
  ...(session.terms.party.groupMost > 0 && !waits ? [{ value: 'group' as const, name: '学校、单位带人来' }] : []),
]

/** Who comes: whoever holds the phone, somebody else, or a group. */
export function Who({ session, waits, draft, onChange }: QuestionProps) {
  const peopleFor = (who: Comes): Draft['people'] => {
    if (who === 'group') return []
    return who === 'other' && draft.people.length === 0 ? [newPerson(false, session.elderClass !== null)] : draft.people
  }
  return (
    <Card title="谁来参加？">
      <Choices
        label="谁来参加"
        stacked
        options={waysOf({ session, waits })}
        value={draft.who}
        onChoose={(who) => onChange({ who, people: peopleFor(who) })}
      />
    </Card>
  )
}

/** What somebody is to those they book for. */
export function RelationTo({ draft, wrong, onChange }: QuestionProps) {
  const slow = useSlow()
  return (
    <Card title="您是他的什么人？">
      <Choices
        label="您是他的什么人"
        stacked={slow}
        options={relations.map((value) => ({ value, name: relationNames[value] }))}
        value={draft.relation}
        onChoose={(relation) => onChange({ relation })}
      />
      {wrong.relation === undefined ? null : <Note tone="danger">{wrong.relation}</Note>}
    </Card>
  )
}
