import { View } from '@tarojs/components'
import type { Category, ContestPlan } from '@shared/contest/model'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { type EntryDraft, type PersonDraft, type Wrong, hasChild, nobody, ownContact, wantsAge } from './draft'

interface PeopleProps {
  readonly draft: EntryDraft
  readonly category: Category
  readonly contest: Pick<ContestPlan, 'closesAt'>
  readonly wrong: Wrong
  readonly onChange: (changed: Partial<EntryDraft>) => void
}

/** Who takes part, whom to ring, and for a child who agrees. */
export function PeopleStep({ draft, category, contest, wrong, onChange }: PeopleProps) {
  const { people } = draft
  const self = ownContact(draft)
  const patch = (n: number, changed: Partial<PersonDraft>) =>
    onChange({ people: people.map((person, at) => (at === n ? { ...person, ...changed } : person)) })
  const field = (id: string, label: string, value: string, change: (text: string) => void, maxLength: number, help?: string) => (
    <Field id={id} label={label} value={value} maxLength={maxLength} help={help} error={wrong[id] ?? null} onChange={change} />
  )
  return (
    <>
      {category.team === null ? null : (
        <Card title="队名">
          {field('team', '队伍名称', draft.teamName, (teamName) => onChange({ teamName }), 20, '公布结果时用队名。')}
        </Card>
      )}
      {people.map((person, n) => (
        <Card key={n} title={category.team === null ? '参赛人' : `队员 ${n + 1}`}>
          {field(`name-${n}`, '姓名', person.name, (name) => patch(n, { name }), 20)}
          {field(`phone-${n}`, '手机号', person.phone, (phone) => patch(n, { phone }), 11, self && n === 0 ? undefined : '没有可以不填。')}
          {wantsAge(category) || draft.relation === 'child' || draft.relation === 'pupil'
            ? field(`born-${n}`, '出生年份', person.born, (born) => patch(n, { born }), 4, '四位数字，例如 1955。')
            : null}
          {category.team !== null && people.length > category.team.least ? (
            <Button kind="plain" label={`去掉队员 ${n + 1}`} onPress={() => onChange({ people: people.filter((_, at) => at !== n) })}>
              去掉这位
            </Button>
          ) : null}
        </Card>
      ))}
      {category.team !== null && people.length < category.team.most ? (
        <View className="contest-act">
          <Button kind="secondary" onPress={() => onChange({ people: [...people, nobody] })}>
            再加一位队员
          </Button>
        </View>
      ) : null}
      {self ? null : (
        <Card title="联系谁">
          {field('contact-name', '您的姓名', draft.contactName, (contactName) => onChange({ contactName }), 20)}
          {field('contact-phone', '您的手机号', draft.contactPhone, (contactPhone) => onChange({ contactPhone }), 11, '有事打这个电话。')}
        </Card>
      )}
      {hasChild(draft, contest) ? (
        <Card kind="attention" title="监护人同意">
          <Note>有未满 14 岁的孩子，要监护人知道并同意：我们只为比赛记下孩子的姓名和出生年份，归档一年后清除。</Note>
          {field('guardian-name', '监护人姓名', draft.guardianName, (guardianName) => onChange({ guardianName }), 20)}
          {field('guardian-phone', '监护人手机号', draft.guardianPhone, (guardianPhone) => onChange({ guardianPhone }), 11)}
          <Choices
            label="监护人是否同意"
            options={[{ value: 'yes', name: '监护人已看过并同意' }]}
            value={draft.agreed ? 'yes' : null}
            onChoose={() => onChange({ agreed: !draft.agreed })}
            stacked
          />
          {wrong.agreed === undefined ? null : <Note tone="attention">{wrong.agreed}</Note>}
        </Card>
      ) : null}
      {Object.keys(wrong).length === 0 ? null : <Note tone="attention">有几处还要改，请看标出的地方。</Note>}
    </>
  )
}
