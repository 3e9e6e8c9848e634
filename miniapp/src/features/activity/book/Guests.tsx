import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '@shared/kernel/day'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { PersonFields } from './PersonFields'
import { Pick } from './Pick'
import { newPerson } from './draft'
import { type Someone, forgetPeople, knownPeople } from './people'
import type { QuestionProps } from './props'

const sayPerson = ({ child, elder, phone }: Someone): string =>
  child ? '孩子' : [elder ? '60 岁以上' : '大人', ...(phone === '' ? [] : [`尾号 ${phone.slice(-4)}`])].join('，')

/** Who comes, or comes along. Whoever came last time is offered again; all on one order come or none. */
export function Guests({ session, draft, wrong, onChange }: QuestionProps) {
  const today = dayOf(useNow())
  const [known, setKnown] = useState(() => knownPeople().people)
  const { most } = session.terms.party
  const { people, who } = draft
  const set = (next: readonly Someone[]) => onChange({ people: next })
  const isIn = (person: Someone): boolean => people.some(({ name, child }) => name === person.name && child === person.child)
  const toggle = (person: Someone) =>
    set(
      isIn(person)
        ? people.filter(({ name, child }) => !(name === person.name && child === person.child))
        : [...people.filter(({ name, phone }) => name !== '' || phone !== ''), person],
    )
  const persons = people.length + (who === 'self' ? 1 : 0)
  return (
    <Card title={who === 'self' ? '一起来的人' : '谁来上课、参加'} aside={`现在 ${persons} 人，最多 ${most} 人`}>
      {known.map((person) => (
        <Pick
          key={`${person.name} ${person.child}`}
          on={isIn(person)}
          name={person.name}
          words={sayPerson(person)}
          onPress={() => toggle(person)}
        />
      ))}
      {known.length === 0 ? null : (
        <View className="act-acts">
          <Button
            kind="plain"
            onPress={() => {
              forgetPeople()
              setKnown([])
            }}
          >
            这些人不用再记着
          </Button>
        </View>
      )}
      {people.map((person, n) =>
        known.includes(person) ? null : (
          <PersonFields
            key={n}
            n={n}
            person={person}
            reached={who === 'other'}
            today={today}
            wrong={wrong}
            onChange={(changed) => set(people.map((one, at) => (at === n ? changed : one)))}
            onRemove={who === 'other' && people.length === 1 ? null : () => set(people.filter((_, at) => at !== n))}
          />
        ),
      )}
      {persons >= most ? null : (
        <View className="act-acts">
          <Button kind="secondary" onPress={() => set([...people, newPerson(false)])}>
            加一位大人
          </Button>
          {session.elderClass === null ? (
            <Button kind="secondary" onPress={() => set([...people, newPerson(true)])}>
              加一个孩子（14 岁以下）
            </Button>
          ) : null}
        </View>
      )}
    </Card>
  )
}
