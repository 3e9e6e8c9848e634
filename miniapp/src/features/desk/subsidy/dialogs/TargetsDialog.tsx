import { useQueryClient } from '@tanstack/react-query'
import { Form, InputNumber, Radio } from 'antd'
import type { Day } from '@shared/kernel/day'
import type { Fen } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import type { RewardRule } from '@shared/subsidy/assessment'
import { rewardRuleNames } from '@shared/subsidy/assessment'
import { type AssessmentView, readAssessment, setAssessment } from '@shared/subsidy/streetContract'
import { call } from '@/api'
import { DayField } from '../../cases/fields/DayField'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { YuanField } from '../../cases/fields/YuanField'

interface Typed {
  nodeOn: Day | null
  kind: RewardRule['kind']
  each: Fen | null
  cap: Fen | null
  targets: (number | null)[]
}

const kinds = ['proportional', 'perLift', 'capped'] as const

const startOf = ({ nodeOn, rule, streets }: AssessmentView): Typed => ({
  nodeOn,
  kind: rule.kind,
  each: rule.kind === 'perLift' ? rule.each : null,
  cap: rule.kind === 'capped' ? rule.cap : null,
  targets: streets.map(({ target }) => target),
})

/** Targets of the streets, node date and how rewards are shared out. */
export const TargetsDialog = ({ view, district, onDone }: { view: AssessmentView; district: PlaceId; onDone: () => void }) => {
  const client = useQueryClient()
  const params = { placeId: district, year: view.year }
  const sentOf = ({ nodeOn, kind, each, cap, targets }: Typed) => ({
    version: view.version,
    nodeOn,
    rule: kind === 'perLift' ? { kind, each } : kind === 'capped' ? { kind, cap } : { kind },
    targets: view.streets.map(({ street }, i) => ({ street, target: targets[i] ?? 0 })),
  })
  return (
    <RecordDialog
      title={`设定 ${view.year} 年的目标`}
      ok="保存目标"
      start={startOf(view)}
      schema={setAssessment.body}
      sentOf={sentOf}
      send={async (body) => client.setQueryData([readAssessment.id, district, view.year], await call(setAssessment, { params, body }))}
      onDone={onDone}
    >
      <Form.Item name="nodeOn" label="时间节点（这一天以前办妥使用登记的算完成）">
        <DayField />
      </Form.Item>
      <div className="dk-subsidy-targets">
        {view.streets.map(({ street, name, done }, i) => (
          <Form.Item key={street} name={['targets', i]} label={`${name}（已完成 ${done} 台）`}>
            <InputNumber min={0} max={9999} precision={0} suffix="台" />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="kind" label="奖励怎么分（细则没有规定，由区里选）">
        <Radio.Group className="dk-subsidy-rules" options={kinds.map((value) => ({ value, label: rewardRuleNames[value] }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'perLift' ? (
            <Form.Item name="each" label="每超 1 台奖励">
              <YuanField />
            </Form.Item>
          ) : getFieldValue('kind') === 'capped' ? (
            <Form.Item name="cap" label="每个街道最多">
              <YuanField />
            </Form.Item>
          ) : null
        }
      </Form.Item>
    </RecordDialog>
  )
}
