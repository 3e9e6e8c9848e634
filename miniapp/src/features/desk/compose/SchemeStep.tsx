import { Input, Switch } from 'antd'
import { Panel } from '../kit/Panel'
import { DrawingUpload } from './DrawingUpload'
import type { StepProps } from './MatterStep'
import { OccupiedFlats } from './OccupiedFlats'

/** What is voted on: words, drawings, and the consents that no majority replaces. */
export const SchemeStep = ({ form, change }: StepProps) => (
  <>
    <Panel title="方案" remark="发布后不能改；要改只能撤回，重新表决">
      <Input.TextArea
        aria-label="方案"
        rows={10}
        maxLength={5000}
        showCount
        value={form.text}
        placeholder={
          form.kind === 'lift'
            ? '写清：装在哪里、几层几站、怎么入户、总费用和补贴、各层分摊、施工时间、谁来实施、以后的运行费用。'
            : '写清：要做什么、为什么、花多少钱、钱从哪里来、什么时候做、由谁做。'
        }
        onChange={(e) => change({ text: e.target.value })}
      />
    </Panel>
    <Panel title="图纸和附件" remark={`${form.drawings.length} / 12`}>
      <DrawingUpload form={form} change={change} />
    </Panel>
    {form.kind === 'lift' && (
      <Panel title="需要单独同意的" remark="多数票不能代替">
        <label className="dk-switch">
          <Switch checked={form.levelEntry} onChange={(levelEntry) => change({ levelEntry })} />
          <span>
            <strong>平层入户</strong>
            <span className="dk-quiet dk-block">电梯直接停在各家楼层。原则上要本单元全体业主都单独同意，少一户也不行。</span>
          </span>
        </label>
        <OccupiedFlats form={form} change={change} />
      </Panel>
    )}
  </>
)
