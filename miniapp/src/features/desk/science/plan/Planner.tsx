import { Alert, Button, Checkbox, Form, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Programme } from '@shared/activity/model'
import { planSessions } from '@shared/activity/programmeContract'
import { PoolName, poolNames, usualPlan } from '@shared/activity/seats'
import { SessionPlan } from '@shared/activity/session'
import { sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { useNow } from '../../app/useNow'
import { showIssues } from '../../cases/fields/showIssues'
import { Panel } from '../../kit/Panel'
import { ProblemNote } from '../../kit/Problem'
import { LessonField } from '../fields/LessonField'
import { WallField } from '../fields/WallField'
import { PhonePreview } from '../PhonePreview'
import { formOf } from '../textForm'
import { useAct } from '../useScience'
import { sayLessons } from '../words'
import { type PlanForm, dayOfPlan, leastHelped, lookAt, nextLesson, seatsIn, sentPlan } from './planForm'

interface PlannerProps {
  programme: Programme
  start: PlanForm
  onDone: () => void
}

const poolHints: Record<PoolName, string> = {
  online: '自己在手机上约',
  helped: '打电话、到柜台、社区帮约',
  walkIn: '不预约直接来',
  social: '学校、单位等专项',
}
const cancelling = [
  [0, '开始前都可以'],
  [60, '开始前 1 小时'],
  [120, '开始前 2 小时'],
  [1440, '开始前 1 天'],
  [2880, '开始前 2 天'],
] as const

/** Plans a session, or the same one every week: lessons, seats, windows and rules, beside the phone that shows it. */
export const Planner = ({ programme, start, onDone }: PlannerProps) => {
  const now = useNow()
  const { elderClass } = programme
  const [form] = Form.useForm<PlanForm>()
  const [shown, setShown] = useState(start)
  const [planKey] = useState(() => newKey())
  const looked = lookAt(shown, elderClass, now)
  const kept = looked.sessions.filter(({ left }) => !left)
  const save = useAct(
    (plan: SessionPlan) =>
      call(planSessions, {
        params: { programmeId: programme.programmeId },
        body: { planKey, plan, weekly: shown.times > 1 ? { times: shown.times, except: shown.except } : null },
      }),
    onDone,
  )
  const change = (next: Partial<PlanForm>) => {
    form.setFieldsValue(next)
    setShown((before) => ({ ...before, ...next }))
  }
  const submit = () => {
    const read = SessionPlan.safeParse(sentPlan(shown))
    if (!read.success) return showIssues(form, read.error.issues)
    if (looked.lacks.length === 0 && kept.length > 0) save.mutate(read.data)
  }
  return (
    <div className="dk-compose">
      <Form
        form={form}
        className="dk-record dk-stack"
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onValuesChange={() => setShown({ ...shown, ...(form.getFieldsValue(true) as PlanForm) })}
        onFinish={submit}
      >
        <Panel title="什么时候" remark="一次报名管全部课次">
          <Form.List name="lessons">
            {(rows, { add, remove }) => (
              <>
                {rows.map(({ key, name }) => (
                  <div className="dk-row" key={key}>
                    <Form.Item name={name} label={rows.length > 1 ? `第 ${name + 1} 次` : '时间'}>
                      <LessonField label={`第 ${name + 1} 次`} />
                    </Form.Item>
                    {rows.length > 1 && (
                      <Button type="link" onClick={() => remove(name)}>
                        去掉
                      </Button>
                    )}
                  </div>
                ))}
                <Button disabled={rows.length >= 16} onClick={() => add(nextLesson(shown.lessons))}>
                  加一次课（一周后同一时间）
                </Button>
              </>
            )}
          </Form.List>
          <div className="dk-fields dk-note">
            <Form.Item name="times" label="每周重复开班，共几场" extra="每场单独报名，预约时间跟着往后移">
              <InputNumber min={1} max={26} suffix="场" />
            </Form.Item>
          </div>
          {shown.times > 1 && looked.sessions.length > 0 && (
            <fieldset className="dk-weeks">
              <legend>不办的那天去掉勾，例如放假</legend>
              {looked.sessions.map(({ plan, left }) => {
                const day = dayOfPlan(plan)
                return (
                  <Checkbox
                    key={day}
                    checked={!left}
                    onChange={(e) =>
                      change({ except: e.target.checked ? shown.except.filter((one) => one !== day) : [...shown.except, day] })
                    }
                  >
                    {sayLessons(plan.lessons)}
                  </Checkbox>
                )
              })}
            </fieldset>
          )}
        </Panel>
        <Seats elderClass={elderClass} shown={shown} change={change} />
        <Panel title="怎么报名">
          <div className="dk-fields">
            <Form.Item name="opensAt" label="什么时候开始预约（准点开放）">
              <WallField />
            </Form.Item>
            <Form.Item name="closesAt" label="什么时候截止（空着就是开始的时候）">
              <WallField />
            </Form.Item>
          </div>
          <Form.Item name="allotment" label="名额给谁">
            <Radio.Group
              options={[
                { value: 'firstCome', label: '先到先得，满了候补' },
                { value: 'lottery', label: '先报名、后抽签（种子事先公布摘要，谁都能核对）' },
              ]}
            />
          </Form.Item>
          <div className="dk-fields">
            <Form.Item name={['party', 'most']} label="一个人最多约几位">
              <InputNumber min={1} max={10} suffix="位" />
            </Form.Item>
            <Form.Item name={['party', 'childrenPerAdult']} label="一位大人最多带几个孩子">
              <InputNumber min={0} max={10} suffix="个" />
            </Form.Item>
            <Form.Item name={['party', 'groupMost']} label="团体最多几人（0 是不接团体）" extra="团体先占住名额，等您同意">
              <InputNumber min={0} max={40} suffix="人" />
            </Form.Item>
            <Form.Item name="perTerm" label="一个人一学期最多几个班（空着不限）">
              <InputNumber min={1} max={10} suffix="个" />
            </Form.Item>
            <Form.Item name="freeCancelMinutes" label="最晚什么时候可以随便取消">
              <Select options={cancelling.map(([value, label]) => ({ value, label }))} />
            </Form.Item>
            <Form.Item name="signInMinutesBefore" label="提前多久可以签到">
              <InputNumber min={0} max={240} suffix="分钟" />
            </Form.Item>
            <Form.Item name="signInMinutesAfter" label="开始后多久算迟到">
              <InputNumber min={0} max={240} suffix="分钟" />
            </Form.Item>
          </div>
        </Panel>
        <Panel>
          {looked.lacks.map((lack) => (
            <Alert key={lack} className="dk-stale" type="warning" showIcon message={lack} />
          ))}
          <div className="dk-row">
            {/* Not a submit button: Enter in a date field takes the date and must not send the plan. */}
            <Button type="primary" loading={save.isPending} disabled={looked.lacks.length > 0} onClick={() => form.submit()}>
              {kept.length > 1 ? `排好这 ${kept.length} 场` : '排好这一场'}
            </Button>
            <Button onClick={onDone}>先不排</Button>
            <span className="dk-quiet">排好以后还看不到，发布了才能预约。</span>
          </div>
          {save.error !== null && <ProblemNote error={save.error} />}
        </Panel>
      </Form>
      <PhonePreview form={formOf(programme)} plan={looked.plan ?? partly(shown)} contact={programme.contact} />
    </div>
  )
}

/** What can be shown of a plan that is not whole. */
const partly = ({ lessons, seats, opensAt, allotment }: PlanForm): Partial<SessionPlan> => ({
  lessons: lessons.flatMap(({ startsAt, endsAt }) => (startsAt && endsAt ? [{ startsAt, endsAt }] : [])),
  ...{ seats, allotment },
  ...(opensAt && { opensAt }),
})

interface SeatsProps {
  elderClass: Programme['elderClass']
  shown: PlanForm
  change: (next: Partial<PlanForm>) => void
}

const Seats = ({ elderClass, shown, change }: SeatsProps) => {
  const total = seatsIn(shown.seats)
  const least = leastHelped(total)
  const assistants = elderClass === null ? 0 : Math.ceil(total / elderClass.learnersPerAssistant)
  return (
    <Panel title="名额" remark={`一共 ${total} 席`}>
      <div className="dk-fields">
        {PoolName.options.map((name) => (
          <Form.Item key={name} name={['seats', name]} label={poolNames[name]} extra={poolHints[name]}>
            <InputNumber min={0} max={20_000} suffix="席" />
          </Form.Item>
        ))}
        <Form.Item name="assistants" label="助教" extra={elderClass ? `至少 ${assistants} 位` : '没有就填 0'}>
          <InputNumber min={0} max={50} suffix="位" />
        </Form.Item>
      </div>
      {elderClass !== null && (
        <Alert
          type={shown.seats.helped < least ? 'warning' : 'info'}
          showIcon
          message={`老年手机课要留至少三成给不会用手机约的人：${total} 席里至少 ${least} 席给电话和现场。这些名额到开课也不会放到网上。`}
          action={
            shown.seats.helped < least && (
              <Button size="small" onClick={() => change({ seats: { ...usualPlan(total, true), walkIn: 0, social: 0 } })}>
                按三成分
              </Button>
            )
          }
        />
      )}
      {shown.closesAt !== null && shown.allotment === 'lottery' && (
        <p className="dk-quiet dk-note">{sayMoment(shown.closesAt)} 截止报名，截止一分钟后可以抽签。</p>
      )}
    </Panel>
  )
}
