import { Form, Input, Radio, Segmented } from 'antd'
import { codeItemNames, explainRule } from '@shared/decision/rule'
import { CodeItem } from '@shared/decision/model'
import { Panel } from '../kit/Panel'
import type { Change } from './composer'
import { matterOf, type DraftForm } from './form'
import { suggestTitle } from './suggestTitle'

export interface StepProps {
  form: DraftForm
  change: (change: Change) => void
}

const needs = (item: CodeItem): string => (item >= 6 && item <= 8 ? '四分之三以上同意' : '过半数同意')
const items = CodeItem.options.map((o) => o.value)

/** What is decided: a lift, or an item of Civil Code art. 278 with the share it needs. */
export const MatterStep = ({ form, change }: StepProps) => {
  const matter = matterOf(form)
  const choose = (patch: Partial<DraftForm>) => {
    const untouched = form.title === '' || form.title === suggestTitle(form)
    const next = { ...form, ...patch }
    change(untouched ? { ...patch, title: suggestTitle(next) } : patch)
  }
  return (
    <>
      <Panel title="表决什么">
        <Segmented
          aria-label="事项类别"
          value={form.kind}
          onChange={(kind) => choose({ kind })}
          options={[
            { value: 'lift' as const, label: '加装电梯' },
            { value: 'general' as const, label: '其他共同事项' },
          ]}
        />
        {form.kind === 'general' && (
          <Radio.Group className="dk-items" value={form.item} onChange={(e) => choose({ item: CodeItem.parse(e.target.value) })}>
            {items.map((item) => (
              <Radio key={item} value={item}>
                {codeItemNames[item]}
                <span className="dk-quiet"> · {needs(item)}</span>
              </Radio>
            ))}
          </Radio.Group>
        )}
        <Form layout="vertical" requiredMark={false} className="dk-matter">
          <Form.Item label="标题" extra="业主第一眼看到的就是它，写清哪里、做什么。" htmlFor="title">
            <Input
              id="title"
              value={form.title}
              maxLength={40}
              showCount
              placeholder="例如：3 幢 2 单元加装电梯"
              onChange={(e) => change({ title: e.target.value })}
            />
          </Form.Item>
          <Form.Item label="发起人" extra="公告上会写这个名称。" htmlFor="convenor">
            <Input
              id="convenor"
              value={form.convenor}
              maxLength={40}
              placeholder="例如：云梯社区居委会"
              onChange={(e) => change({ convenor: e.target.value })}
            />
          </Form.Item>
        </Form>
      </Panel>
      {matter && (
        <Panel title="怎样算通过" remark="业主会看到同样的说明">
          <ol className="dk-list">
            {explainRule(matter).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </Panel>
      )}
    </>
  )
}
