import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Field } from '@/ui/Field'
import { Pick } from './Pick'
import type { QuestionProps } from './props'

type FieldProps = Pick<QuestionProps, 'draft' | 'wrong' | 'onChange'>

function NameField({ draft, wrong, onChange }: FieldProps) {
  return (
    <Field
      id="book-name"
      label="怎么称呼您"
      value={draft.name}
      maxLength={20}
      error={wrong.name ?? null}
      onChange={(name) => onChange({ name })}
    />
  )
}

function PhoneField({ draft, wrong, onChange }: FieldProps) {
  return (
    <Field
      id="book-phone"
      label="您的手机号"
      value={draft.phone}
      maxLength={20}
      help="有变动时联系您。工作人员看到的是遮住一部分的号码。"
      error={wrong.phone ?? null}
      onChange={(phone) => onChange({ phone })}
    />
  )
}

/** How to call and reach whoever books, and how old they are. */
export function Booker(props: QuestionProps) {
  const { draft, onChange } = props
  return (
    <Card title={draft.who === 'group' ? '联系人' : '您的称呼和电话'}>
      <NameField {...props} />
      <PhoneField {...props} />
      {draft.who === 'self' ? <Pick on={draft.elder} name="我 60 岁以上" onPress={() => onChange({ elder: !draft.elder })} /> : null}
    </Card>
  )
}

export function Name(props: QuestionProps) {
  return (
    <Card title="怎么称呼您？">
      <NameField {...props} />
    </Card>
  )
}

export function Phone(props: QuestionProps) {
  return (
    <Card title="您的手机号是多少？">
      <PhoneField {...props} />
    </Card>
  )
}

export function Age({ draft, onChange }: QuestionProps) {
  return (
    <Card title="您满 60 岁了吗？" aside="满了的，有事打电话告诉您">
      <Choices
        label="您满 60 岁了吗"
        stacked
        options={[
          { value: 'yes', name: '满 60 岁了' },
          { value: 'no', name: '还没有' },
        ]}
        value={draft.elder ? 'yes' : 'no'}
        onChoose={(value) => onChange({ elder: value === 'yes' })}
      />
    </Card>
  )
}
