import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input, InputNumber, Radio, Select } from 'antd'
import type { FormListFieldData } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { audienceNames } from '@shared/activity/model'
import { createContest, editContest } from '@shared/contest/contestContract'
import { ContestMode, type ContestId, type ContestPlan, WorkKind, contestModeNames, workKindNames } from '@shared/contest/model'
import { planLackSentences, planLacks } from '@shared/contest/plan'
import type { ContestView } from '@shared/contest/view'
import { call, serverNow } from '@/api'
import { newKey } from '@/api/clientKey'
import { useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { MomentField } from '../notice/MomentField'
import { type PlanForm, formOf, planOf, startForm } from './planForm'
import { useContestAct, useDeskContest } from './useContestDesk'

/** Writes a competition as a draft, or changes one. */
export const ContestEditor = ({ contestId }: { contestId: ContestId | null }) =>
  contestId === null ? <Editor contest={null} /> : <Existing contestId={contestId} />

const Existing = ({ contestId }: { contestId: ContestId }) => {
  const query = useDeskContest(contestId)
  return <Loaded of={query}>{({ contest }) => <Editor key={contest.version} contest={contest} />}</Loaded>
}

const Editor = ({ contest }: { contest: ContestView | null }) => {
  const { workplace } = useStaff()
  const [form] = Form.useForm<PlanForm>()
  const [issues, setIssues] = useState<string[]>([])
  const contestKey = useRef(newKey())
  const [start] = useState(() => (contest === null ? startForm(serverNow(), workplace.name) : formOf(contest)))
  const mode = Form.useWatch('mode', form) ?? start.mode
  const works = mode === 'works'
  const act = useContestAct(
    (plan: ContestPlan) =>
      contest === null
        ? call(createContest, { body: { contestKey: contestKey.current, place: workplace.place, plan } })
        : call(editContest, { params: { contestId: contest.contestId }, body: { version: contest.version, plan } }),
    '草稿存好了',
    ({ contestId }) => go({ at: 'contest', contest: contestId, tab: 'main' }),
  )
  const save = (typed: PlanForm) => {
    const read = planOf(typed)
    if (!read.success) return setIssues([...new Set(read.error.issues.map(({ message }) => message))])
    const lacks = planLacks(read.data, serverNow()).map((lack) => planLackSentences[lack])
    setIssues(lacks)
    if (lacks.length === 0) act.mutate(read.data)
  }
  return (
    <>
      <PageHead
        back={
          contest === null
            ? { route: { at: 'contests' }, label: '竞赛' }
            : { route: { at: 'contest', contest: contest.contestId, tab: 'main' }, label: contest.title }
        }
        title={contest === null ? '办一次比赛' : '修改草稿'}
        sub="先存成草稿，看好了再发布。发布以后内容不能改。"
      />
      <Form form={form} layout="vertical" requiredMark={false} initialValues={start} onFinish={save}>
        <Panel title="是什么比赛">
          <Form.Item name="title" label="名称">
            <Input maxLength={40} showCount placeholder="老年人智能手机运用大赛" />
          </Form.Item>
          <Form.Item name="summary" label="简介">
            <Input.TextArea rows={3} maxLength={1500} showCount />
          </Form.Item>
          <div className="ct-row">
            <Form.Item name="audience" label="面向谁">
              <Select
                mode="multiple"
                style={{ minWidth: 240 }}
                options={Object.entries(audienceNames).map(([value, label]) => ({ value, label }))}
              />
            </Form.Item>
            <Form.Item name="organiser" label="主办单位">
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item name="leadUnit" label="指导单位（可以不写）">
              <Input maxLength={40} />
            </Form.Item>
          </div>
          <Form.Item name="mode" label="怎么比">
            <Radio.Group options={ContestMode.options.map((value) => ({ value, label: contestModeNames[value] }))} />
          </Form.Item>
        </Panel>
        <Panel title="时间">
          <div className="ct-row">
            <Moment name="opensAt" label="开始报名" />
            <Moment name="closesAt" label="报名截止" />
            {works ? <Moment name="worksUntil" label="交作品截止" /> : <Moment name="heldAt" label="比赛时间" />}
            <Form.Item name="publicityDays" label="公示几个工作日">
              <InputNumber min={5} max={20} />
            </Form.Item>
          </div>
          {works ? (
            <div className="ct-row">
              <Form.Item name="kinds" label="能交什么">
                <Select
                  mode="multiple"
                  style={{ minWidth: 200 }}
                  options={WorkKind.options.map((value) => ({ value, label: workKindNames[value] }))}
                />
              </Form.Item>
              <Form.Item name="files" label="最多几个文件">
                <InputNumber min={1} max={9} />
              </Form.Item>
              <Form.Item name="megabytes" label="每个最大（MB）">
                <InputNumber min={1} max={50} />
              </Form.Item>
            </div>
          ) : (
            <div className="ct-row">
              <Form.Item name="venueName" label="场地">
                <Input maxLength={40} />
              </Form.Item>
              <Form.Item name="venueAddress" label="地址">
                <Input maxLength={80} style={{ width: 320 }} />
              </Form.Item>
            </div>
          )}
        </Panel>
        <Panel title="分哪些组" remark="年龄、队员、名额不填就是不限">
          <Rows name="categories" add="加一个组" start={{ name: '', from: null, to: null, teamMost: null, places: null }}>
            {(at) => (
              <>
                <Named at={at} label="组别" />
                <Amount at={at} field="from" label="从几岁" min={0} max={120} />
                <Amount at={at} field="to" label="到几岁" min={0} max={120} />
                <Amount at={at} field="teamMost" label="每队最多几人" min={2} max={10} />
                <Amount at={at} field="places" label="名额" min={1} max={5000} />
              </>
            )}
          </Rows>
        </Panel>
        <Panel title={works ? '怎么评分' : '比哪几关'} remark="满分乘以权重就是这一项最多的分">
          <Rows
            name="criteria"
            add={works ? '加一项' : '加一关'}
            start={{ name: '', words: '', most: 10, weight: 1, seconds: works ? null : 120 }}
          >
            {(at) => (
              <>
                <Named at={at} label={works ? '评分项' : '关卡'} />
                <Amount at={at} field="most" label="满分" min={1} max={100} />
                <Amount at={at} field="weight" label="权重" min={1} max={10} />
                {works ? null : <Amount at={at} field="seconds" label="限时（秒）" min={10} max={3600} />}
                <Form.Item name={[at.name, 'words']} label="说明（可以不写）">
                  <Input maxLength={120} style={{ width: 220 }} />
                </Form.Item>
              </>
            )}
          </Rows>
          <div className="ct-row">
            <Form.Item name="minScores" label="至少几位评委打分">
              <InputNumber min={1} max={12} />
            </Form.Item>
            <Form.Item name="tieBreak" label="同分怎么排">
              <Select
                style={{ minWidth: 220 }}
                options={[
                  { value: 'lessTime', label: '用时少的在前，再同并列', disabled: works },
                  { value: 'firstCriterion', label: '第一项分高的在前，再同并列' },
                  { value: 'none', label: '并列' },
                ]}
              />
            </Form.Item>
          </div>
        </Panel>
        <Panel title="设哪些奖" remark="每个组各评各的，按名次给">
          <Rows name="awards" add="加一个奖" start={{ name: '', places: 1 }}>
            {(at) => (
              <>
                <Named at={at} label="奖项" />
                <Amount at={at} field="places" label="几名" min={1} max={200} />
              </>
            )}
          </Rows>
        </Panel>
        {issues.length > 0 && <Alert type="warning" showIcon role="alert" message={`还要改：${issues.join('；')}`} />}
        {act.error !== null && <ProblemNote error={act.error} />}
        <p>
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            存成草稿
          </Button>
        </p>
      </Form>
    </>
  )
}

const Moment = ({ name, label }: { name: string; label: string }) => (
  <Form.Item name={name} label={label}>
    <MomentField />
  </Form.Item>
)

const Named = ({ at, label }: { at: FormListFieldData; label: string }) => (
  <Form.Item name={[at.name, 'name']} label={label}>
    <Input maxLength={20} style={{ width: 140 }} />
  </Form.Item>
)

const Amount = ({ at, field, label, min, max }: { at: FormListFieldData; field: string; label: string; min: number; max: number }) => (
  <Form.Item name={[at.name, field]} label={label}>
    <InputNumber min={min} max={max} />
  </Form.Item>
)

const Rows = ({
  name,
  add,
  start,
  children,
}: {
  name: string
  add: string
  start: object
  children: (at: FormListFieldData) => ReactNode
}) => (
  <Form.List name={name}>
    {(fields, { add: append, remove }) => (
      <div className="ct-rows">
        {fields.map((at) => (
          <div key={at.key} className="ct-row">
            {children(at)}
            {fields.length > 1 && (
              <Form.Item label=" ">
                <Button icon={<DeleteOutlined aria-hidden />} aria-label={`去掉第 ${at.name + 1} 行`} onClick={() => remove(at.name)} />
              </Form.Item>
            )}
          </div>
        ))}
        <span>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => append({ ...start })}>
            {add}
          </Button>
        </span>
      </div>
    )}
  </Form.List>
)
