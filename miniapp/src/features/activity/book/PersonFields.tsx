import { View } from '@tarojs/components'
import type { Day } from '@shared/kernel/day'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Pick } from './Pick'
import type { Someone } from './people'

interface PersonFieldsProps {
  readonly n: number
  readonly person: Someone
  /** The number is needed: somebody else books for them. */
  readonly reached: boolean
  readonly today: Day
  readonly wrong: Readonly<Record<string, string>>
  readonly onChange: (person: Someone) => void
  readonly onRemove: (() => void) | null
}

/** Somebody who comes: a grown-up by name and number, a child by nickname and birthday. */
export function PersonFields({ n, person, reached, today, wrong, onChange, onRemove }: PersonFieldsProps) {
  const { name, phone, born, elder, child } = person
  const at = `people.${n}`
  return (
    <View className="who">
      <Field
        id={`who-${n}-name`}
        label={child ? '孩子的小名' : reached ? '来的人叫什么' : '称呼'}
        value={name}
        maxLength={20}
        help={child ? '不用真名' : undefined}
        error={wrong[`${at}.name`] ?? null}
        onChange={(value) => onChange({ ...person, name: value })}
      />
      {child ? (
        <DateField
          id={`who-${n}-born`}
          label="出生日期"
          value={born}
          max={today}
          help="只用来算年龄，不保存"
          error={wrong[`${at}.born`] ?? null}
          onChange={(value) => onChange({ ...person, born: value })}
        />
      ) : (
        <>
          <Field
            id={`who-${n}-phone`}
            label={reached ? '来的人的手机号' : '手机号（可以不填）'}
            value={phone}
            maxLength={20}
            help={reached ? '课前提醒要用；没有手机可以填家里座机' : undefined}
            error={wrong[`${at}.phone`] ?? null}
            onChange={(value) => onChange({ ...person, phone: value })}
          />
          <Pick
            on={elder}
            name="60 岁以上"
            words="有事会打电话，不会因为没来停用预约"
            onPress={() => onChange({ ...person, elder: !elder })}
          />
        </>
      )}
      {onRemove === null ? null : (
        <View className="act-acts">
          <Button kind="plain" label={`不带${name === '' ? '这一位' : name}`} onPress={onRemove}>
            去掉这一位
          </Button>
        </View>
      )}
    </View>
  )
}
