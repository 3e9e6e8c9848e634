import { PrinterOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Select, Table } from 'antd'
import type { ReplyOf } from '@shared/contract/endpoint'
import { dayOf, sayDay, sayFullDay } from '@shared/kernel/day'
import { sayDigest } from '@shared/kernel/digest'
import { formatFen, sayWan } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import { bearerNames } from '@shared/subsidy/bearer'
import { planStandingNames } from '@shared/subsidy/plan'
import { adoptPlan, freezePlan, readPlan } from '@shared/subsidy/planContract'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { Figures } from './Figures'
import { TakeOut } from './TakeOut'

type Plan = ReplyOf<typeof readPlan>
type Line = Plan['lines'][number]

/** The plan of a year: what is or would be in it, who bears it, and making it final. */
export const PlanView = ({
  district,
  year,
  onYear,
  years,
}: {
  district: PlaceId
  year: number
  onYear: (year: number) => void
  years: readonly number[]
}) => {
  const params = { placeId: district, year }
  const plan = useQuery({ queryKey: [readPlan.id, district, year], queryFn: () => call(readPlan, { params }) })
  return (
    <Loaded of={plan}>
      {(shown) => (
        <div className="dk-stack">
          <Panel
            title={`${year} 年财政补贴计划`}
            remark={<Standing plan={shown} />}
            actions={
              <span className="dk-row">
                <Select aria-label="年度" value={year} onChange={onYear} options={years.map((y) => ({ value: y, label: `${y} 年` }))} />
                <TakeOut district={district} year={year} list="plan" />
                <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                  打印
                </Button>
              </span>
            }
          >
            <Figures totals={shown.totals} />
            <Freeze plan={shown} district={district} />
          </Panel>
          <Panel title={shown.frozen ? '计划内的电梯' : '复审完成、可以列入的电梯'}>
            <Lines lines={shown.lines} frozen={shown.frozen !== null} />
          </Panel>
        </div>
      )}
    </Loaded>
  )
}

const Standing = ({ plan: { frozen, window } }: { plan: Plan }) =>
  frozen ? (
    <>
      <Badge tone="teal">已定下</Badge> 编号 {frozen.number}，{sayFullDay(frozen.on)}，指纹 {sayDigest(frozen.digest)}
    </>
  ) : (
    <>
      复审时段 {sayDay(window.from)} 到 {sayDay(window.to)}
    </>
  )

/** Makes the plan final as it is shown, then moves its cases on; an adoption that was cut off goes on from here. */
const Freeze = ({ plan, district }: { plan: Plan; district: PlaceId }) => {
  const { me } = useStaff()
  const { modal } = App.useApp()
  const client = useQueryClient()
  const params = { placeId: district, year: plan.year }
  const act = useMutation({
    mutationFn: async () => {
      if (!plan.frozen) await call(freezePlan, { params, body: { seen: plan.digest } })
      for (let done = false; !done;) ({ done } = await call(adoptPlan, { params }))
    },
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [id] }) => typeof id === 'string' && /^(subsidy|retrofit)\./.test(id) }),
  })
  if (!mayCall(me, freezePlan, district)) return null
  const early = dayOf(plan.now) < plan.mayFreezeFrom
  const confirm = () =>
    void modal.confirm({
      title: `定下 ${plan.year} 年补贴计划？`,
      content: `共 ${plan.totals.lifts} 台，${sayWan(plan.totals.total)}。定下以后不能再改，各案卷同时列入计划，由区财政局拨付。`,
      okText: '定下计划',
      cancelText: '再看看',
      onOk: () => act.mutate(),
    })
  if (plan.frozen && plan.waiting === 0) return null
  return (
    <>
      {plan.frozen ? (
        <p className="dk-note">
          还有 {plan.waiting} 台没有列入。{' '}
          <Button type="primary" loading={act.isPending} onClick={() => act.mutate()}>
            继续列入
          </Button>
        </p>
      ) : (
        <p className="dk-note">
          <Button type="primary" disabled={early || plan.lines.length === 0} loading={act.isPending} onClick={confirm}>
            定下计划
          </Button>{' '}
          {early && <span className="dk-quiet">{sayFullDay(plan.mayFreezeFrom)}起可以定下：复审时段要先结束。</span>}
          {!early && plan.lines.length === 0 && <span className="dk-quiet">还没有复审完成的申请。</span>}
        </p>
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
    </>
  )
}

const standingTones = { waiting: 'amber', planned: 'plain', paid: 'teal', dropped: 'red' } as const

const Lines = ({ lines, frozen }: { lines: readonly Line[]; frozen: boolean }) => (
  <Table<Line>
    rowKey="caseId"
    size="small"
    dataSource={[...lines]}
    pagination={lines.length > 50 ? { pageSize: 50 } : false}
    locale={{ emptyText: '还没有复审完成的申请。' }}
    columns={[
      {
        title: '项目',
        render: (_, { caseId, title, where }) => (
          <a className="dk-title-link" href={hrefOf({ at: 'lift', lift: caseId, tab: 'subsidy' })}>
            <strong>{title}</strong>
            <span className="dk-quiet dk-block">{where}</span>
          </a>
        ),
      },
      { title: '档次', dataIndex: 'tier' },
      { title: '补贴（元）', align: 'right', className: 'dk-figures', render: (_, { amount }) => formatFen(amount) },
      {
        title: '由谁承担（元）',
        render: (_, { bearers }) => bearers.map(({ bearer, amount }) => `${bearerNames[bearer]} ${formatFen(amount)}`).join('，'),
      },
      { title: '复审完成', className: 'dk-figures', dataIndex: 'reviewedOn' },
      {
        title: '说明',
        render: (_, { standing, outside, held }) => (
          <>
            {frozen && <Badge tone={standingTones[standing]}>{planStandingNames[standing]}</Badge>} {outside && <Badge>窗口期外复审</Badge>}{' '}
            {held && <Badge tone="red">核查中</Badge>}
          </>
        ),
      },
    ]}
  />
)
