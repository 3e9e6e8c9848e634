import { Alert, Button, Checkbox, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type * as z from 'zod'
import { PartyInput } from '@shared/activity/booking'
import { bookHelped } from '@shared/activity/bookingContract'
import { childAge, type PartyLack } from '@shared/activity/party'
import { PoolName, poolNames } from '@shared/activity/seats'
import type { SessionView } from '@shared/activity/view'
import type { Day } from '@shared/kernel/day'
import { ApiError, call } from '@/api'
import { newKey } from '@/api/clientKey'
import { DayField } from '../../cases/fields/DayField'
import { showIssues } from '../../cases/fields/showIssues'
import { ProblemNote } from '../../kit/Problem'
import { useAct } from '../useScience'

const HelpedPool = PoolName.exclude(['online'])
type HelpedPool = z.infer<typeof HelpedPool>

interface GuestForm {
  name: string
  phone: string
  elder: boolean
  born: Day | null
}
interface HelpForm {
  pool: HelpedPool
  booker: { name: string; phone: string }
  alone: boolean
  elder: boolean
  group: string
  guests: GuestForm[]
}

const lackWords: Record<PartyLack, string> = {
  nobody: '还没有填谁来',
  tooMany: '人数超过一次能约的',
  sameTwice: '同一个人填了两遍',
  childAlone: `未满 ${childAge} 岁的孩子要有大人一起来`,
  tooManyChildren: '孩子太多，大人带不过来',
  tooYoung: '有人年纪不到',
  tooOld: '有人年纪超过了',
}
const lacksOf = (error: unknown): string[] =>
  error instanceof ApiError && Array.isArray(error.facts.lacks)
    ? error.facts.lacks.flatMap((lack) => lackWords[String(lack) as PartyLack] ?? [])
    : []

const partyOf = ({ booker, alone, elder, group, guests }: HelpForm): unknown => ({
  ...{ booker, relation: 'staff', group: group.trim() === '' ? null : group.trim() },
  guests: alone
    ? [{ name: booker.name, phone: booker.phone, born: null, elder }]
    : guests.map((one) => ({ name: one.name, phone: one.phone.trim() === '' ? null : one.phone, born: one.born, elder: one.elder })),
})

/** Books for somebody who rings, comes to the counter or stands at the door, out of the seats that are kept for it. */
export const HelpDialog = ({ session, onDone }: { session: SessionView; onDone: () => void }) => {
  const [form] = Form.useForm<HelpForm>()
  const [bookingKey, setKey] = useState(() => newKey())
  const pools = HelpedPool.options.filter((name) => session.pools.some((pool) => pool.name === name))
  const elderClass = session.elderClass !== null
  const [shown, setShown] = useState<HelpForm>({
    ...{ pool: pools[0] ?? 'helped', booker: { name: '', phone: '' }, alone: true, elder: elderClass, group: '' },
    guests: [{ name: '', phone: '', elder: elderClass, born: null }],
  })
  const act = useAct(
    ({ party, wait }: { party: PartyInput; wait: boolean }) =>
      call(bookHelped, {
        params: { sessionId: session.sessionId },
        body: { bookingKey, party, terms: session.terms, pool: shown.pool, wait },
      }),
    onDone,
  )
  const pool = session.pools.find(({ name }) => name === shown.pool)
  const full = pool !== undefined && (pool.left === 0 || pool.waiting > 0) && session.terms.allotment === 'firstCome'
  const submit = (wait: boolean) => {
    const read = PartyInput.safeParse(partyOf(shown))
    if (read.success) act.mutate({ party: read.data, wait })
    else
      showIssues(
        form,
        read.error.issues.map((issue) =>
          shown.alone && issue.path[0] === 'guests' ? { ...issue, path: ['booker', issue.path[2] ?? 'name'] } : issue,
        ),
      )
  }
  if (pools.length === 0)
    return (
      <Modal open title="帮人报名" footer={null} onCancel={onDone}>
        <p>这一场没有留给电话和现场的名额，只能自己在手机上约。下次排场次的时候，给“电话和现场预约”留几席。</p>
      </Modal>
    )
  return (
    <Modal
      open
      width={640}
      title="帮人报名"
      maskClosable={false}
      onCancel={onDone}
      footer={[
        <Button key="no" onClick={onDone}>
          先不报
        </Button>,
        <Button key="yes" type="primary" loading={act.isPending} onClick={() => submit(full)}>
          {full ? '没有名额了，替他候补' : session.terms.allotment === 'lottery' && shown.pool === 'helped' ? '替他报名抽签' : '报上名'}
        </Button>,
      ]}
    >
      <Form
        form={form}
        className="dk-record"
        layout="vertical"
        requiredMark={false}
        initialValues={shown}
        onValuesChange={() => {
          setShown(form.getFieldsValue(true) as HelpForm)
          // Another order than the one that may have been sent.
          setKey(newKey())
        }}
      >
        {pools.length > 1 && (
          <Form.Item name="pool" label="用哪种名额">
            <Radio.Group
              options={pools.map((value) => {
                const of = session.pools.find(({ name }) => name === value)
                return { value, label: `${poolNames[value]}（还剩 ${of?.left ?? 0}）` }
              })}
            />
          </Form.Item>
        )}
        <div className="dk-fields">
          <Form.Item name={['booker', 'name']} label="谁打来的、谁来报的">
            <Input maxLength={20} placeholder="称呼" />
          </Form.Item>
          <Form.Item name={['booker', 'phone']} label="电话（手机，或带区号的座机）">
            <Input maxLength={20} inputMode="tel" />
          </Form.Item>
        </div>
        <Form.Item name="alone" valuePropName="checked">
          <Checkbox>就本人来</Checkbox>
        </Form.Item>
        {shown.alone ? (
          <Form.Item name="elder" valuePropName="checked">
            <Checkbox>是 60 岁以上的老人（活动前会打电话提醒，不来也不记爽约）</Checkbox>
          </Form.Item>
        ) : (
          <Form.List name="guests">
            {(rows, { add, remove }) => (
              <>
                {rows.map(({ key, name }) => (
                  <div key={key} className="dk-guest">
                    <Form.Item name={[name, 'name']} label={`第 ${name + 1} 位的称呼`}>
                      <Input maxLength={20} />
                    </Form.Item>
                    <Form.Item name={[name, 'phone']} label="电话（孩子不用填）">
                      <Input maxLength={20} inputMode="tel" />
                    </Form.Item>
                    <Form.Item name={[name, 'born']} label={`生日（未满 ${childAge} 岁填）`}>
                      <DayField />
                    </Form.Item>
                    <Form.Item name={[name, 'elder']} label="老人" valuePropName="checked">
                      <Checkbox>60 岁以上</Checkbox>
                    </Form.Item>
                    {rows.length > 1 && (
                      <Button type="link" onClick={() => remove(name)} aria-label={`去掉第 ${name + 1} 位`}>
                        去掉
                      </Button>
                    )}
                  </div>
                ))}
                <Button disabled={rows.length >= 40} onClick={() => add({ name: '', phone: '', elder: elderClass, born: null })}>
                  再加一位
                </Button>
                <Form.Item name="group" label="单位或学校（是团体才填）" className="dk-note">
                  <Input maxLength={40} />
                </Form.Item>
              </>
            )}
          </Form.List>
        )}
      </Form>
      {full && <Alert type="info" showIcon message="这种名额现在没有了，或前面有人在候补。按先后排队，有名额会打电话告诉他。" />}
      {act.error !== null && <ProblemNote error={act.error} />}
      {lacksOf(act.error).map((lack) => (
        <p key={lack} className="dk-fault">
          {lack}
        </p>
      ))}
    </Modal>
  )
}
