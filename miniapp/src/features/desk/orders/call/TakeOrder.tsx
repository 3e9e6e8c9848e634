import { Alert, Button, Checkbox, Input, InputNumber, Radio, Segmented, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { UrgentReason, urgentReasonNames } from '@shared/dispatch/order'
import { placeForSomebody } from '@shared/dispatch/orderContract'
import { levelOf } from '@shared/kernel/place'
import { Language, languageNames } from '@shared/volunteer/skill'
import { asApiError, failure } from '@/api/errors'
import { mayCall, useStaff } from '../../app/staff'
import { PageHead } from '../../kit/PageHead'
import { Panel } from '../../kit/Panel'
import { Problem, ProblemNote } from '../../kit/Problem'
import { PlacePath } from '../../registry/PlacePath'
import { WantedField } from '../WantedField'
import { Known } from './Known'
import { MenuField } from './MenuField'
import { Placed } from './Placed'
import { PicturesField, SpokenField } from './ShownField'
import { type CallForm, emptyForm, orderOf } from './form'
import { usePlace } from './useCall'

/** An order for somebody on the telephone or at the counter: the number first, then in the order in which one asks. */
export function TakeOrder() {
  const { me, workplace } = useStaff()
  const [round, setRound] = useState(0)
  if (!mayCall(me, placeForSomebody, workplace.place)) return <Problem error={failure('FORBIDDEN')} />
  return <OneCall key={round} onAnother={() => setRound((n) => n + 1)} />
}

const OneCall = ({ onAnother }: { onAnother: () => void }) => {
  const { workplace } = useStaff()
  const fixed = levelOf(workplace.place) === 'community'
  const [form, setForm] = useState(() => emptyForm(fixed ? workplace.place : null))
  const [tried, setTried] = useState(false)
  const place = usePlace()
  const change = (next: Partial<CallForm>) => setForm((before) => ({ ...before, ...next }))
  const { order, faults } = orderOf(form)
  const send = (anyway: boolean) => {
    setTried(true)
    if (order) place.mutate({ order, channel: form.channel, anyway })
  }
  if (place.data) return <Placed order={place.data} onAnother={onAnother} />
  const said = tried ? faults : {}
  const alike = place.error !== null && asApiError(place.error).code === 'ORDER_SIMILAR'
  return (
    <>
      <PageHead
        back={{ route: { at: 'orders', view: 'board' }, label: '点单' }}
        title="代点单"
        sub="一边通话一边填。先问电话，看看他有没有正在办的单子。"
        actions={
          <Segmented
            aria-label="怎样来的"
            value={form.channel}
            onChange={(channel: CallForm['channel']) => change({ channel })}
            options={[
              { value: 'call', label: '打电话来的' },
              { value: 'counter', label: '到窗口来的' },
            ]}
          />
        }
      />
      <div className="dk-two dk-two-wide dk-order-call">
        <div className="dk-stack">
          <Panel title="是谁，怎么联系">
            <div className="dk-order-pair">
              <Field label="电话" fault={said.phone} hint="问：您的电话号码是多少？">
                <Input
                  id="call-phone"
                  autoFocus
                  size="large"
                  inputMode="tel"
                  autoComplete="off"
                  maxLength={20}
                  value={form.phone}
                  onChange={(event) => change({ phone: event.target.value })}
                />
              </Field>
              <Field label="称呼" fault={said.name} hint="问：怎么称呼您？">
                <Input
                  id="call-name"
                  size="large"
                  autoComplete="off"
                  maxLength={20}
                  value={form.name}
                  onChange={(event) => change({ name: event.target.value })}
                />
              </Field>
            </div>
            {!fixed && (
              <Field label="社区" fault={said.community}>
                <PlacePath
                  down="community"
                  exact
                  value={form.community}
                  onChange={(community) => change({ community, kind: null, item: null })}
                />
              </Field>
            )}
            <Field label="地址" fault={said.address} hint="问：您住哪一幢、几单元、几室？">
              <Input
                id="call-address"
                autoComplete="off"
                maxLength={80}
                value={form.address}
                onChange={(event) => change({ address: event.target.value })}
                placeholder="例如：邻里苑 3 幢 2 单元 401 室"
              />
            </Field>
          </Panel>
          <Panel title="要什么">
            <Field label="服务" fault={said.kind} group>
              <MenuField
                community={form.community}
                kind={form.kind}
                item={form.item}
                onChange={(kind, item) => change({ kind, item, atHome: item ? item.atHome : form.atHome })}
              />
            </Field>
            <Field label="他的原话" fault={said.words} hint="问：想请人帮什么忙？照他说的记，不用改写。">
              <Input.TextArea
                id="call-words"
                className="dk-counted"
                rows={3}
                maxLength={500}
                showCount
                value={form.words}
                onChange={(event) => change({ words: event.target.value })}
                placeholder="例如：不会用手机挂号，想学视频通话"
              />
            </Field>
            {form.community !== null && form.channel === 'counter' && (
              <Field label="录音" group>
                <SpokenField place={form.community} value={form.voice} onChange={(voice) => change({ voice })} />
              </Field>
            )}
            {form.community !== null && (
              <Field label="照片" group hint="例如手机屏幕、坏了的插座。">
                <PicturesField place={form.community} value={form.photos} onChange={(photos) => change({ photos })} />
              </Field>
            )}
            <div className="dk-row dk-wrap">
              <Checkbox
                checked={form.atHome}
                disabled={form.item !== null && !form.item.atHome}
                onChange={(event) => change({ atHome: event.target.checked })}
              >
                上门做
              </Checkbox>
              <Checkbox checked={form.minors} onChange={(event) => change({ minors: event.target.checked })}>
                有 18 岁以下的孩子在场
              </Checkbox>
              <span className="dk-row">
                <label htmlFor="call-persons">几个人</label>
                <InputNumber
                  id="call-persons"
                  min={1}
                  max={500}
                  value={form.persons}
                  onChange={(persons) => change({ persons: persons ?? 1 })}
                />
              </span>
            </div>
            {(form.atHome || form.minors) && <p className="dk-quiet dk-note">上门或有孩子在场，志愿者一定两个人一起去。</p>}
          </Panel>
          <Panel title="什么时候">
            <Field label="希望的时间" fault={said.wanted} group>
              <WantedField value={form.wanted} onChange={(wanted) => change({ wanted })} />
            </Field>
            <Field label="急不急" group hint="等到明天就会有危险，或者造成补不回来的损失，才算加急。">
              <Radio.Group
                className="dk-order-urgent"
                aria-label="急不急"
                value={form.urgent ?? 'no'}
                onChange={(event: { target: { value?: string } }) =>
                  change({ urgent: UrgentReason.safeParse(event.target.value).data ?? null })
                }
                options={[
                  { value: 'no', label: '不急' },
                  ...UrgentReason.options.map((value) => ({ value, label: urgentReasonNames[value] })),
                ]}
              />
            </Field>
          </Panel>
        </div>
        <div className="dk-stack dk-order-aside">
          <Known form={form} />
          <Panel title="还可以记">
            <Field label="说什么话" group>
              <Select<Language[]>
                mode="multiple"
                aria-label="说什么话"
                placeholder="普通话不用选"
                value={form.languages}
                onChange={(languages) => change({ languages })}
                options={Language.options.map((value) => ({ value, label: languageNames[value] }))}
              />
            </Field>
            <Field label="找不到他时联系谁" fault={said.contact} group hint="例如女儿。只给社区和去服务的人看。">
              <span className="dk-row">
                <Input
                  aria-label="联系人称呼"
                  autoComplete="off"
                  maxLength={20}
                  placeholder="称呼"
                  value={form.contactName}
                  onChange={(event) => change({ contactName: event.target.value })}
                />
                <Input
                  aria-label="联系人电话"
                  autoComplete="off"
                  maxLength={20}
                  placeholder="电话"
                  value={form.contactPhone}
                  onChange={(event) => change({ contactPhone: event.target.value })}
                />
              </span>
            </Field>
          </Panel>
          <div className="dk-panel dk-order-send">
            {tried && order === null && (
              <Alert type="warning" showIcon role="alert" message={`还差：${[...new Set(Object.values(faults))].join('；')}`} />
            )}
            {place.error !== null && !alike && <ProblemNote error={place.error} />}
            {alike && (
              <Alert
                type="warning"
                showIcon
                role="alert"
                message="这个电话有一单差不多的正在办，见上面。问清楚是不是同一件事。"
                action={
                  <Button size="small" loading={place.isPending} onClick={() => send(true)}>
                    不是，再记一单
                  </Button>
                }
              />
            )}
            <Button type="primary" size="large" block loading={place.isPending} onClick={() => send(false)}>
              记下这一单
            </Button>
            <p className="dk-quiet">记下后得到单号，可以念给他听、打印回执。记错了可以改时间或取消重记。</p>
          </div>
        </div>
      </div>
    </>
  )
}

interface FieldProps {
  label: string
  fault?: string | undefined
  /** What to ask on the telephone. */
  hint?: string
  /** Several controls under one name. */
  group?: boolean
  children: ReactNode
}

const Field = ({ label, fault, hint, group = false, children }: FieldProps) => {
  const inside = (
    <>
      <span>
        {label}
        {hint !== undefined && <span className="dk-quiet"> {hint}</span>}
      </span>
      {children}
      {fault !== undefined && <span className="dk-fault">{fault}</span>}
    </>
  )
  return group ? (
    <div className="dk-form-line" role="group" aria-label={label}>
      {inside}
    </div>
  ) : (
    <label className="dk-form-line">{inside}</label>
  )
}
