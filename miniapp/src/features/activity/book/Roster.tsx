import { View } from '@tarojs/components'
import { dayOf } from '@shared/kernel/day'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { TextArea } from '@/ui/TextArea'
import type { QuestionProps } from './props'

/** The list of a school or company. */
export function Roster({ session, draft, wrong, onChange }: QuestionProps) {
  const today = dayOf(useNow())
  return (
    <Card title="名单" aside={`最多 ${session.terms.party.groupMost} 人`}>
      <Field
        id="book-group"
        label="学校或单位"
        value={draft.group}
        maxLength={40}
        error={wrong.group ?? null}
        onChange={(group) => onChange({ group })}
      />
      <TextArea
        id="book-adults"
        label="大人，一行一位"
        value={draft.adults}
        maxLength={900}
        help="可以从表格里整列粘贴"
        onChange={(adults) => onChange({ adults })}
      />
      <TextArea
        id="book-children"
        label="14 岁以下的孩子，一行一位"
        value={draft.children}
        maxLength={900}
        help="写小名就行"
        onChange={(children) => onChange({ children })}
      />
      {draft.children.trim() === '' ? null : (
        <DateField
          id="book-children-born"
          label="孩子们大概的出生日期"
          value={draft.childrenBorn}
          max={today}
          help="只用来算年龄，不保存"
          error={wrong.childrenBorn ?? null}
          onChange={(childrenBorn) => onChange({ childrenBorn })}
        />
      )}
      <View className="act-seats">名额先替您留着，主办方看过名单就答复。</View>
    </Card>
  )
}
