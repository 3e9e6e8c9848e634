import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Modal, Segmented, Switch } from 'antd'
import { useState } from 'react'
import { type ThemeDay, ThemeText } from '@shared/activity/theme'
import { setThemeDay } from '@shared/activity/themeContract'
import { Day, dayOf, daysBetween, sayDay } from '@shared/kernel/day'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { showIssues } from '../cases/fields/showIssues'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { DayField } from '../cases/fields/DayField'
import { MonthGrid } from './MonthGrid'
import { sayMonth } from './filter'
import { useAct, useThemeDays } from './useScience'

/** Theme days of a year: as a list or month by month; the association sets dates, changes words, adds and hides. */
export const Themes = () => {
  const { me, workplace } = useStaff()
  const today = dayOf(useNow())
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [look, setLook] = useState<'list' | 'month'>('list')
  const [month, setMonth] = useState(today.slice(5, 7))
  const [editing, setEditing] = useState<ThemeDay | 'new' | null>(null)
  const district = ancestorAt(workplace.place, 'district') ?? workplace.place
  const found = useThemeDays(district, year)
  const maySet = mayCall(me, setThemeDay, district)
  return (
    <Panel
      title="主题日"
      remark="五类人群方案里写到的日子；标“预计”的等公布后改成当年的日期"
      actions={
        maySet && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
            加一个
          </Button>
        )
      }
    >
      <div className="dk-row dk-wrap dk-tools">
        <InputNumber aria-label="年份" min={2020} max={2100} value={year} onChange={(next) => setYear(next ?? year)} suffix="年" />
        <Segmented
          aria-label="怎么看"
          value={look}
          onChange={setLook}
          options={[
            { value: 'list' as const, label: '列表' },
            { value: 'month' as const, label: '月历' },
          ]}
        />
        {look === 'month' && (
          <Segmented
            aria-label="几月"
            value={month}
            onChange={setMonth}
            options={Array.from({ length: 12 }, (_, n) => ({ value: String(n + 1).padStart(2, '0'), label: `${n + 1}月` }))}
          />
        )}
      </div>
      <Loaded of={found}>
        {(items) =>
          look === 'month' ? (
            <>
              <p className="dk-quiet">{sayMonth(`${year}-${month}`)}</p>
              <MonthGrid month={`${year}-${month}`} today={today} cards={[]} themes={items} />
            </>
          ) : (
            items.map((one) => (
              <div className="dk-line" key={one.dayId}>
                <span>
                  <strong>{one.name}</strong> {one.expected && <Badge tone="amber">预计</Badge>}
                  <span className="dk-quiet dk-block">{one.text}</span>
                </span>
                <span className="dk-push dk-row">
                  <span className="dk-figures">{sayRange(one)}</span>
                  {maySet && (
                    <Button type="link" onClick={() => setEditing(one)} aria-label={`改${one.name}`}>
                      改
                    </Button>
                  )}
                </span>
              </div>
            ))
          )
        }
      </Loaded>
      {editing !== null && (
        <ThemeDialog district={district} year={year} day={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
      )}
    </Panel>
  )
}

const sayRange = ({ from, to }: ThemeDay): string =>
  from === to ? sayDay(from) : `${sayDay(from)} 到 ${sayDay(to)}，共 ${daysBetween(from, to) + 1} 天`

interface ThemeDialogProps {
  district: PlaceId
  year: number
  day: ThemeDay | null
  onDone: () => void
}

const ThemeDialog = ({ district, year, day, onDone }: ThemeDialogProps) => {
  const [form] = Form.useForm<ThemeText>()
  // Of one that is added: any name that no other day of the district has.
  const [dayId] = useState(() => day?.dayId ?? `own${Date.now().toString(36)}`)
  const act = useAct((body: ThemeText) => call(setThemeDay, { params: { district, year, dayId }, body }), onDone)
  const submit = (input: unknown) => {
    const read = ThemeText.safeParse(input)
    if (read.success) act.mutate(read.data)
    else
      showIssues(
        form,
        read.error.issues.map((issue) => (issue.path.length === 0 ? { ...issue, path: ['to'] } : issue)),
      )
  }
  const first = Day.parse(`${year}-01-01`)
  return (
    <Modal
      open
      title={day === null ? `加一个主题日（${year} 年）` : `改“${day.name}”（${year} 年）`}
      okText="保存"
      cancelText="不改了"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <Form
        form={form}
        className="dk-record"
        layout="vertical"
        requiredMark={false}
        initialValues={day ?? { name: '', from: first, to: first, text: '', hidden: false }}
        onFinish={submit}
      >
        <Form.Item name="name" label="名称">
          <Input maxLength={30} />
        </Form.Item>
        <div className="dk-fields">
          <Form.Item name="from" label="从哪天">
            <DayField />
          </Form.Item>
          <Form.Item name="to" label="到哪天">
            <DayField />
          </Form.Item>
        </div>
        <Form.Item name="text" label="说明">
          <Input.TextArea rows={2} maxLength={200} showCount />
        </Form.Item>
        <Form.Item name="hidden" label="不再显示" valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
