import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Relation, relationNames } from '@shared/activity/booking'
import type { SessionView } from '@shared/activity/view'
import { dayOf } from '@shared/kernel/day'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { useNow } from '@/ui/Countdown/useNow'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { TextArea } from '@/ui/TextArea'
import { useSlow } from '@/ui/text/store'
import { PersonFields } from './PersonFields'
import { Pick } from './Pick'
import { type Checked, type Draft, type Who, newPerson } from './draft'
import { type Someone, forgetPeople, knownPeople } from './people'

const relations: readonly Relation[] = ['child', 'spouse', 'grandchild', 'relative', 'neighbour']
const sayPerson = ({ child, elder, phone }: Someone): string =>
  child ? '孩子' : [elder ? '60 岁以上' : '大人', ...(phone === '' ? [] : [`尾号 ${phone.slice(-4)}`])].join('，')

interface BookFormProps {
  readonly session: SessionView
  readonly waits: boolean
  readonly draft: Draft
  readonly checked: Checked
  /** Whether mistakes are shown yet. */
  readonly tried: boolean
  readonly onChange: (draft: Draft) => void
}

/** Who comes. What was filled in last time is offered again; all on one order come or none. */
export function BookForm({ session, waits, draft, checked, tried, onChange }: BookFormProps) {
  const today = dayOf(useNow())
  const slow = useSlow()
  const [known, setKnown] = useState(() => knownPeople().people)
  const wrong = tried ? checked.wrong : {}
  const { most, groupMost } = session.terms.party
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const ways: readonly { value: Who; name: string }[] = [
    { value: 'self', name: most > 1 ? '我自己，可以带家人' : '我自己' },
    { value: 'other', name: '替家人或邻居报名' },
    ...(groupMost > 0 && !waits ? [{ value: 'group' as const, name: '学校、单位带人来' }] : []),
  ]
  const choose = (who: Who) =>
    set({
      who,
      people:
        who === 'other' && draft.people.length === 0
          ? [newPerson(false, session.elderClass !== null)]
          : who === 'group'
            ? []
            : draft.people,
    })
  const setPerson = (n: number, person: Someone) => set({ people: draft.people.map((one, at) => (at === n ? person : one)) })
  const isIn = (person: Someone): boolean => draft.people.some(({ name, child }) => name === person.name && child === person.child)
  const toggle = (person: Someone) =>
    set({
      people: isIn(person)
        ? draft.people.filter(({ name, child }) => !(name === person.name && child === person.child))
        : [...draft.people.filter(({ name, phone }) => name !== '' || phone !== ''), person],
    })
  const persons = draft.people.length + (draft.who === 'self' ? 1 : 0)
  return (
    <>
      <Card title="谁来参加？">
        <Choices label="谁来参加" stacked options={ways} value={draft.who} onChoose={choose} />
      </Card>
      {draft.who !== 'other' ? null : (
        <Card title="您是他的什么人？">
          <Choices
            label="您是他的什么人"
            stacked={slow}
            options={relations.map((value) => ({ value, name: relationNames[value] }))}
            value={draft.relation}
            onChoose={(relation) => set({ relation })}
          />
          {wrong.relation === undefined ? null : <Note tone="danger">{wrong.relation}</Note>}
        </Card>
      )}
      <Card title={draft.who === 'group' ? '联系人' : '您的称呼和电话'}>
        <Field
          id="book-name"
          label="怎么称呼您"
          value={draft.name}
          maxLength={20}
          error={wrong.name ?? null}
          onChange={(name) => set({ name })}
        />
        <Field
          id="book-phone"
          label="您的手机号"
          value={draft.phone}
          maxLength={20}
          help="有变动时联系您。工作人员看到的是遮住一部分的号码。"
          error={wrong.phone ?? null}
          onChange={(phone) => set({ phone })}
        />
        {draft.who === 'self' ? <Pick on={draft.elder} name="我 60 岁以上" onPress={() => set({ elder: !draft.elder })} /> : null}
      </Card>
      {draft.who === 'group' ? (
        <Card title="名单" aside={`最多 ${groupMost} 人`}>
          <Field
            id="book-group"
            label="学校或单位"
            value={draft.group}
            maxLength={40}
            error={wrong.group ?? null}
            onChange={(group) => set({ group })}
          />
          <TextArea
            id="book-adults"
            label="大人，一行一位"
            value={draft.adults}
            maxLength={900}
            help="可以从表格里整列粘贴"
            onChange={(adults) => set({ adults })}
          />
          <TextArea
            id="book-children"
            label="14 岁以下的孩子，一行一位"
            value={draft.children}
            maxLength={900}
            help="写小名就行"
            onChange={(children) => set({ children })}
          />
          {draft.children.trim() === '' ? null : (
            <DateField
              id="book-children-born"
              label="孩子们大概的出生日期"
              value={draft.childrenBorn}
              max={today}
              help="只用来算年龄，不保存"
              error={wrong.childrenBorn ?? null}
              onChange={(childrenBorn) => set({ childrenBorn })}
            />
          )}
          <View className="act-seats">名额先替您留着，主办方看过名单就答复。</View>
        </Card>
      ) : most === 1 && draft.who === 'self' ? null : (
        <Card title={draft.who === 'self' ? '一起来的人' : '谁来上课、参加'} aside={`现在 ${persons} 人，最多 ${most} 人`}>
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
          {draft.people.map((person, n) =>
            known.includes(person) ? null : (
              <PersonFields
                key={n}
                n={n}
                person={person}
                reached={draft.who === 'other'}
                today={today}
                wrong={wrong}
                onChange={(changed) => setPerson(n, changed)}
                onRemove={
                  draft.who === 'other' && draft.people.length === 1
                    ? null
                    : () => set({ people: draft.people.filter((_, at) => at !== n) })
                }
              />
            ),
          )}
          {persons >= most ? null : (
            <View className="act-acts">
              <Button kind="secondary" onPress={() => set({ people: [...draft.people, newPerson(false)] })}>
                加一位大人
              </Button>
              {session.elderClass === null ? (
                <Button kind="secondary" onPress={() => set({ people: [...draft.people, newPerson(true)] })}>
                  加一个孩子（14 岁以下）
                </Button>
              ) : null}
            </View>
          )}
        </Card>
      )}
      {wrong[''] === undefined ? null : <Note tone="danger">{wrong['']}</Note>}
    </>
  )
}
