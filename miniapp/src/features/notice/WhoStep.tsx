import { View } from '@tarojs/components'
import { Affected, affectedNames } from '@shared/notice/objection'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import type { Draft } from './draft'
import type { wrongIn } from './wrongIn'

interface WhoStepProps {
  readonly draft: Draft
  readonly wrong: ReturnType<typeof wrongIn> | null
  readonly onChange: (changed: Partial<Draft>) => void
}

/** Who objects: only community and street see it, to talk with the person. */
export function WhoStep({ draft: { affected, name, flat, phone }, wrong, onChange }: WhoStepProps) {
  return (
    <>
      <Note>姓名、住址和电话只给社区和街道看，用来约您协商，不会公开，也不给建设者看。</Note>
      <Card title="您是">
        <Choices
          label="您是"
          stacked
          options={Affected.options.map((value) => ({ value, name: affectedNames[value] }))}
          value={affected}
          onChoose={(value) => onChange({ affected: value })}
        />
        {wrong?.affected ? <Note tone="attention">{wrong.affected}</Note> : null}
      </Card>
      <Card>
        <View>
          <Field
            id="objector-name"
            label="姓名"
            value={name}
            maxLength={40}
            error={wrong?.name ?? null}
            onChange={(value) => onChange({ name: value })}
          />
          <Field
            id="objector-flat"
            label="住在哪里"
            value={flat}
            maxLength={60}
            help="几幢几单元几室"
            error={wrong?.flat ?? null}
            onChange={(value) => onChange({ flat: value })}
          />
          <Field
            id="objector-phone"
            label="联系电话"
            value={phone}
            maxLength={14}
            error={wrong?.phone ?? null}
            onChange={(value) => onChange({ phone: value })}
          />
        </View>
      </Card>
    </>
  )
}
